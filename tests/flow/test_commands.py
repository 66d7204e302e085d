"""The headless commands, as a user or a script types them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

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


def test_indicators_as_csv_have_one_line_a_figure() -> None:
    out = run("indicators", REPORT, "--csv").stdout.decode("utf-8-sig").splitlines()
    found = run_json("indicators", REPORT, "--json")["observations"]
    assert len(out) == len(found) + 1


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
@pytest.mark.parametrize("command", ["show", "indicators", "brief"])
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
