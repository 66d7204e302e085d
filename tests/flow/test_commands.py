"""The headless commands, as a user or a script types them."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report

REPORT = bundled_report()
SHOWN = {
    "text",
    "title",
    "place",
    "level",
    "plan_year",
    "review_year",
    "review_period",
    "date",
    "meeting",
    "speaker",
    "sections",
    "glossary",
    "problems",
}
OBSERVED = {
    "indicator", "value", "value_max", "unit", "modifier", "measure", "direction", "period", "kind", "base", "scope",
    "qualifier", "of", "per", "part_of", "deadline", "cue", "role", "stock_flow", "confidence", "start", "end",
}  # fmt: skip


def run(*words: str | Path, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": locale}
    return subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", *map(str, words)],
        capture_output=True,
        env=environment,
        timeout=90,
        check=False,
    )


def piped(*words: str | Path, reader: str, environment: dict[str, str] | None = None) -> tuple[int, str]:
    """Run a command into a shell's reader; return the command's own exit code and what it told."""
    line = f'"$@" {reader}; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(
        ["bash", "-c", line, "bash", sys.executable, "-m", "caoxian_desktop", *map(str, words)],
        capture_output=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
        timeout=90,
        check=False,
    )
    return done.returncode, done.stderr.decode()


def run_json(*words: str | Path) -> Any:
    done = run(*words)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_show_gives_the_documented_shape_with_offsets_into_its_text() -> None:
    shown = run_json("show", REPORT, "--json")
    assert set(shown) == SHOWN
    first = shown["sections"][0]
    assert set(first) == {"level", "label", "title", "run_in", "start", "end", "children"}
    assert shown["text"][first["start"] :].startswith("一、2022年工作回顾")
    assert set(shown["glossary"][0]) == {"term", "aliases", "definition", "start", "end", "occurrences"}


def test_show_reads_the_title_block_of_the_example() -> None:
    shown = run_json("show", REPORT, "--json")
    assert (shown["title"], shown["place"], shown["level"]) == ("政府工作报告", "曹县", "county")
    assert (shown["plan_year"], shown["review_year"], shown["date"]) == (2023, 2022, "2023-02-01")
    assert shown["speaker"] == "孟令选"
    assert len(shown["glossary"]) == 15


def test_show_for_people_prints_the_section_tree() -> None:
    out = run("show", REPORT).stdout.decode()
    assert "曹县政府工作报告（2023年）" in out
    assert "    （一）聚力聚焦有效投资" in out


def test_indicators_give_the_documented_shape_and_pairs_that_point_at_observations() -> None:
    found = run_json("indicators", REPORT, "--json")
    missing = OBSERVED - set(found["observations"][0])
    assert missing == set()
    count = len(found["observations"])
    for pair in found["pairs"]:
        assert set(pair) == {"result", "target", "relation"}
        assert all(0 <= index < count for index in (*pair["result"], pair["target"]))


def test_every_digit_of_the_report_is_in_an_observation_or_told_of_with_its_class() -> None:
    found = run_json("indicators", REPORT, "--json")
    told = [*found["observations"], *found["numbers"]]
    inside = {i for n in told for i in range(n["start"], n["end"])}
    assert not [i for i, c in enumerate(found["text"]) if c.isdecimal() and i not in inside]
    assert {"date", "index", "code", "quoted", "threshold", "term", "title"} <= {n["class"] for n in found["numbers"]}
    assert "unknown" not in {n["class"] for n in found["numbers"]}


def test_indicators_as_csv_have_one_line_a_figure() -> None:
    out = run("indicators", REPORT, "--csv").stdout.decode("utf-8-sig").splitlines()
    found = run_json("indicators", REPORT, "--json")["observations"]
    assert len(out) == len(found) + 1


def test_check_gives_the_documented_shape_with_words_and_citations() -> None:
    found = run_json("check", REPORT, "--json")
    assert set(found) == {"text", "findings"}
    for finding in found["findings"]:
        assert {"code", "subject", "certainty", "title", "reason", "spans", "words", "citations"} <= set(finding)
        assert [found["text"][a:b] for a, b in finding["spans"]] == finding["words"]


def test_check_for_people_prints_one_line_a_finding() -> None:
    lines = run("check", REPORT).stdout.decode().splitlines()
    assert len(lines) == len(run_json("check", REPORT, "--json")["findings"])
    assert any("实际利用外资,5129万美元" in line and "第一部分第4段" in line for line in lines)


@pytest.mark.parametrize("name", ["out.pdf", "out.docx"])
@pytest.mark.parametrize("template", ["digest", "one_page"])
def test_brief_writes_the_file_it_is_asked_for(tmp_path: Path, name: str, template: str) -> None:
    target = tmp_path / name
    done = run("brief", REPORT, "-o", target, "--template", template)
    assert done.returncode == 0, done.stderr.decode()
    assert target.read_bytes()[:4] in (b"%PDF", b"PK\x03\x04")
    assert [p.name for p in tmp_path.iterdir()] == [name], "no temporary file is left"


def test_headless_commands_load_no_qt_and_open_no_library(home: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, '.'); import tests.without_qt; from caoxian_desktop.cli import main; "
        f"code = main(['show', {str(REPORT)!r}, '--json']) or main(['indicators', {str(REPORT)!r}, '--json']) "
        f"or main(['check', {str(REPORT)!r}]) "
        f"or main(['brief', {str(REPORT)!r}, '-o', {str(home / 'b.pdf')!r}]); "
        "assert 'apsw' not in sys.modules; sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=90, check=False, cwd=Path(__file__).parents[2]
    )
    assert done.returncode == 0, done.stderr.decode()
    assert not (home / "library").exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("novel.txt", "那天早上下着雨，她撑着伞走过老街，想起许多年前的事情。".encode() * 40),
        ("report.pdf", b"%PDF-1.7\n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("broken.docx", b"PK\x03\x04" + bytes(40)),
    ],
)
@pytest.mark.parametrize("command", ["show", "indicators", "check", "brief"])
def test_bad_input_gets_one_sentence_that_names_the_file(
    tmp_path: Path, name: str, content: bytes, command: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    target = tmp_path / "out.pdf"
    done = run(command, file, *(["-o", target] if command == "brief" else []), locale="zh_CN.UTF-8")
    message = done.stderr.decode()
    assert done.returncode == 1
    assert message.count("\n") == 1, message
    assert name in message
    assert not target.exists()
    assert done.stdout == b""


def test_a_file_that_is_not_there_is_named_in_the_language_of_the_locale(tmp_path: Path) -> None:
    chinese = run("show", tmp_path / "无此文件.txt", locale="zh_CN.UTF-8")
    english = run("show", tmp_path / "missing.txt", locale="en_US.UTF-8")
    assert (chinese.returncode, english.returncode) == (1, 1)
    assert "无此文件.txt：" in chinese.stderr.decode()
    assert english.stderr.isascii()


def test_a_target_that_cannot_be_written_leaves_the_old_file_untouched(tmp_path: Path) -> None:
    folder = tmp_path / "here.pdf"
    folder.mkdir()
    done = run("brief", REPORT, "-o", folder)
    assert done.returncode == 1
    assert "here.pdf" in done.stderr.decode()
    missing = run("brief", REPORT, "-o", tmp_path / "no" / "such" / "out.pdf")
    assert missing.returncode == 1


def test_wrong_arguments_exit_with_2() -> None:
    assert run("brief", REPORT).returncode == 2
    assert run("show", REPORT, "--nothing-like-this").returncode == 2
    wrong = run("search", "项目", "--year", "20")
    assert wrong.returncode == 2
    assert "a year as 2023, or years as 2020-2023, not '20'" in wrong.stderr.decode()


def test_output_is_utf_8_whatever_the_console_says() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "gbk"}
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", "show", str(REPORT)],
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )
    assert "有效投资持续扩大" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("words", [("show", REPORT, "--json"), ("indicators", REPORT)])
def test_a_reader_that_stops_early_is_no_fault(words: tuple[str | Path, ...]) -> None:
    assert piped(*words, reader="| true") == (0, "")


@pytest.mark.parametrize("reader", [">&-", "> /dev/full"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux")
def test_an_output_that_is_closed_or_full_is_told_in_one_line(reader: str) -> None:
    code, told = piped("show", REPORT, "--json", reader=reader)
    assert code == 1
    assert told.startswith("stdout: nothing can be written there")
    assert told.count("\n") == 1


def test_a_fault_without_anyone_to_tell_is_still_an_exit_code() -> None:
    assert piped("show", "nofile.txt", reader="2>&-")[0] == 1


def test_help_is_printed_on_a_console_of_ascii() -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert piped("brief", "--help", reader="> /dev/null", environment=ascii_only) == (0, "")


COMMANDS = ("", "open", "show", "indicators", "check", "brief", "tasks", "import", "annotations", "search")


@pytest.mark.parametrize("words", COMMANDS)
def test_help_speaks_the_language_of_the_locale(words: str) -> None:
    """But for argparse's own heads, and for words of papers and options."""

    def told(locale: str) -> str:
        return run(*words.split(), "--help", locale=locale).stdout.decode().split("\n\n", 1)[1]

    chinese, english = told("zh_CN.UTF-8"), told("C.UTF-8")
    (first_zh, *_), (first_en, *_) = chinese.split("\n\n"), english.split("\n\n")
    assert re.search(r"[\u4e00-\u9fff]", first_zh)
    assert not re.search(r"[\u4e00-\u9fff]", re.sub(r"\([^)]*\)", "", first_en))
    assert "show this help" in english
    assert "显示这些说明" in chinese
    assert not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,} [a-z]{3,}", chinese), "a sentence that is English"


