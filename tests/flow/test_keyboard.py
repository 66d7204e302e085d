"""The whole job by keys alone, in the real program: open, read, go, select, highlight, note, chart, paper."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest
from pypdf import PdfReader

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.places import bundled_report
from tests.desk import Desk, wait

pytestmark = [
    pytest.mark.window,
    pytest.mark.timeout(240),
    pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"),
]


def kept_notes(home: Path) -> list[tuple[str, str, str]]:
    """The quotes, categories and notes in the library of what was opened, in document order."""
    with Library.open(home / "library") as library:
        version = next(e.version for e in library.reports() if "547.3亿元" in library.report(e.version).text)
        kept = [note for note in library.annotations(version) if not note.deleted]
    kept.sort(key=lambda note: note.span.start)
    return [(note.quote, note.category.value, note.note) for note in kept]


def first_mark(words: str) -> str:
    """The figure behind the first mark of the first chart of a report."""
    report = read_text(words, "county.txt")
    chart = charts_of(analyse(report))[0]
    return next(chart.marks()).span.of(report.text)


def open_file(desk: Desk, file: Path) -> None:
    """By its path, and what was read taken as it is."""
    desk.press("ctrl+o")
    desk.turn_to("打开报告")
    desk.fill(str(file))
    desk.press("Return")
    desk.turn_to("核对读入结果")
    desk.press("Return")
    wait(lambda: desk.window("核对读入结果") == "", "the end of looking over", seen=lambda: desk.state)
    desk.turn_to("曹县政府工作报告")


def read_and_go(desk: Desk) -> None:
    """By pages, by sections, and to one that is chosen."""
    desk.press("Next", "Next", "ctrl+Next", "ctrl+g")
    desk.turn_to("转到章节")
    desk.press("Down", "Return")
    desk.turn_to("曹县政府工作报告")


def find_and_note(desk: Desk) -> None:
    """Words that are found, selected by the caret from their beginning on: 547.3亿元."""
    desk.press("ctrl+f")
    desk.type("547.3")
    desk.press("Return", "Escape", "Left", *["shift+Right"] * 7, "1", "a")
    desk.type("checked with the yearbook")
    desk.press("Escape")


def from_mark_to_sentence(desk: Desk) -> None:
    """The first mark of the first chart, and two characters at its place highlighted."""
    desk.press("alt+2", "Return", *["shift+Right"] * 2, "3")


def export(desk: Desk, file: Path) -> str:
    """In the second form; return what is printed."""
    desk.press("F5", "Down", "F5")
    desk.turn_to("导出材料")
    desk.fill(str(file))
    desk.press("Return")
    wait(file.exists, "the exported file")
    return "".join(page.extract_text() for page in PdfReader(file).pages)


def test_from_a_file_to_a_paper_without_a_mouse(desk: Desk, home: Path, tmp_path: Path) -> None:
    words = bundled_report().read_text("utf-8-sig").replace("546.3亿元", "547.3亿元")
    report = tmp_path / "county.txt"
    report.write_text(words, "utf-8")
    program = desk.start()
    open_file(desk, report)
    read_and_go(desk)
    find_and_note(desk)
    from_mark_to_sentence(desk)
    printed = export(desk, tmp_path / "page.pdf")
    assert "曹县" in printed
    program.send_signal(signal.SIGTERM)
    assert program.wait(15) == 0
    _, told = program.communicate()
    assert b"Traceback" not in told, told.decode()
    noted = kept_notes(home)
    assert ("547.3亿元", Category.DATA.value, "checked with the yearbook") in noted
    (marked,) = [quote for quote, category, _ in noted if category == Category.STRENGTH.value]
    assert first_mark(words).startswith(marked)
