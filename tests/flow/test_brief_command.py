"""`brief`, as a user or a script types it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from caoxian_desktop import briefing_command
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.sharing.web_annotation import collection, to_bytes
from tests.annotated import annotated

REPORT = bundled_report()


def run(*words: str | Path) -> tuple[int, str]:
    """Run `brief` in Chinese; return its exit code and what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", "brief", *map(str, words)],
        capture_output=True,
        env={**os.environ, "LC_ALL": "zh_CN.UTF-8"},
        timeout=90,
        check=False,
    )
    assert done.stdout == b""
    return done.returncode, done.stderr.decode()


def words_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Notes on the example as another program would hand them on."""
    report: Report = read_file(REPORT)
    target = tmp_path / "notes.json"
    held = [note for note in annotated(report, charts=False).annotations if note.was is None]
    target.write_bytes(to_bytes(collection(report.name, held)))
    return target


def test_several_formats_are_written_at_once(tmp_path: Path) -> None:
    assert run(REPORT, "-o", tmp_path / "a.pdf", "-o", tmp_path / "a.docx", "--template", "one_page")[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "a.docx"}


def test_a_bulletin_without_name_and_unit_is_not_written_and_says_what_is_missing(tmp_path: Path) -> None:
    code, told = run(REPORT, "-o", tmp_path / "a.pdf", "--template", "bulletin", "--name", "政务简报")
    assert (code, told) == (1, "简报：请先填写编发单位（--unit）\n")
    assert list(tmp_path.iterdir()) == []


def test_a_form_may_be_named_in_chinese_and_an_unknown_one_is_told_which_there_are(tmp_path: Path) -> None:
    assert run(REPORT, "-o", tmp_path / "a.md", "--template", "要点速览")[0] == 0
    code, told = run(REPORT, "-o", tmp_path / "b.md", "--template", "简讯")
    assert code == 2
    assert "one_page, digest, bulletin" in told
    assert "'简讯'" in told


def test_notes_are_quoted_from_a_file_questions_only_when_asked(tmp_path: Path, notes: Path) -> None:
    chosen = ("--chapters", "excerpts", "--date", "2026-01-05")
    assert run(REPORT, "-o", tmp_path / "a.pdf", "--annotations", notes, *chosen)[0] == 0
    assert "批注摘录" in words_of(tmp_path / "a.pdf")
    assert "核对口径" not in words_of(tmp_path / "a.pdf")
    run(REPORT, "-o", tmp_path / "b.pdf", "--annotations", notes, *chosen, "--notes", "--questions")
    told = words_of(tmp_path / "b.pdf")
    assert "核对口径" in told
    assert "数据来源是哪里？" in told


def test_notes_that_are_all_of_another_report_are_told(tmp_path: Path, notes: Path) -> None:
    other = tmp_path / "某县.txt"
    said = "坚持依法行政，自觉接受监督，加强廉政建设，持续优化营商环境，不断改善人民生活，新增企业30家。" * 12
    opening = "各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。"
    text = f"某县2024年政府工作报告\n{opening}\n一、2023年工作回顾\n{said}\n二、2024年工作安排\n{said}\n"
    other.write_text(text, "utf-8")
    code, told = run(other, "-o", tmp_path / "a.md", "--annotations", notes)
    assert code == 0, told
    assert "找不到位置，列为未定位批注；请核对批注文件是不是这份报告的" in told


def test_the_file_of_the_notes_is_never_written_over(tmp_path: Path, notes: Path) -> None:
    target = tmp_path / "a.pdf"
    target.hardlink_to(notes)
    before = notes.read_bytes()
    assert run(REPORT, "-o", target, "--annotations", notes)[0] == 1
    assert notes.read_bytes() == before


def test_only_the_chapters_asked_for_stand_in_it(tmp_path: Path) -> None:
    assert run(REPORT, "-o", tmp_path / "a.pdf", "--chapters", "text,source_check", "--no-source-check")[0] == 0
    words = words_of(tmp_path / "a.pdf")
    assert "各位代表" in words
    assert "指标一览" not in words
    assert "出处核对" not in words


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--template", "digest", "--chapters", "tasks"), "要点汇编没有这一部分"),
        (("again.txt", "--template", "official"), "公文版式全文只能由一份报告生成"),
        (("--annotations", "missing.json"), "missing.json"),
        (("-o", "a.odt"), "文件名须以 .pdf"),
        (("-o", "no/a.pdf"), "没有这个文件夹"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line_and_nothing_is_written(
    tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    code, told = run(REPORT, *words, "-o", tmp_path / "a.pdf")
    assert (code, told.count("\n")) == (1, 1)
    assert sentence in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("--chapters", "nonsense"), ("--date", "2026-13-01"), ("--template", "none")])
def test_wrong_words_are_wrong_arguments(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert run(REPORT, "-o", tmp_path / "a.pdf", *words)[0] == 2


def test_whatever_can_be_filled_in_has_an_option() -> None:
    assert tuple(briefing_command._COVER) == Cover.__slots__


def test_the_help_names_every_form() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "caoxian_desktop", "brief", "--help"], capture_output=True, check=True, timeout=60
    )
    assert all(template.word in "".join(done.stdout.decode().split()) for template in Template)