@pytest.mark.parametrize("name", ["a\nb.txt", "\x1b[31m\u202e.txt", os.fsdecode(b"\xff.txt")])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_of_any_characters_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    for words in (("show", tmp_path / name), ("brief", REPORT, "-o", tmp_path / "no" / f"{name}.pdf")):
        done = run(*words)
        told = done.stderr.decode()
        assert (done.returncode, told.count("\n")) == (1, 1), told
        assert told.strip().isprintable()


@pytest.mark.parametrize("words", [["brief", "-o"], ["indicators", "--xlsx"]])
def test_the_report_itself_is_never_the_target(tmp_path: Path, words: list[str]) -> None:
    report = tmp_path / ("报告.docx" if words[0] == "brief" else "报告.xlsx")
    report.write_bytes(REPORT.read_bytes())
    done = run(words[0], report, words[1], report)
    assert done.returncode == 1
    assert "this is the file that is read" in done.stderr.decode()
    assert report.read_bytes() == REPORT.read_bytes()


def test_a_spreadsheet_is_named_as_one(tmp_path: Path) -> None:
    done = run("indicators", REPORT, "--xlsx", tmp_path / "指标.pdf")
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "must end in .xlsx" in done.stderr.decode()


def _typesets(process: int) -> bool:
    """Tell whether a process has a typesetter; the one that reads the report comes before it."""
    with contextlib.suppress(psutil.NoSuchProcess):  # a child may end while one looks
        return any("typst_worker" in part for c in psutil.Process(process).children() for part in c.cmdline())
    return False


@pytest.mark.parametrize("seconds", [0.0, 0.3, 0.7])
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent otherwise there")
def test_ctrl_c_ends_an_export_quietly_and_leaves_nothing(tmp_path: Path, seconds: float) -> None:
    target = tmp_path / "out.pdf"
    started = subprocess.Popen(
        [sys.executable, "-m", "caoxian_desktop", "brief", str(REPORT), "-o", str(target)],
        stderr=subprocess.PIPE,
    )
    # From when its typesetter runs: before, on a busy machine, it may not be Python yet that takes the signal.
    end = time.monotonic() + 20
    while not _typesets(started.pid) and time.monotonic() < end:
        time.sleep(0.01)
    time.sleep(seconds)
    started.send_signal(signal.SIGINT)
    told = started.communicate(timeout=30)[1].decode()
    # Python's own last moments, with the work done, are the system's again: it ends by the signal (-2).
    assert (started.returncode, told) in {(130, ""), (0, ""), (-signal.SIGINT, "")}
    assert list(tmp_path.iterdir()) == ([] if started.returncode == 130 else [target])


def test_without_a_display_the_window_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    done = run("open")
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "display" in done.stderr.decode()


def test_import_puts_files_and_folders_into_the_library_and_says_what_became_of_each(tmp_path: Path) -> None:
    (tmp_path / "县").mkdir()
    (tmp_path / "县" / "曹县.txt").write_bytes(REPORT.read_bytes())
    (tmp_path / "县" / "通知.txt").write_text("关于放假的通知。", encoding="utf-8")
    first = run("import", tmp_path)
    assert first.returncode == 1
    lines = sorted(first.stdout.decode().splitlines())
    assert lines[0].startswith("imported\t曹县政府工作报告（2023年）\t")
    assert lines[1].startswith("not imported\t通知.txt: this does not read like")
    again = run("import", REPORT, locale="zh_CN.UTF-8")
    assert (again.returncode, again.stdout.decode().split("\t")[0]) == (0, "已在库中")


def test_a_folder_without_any_report_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    done = run("import", tmp_path / "空")
    assert (done.returncode, done.stdout) == (1, b"")
    assert len(done.stderr.decode().splitlines()) == 1


def test_import_says_that_the_library_is_open_elsewhere(home: Path) -> None:
    with Library.open(home / "library"):
        done = run("import", REPORT)
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1
    assert done.stdout == b""


def test_the_frozen_programs_own_command_for_reading_a_file_answers_nobody_who_sends_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", "import-worker"],
        input=b"",
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")


def test_search_finds_words_in_everything_that_was_imported(home: Path) -> None:
    run("import", REPORT)
    lines = run("search", "高質量發展", "--kind", "text", "--limit", "3").stdout.decode().splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("《曹县政府工作报告（2023年）》第一部分第1段\t")
    assert all("【高质量发展】" in line for line in lines)
    found = run_json(
        "search", "增长 地区生产总值", "--json", "--year", "2020-2023", "--level", "county", "--place", "曹县"
    )
    text = run_json("show", REPORT, "--json")["text"]
    assert not found["more"]
    for hit in found["hits"]:
        assert set(hit) == {
            "kind", "report", "version", "name", "place", "year", "citation", "path", "start", "end",
            "spans", "snippet", "marks", "record",
        }  # fmt: skip
        assert {text[start:end] for start, end in hit["spans"]} == {"增长", "地区生产总值"}
    (report,) = run_json("search", "caoxian", "--json")["hits"]
    assert (report["kind"], report["name"], report["start"]) == ("report", "曹县政府工作报告（2023年）", None)
    assert run_json("search", "没有这样的话", "--json")["hits"] == []
    assert run("search", "增长", "--year", "去年").returncode == 2


def test_search_says_so_where_the_window_holds_the_library(home: Path) -> None:
    with Library.open(home / "library"):
        done = run("search", "增长")
    assert done.returncode == 1
    assert "in use by another running program" in done.stderr.decode()
