"""`tasks`, as a user or a script types it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import openpyxl

from caoxian_desktop.core.places import bundled_report


def tasks(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `tasks`."""
    command = [sys.executable, "-m", "caoxian_desktop", "tasks", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_report_becomes_a_workbook_with_the_tasks_first(tmp_path: Path) -> None:
    done = tasks(bundled_report(), "-o", tmp_path / "任务.xlsx")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    book = openpyxl.load_workbook(tmp_path / "任务.xlsx")
    assert book.sheetnames == ["任务", "指标", "说明"]
    assert book["任务"]["D2"].value == "地区生产总值增长6%左右"


def test_another_ending_gives_the_table_on_paper(tmp_path: Path) -> None:
    assert tasks(bundled_report(), "-o", tmp_path / "a.pdf").returncode == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_an_ending_that_names_no_form_is_refused_in_one_line(tmp_path: Path) -> None:
    done = tasks(bundled_report(), "-o", tmp_path / "a.xyz")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_without_a_place_to_write_to_the_words_are_wrong() -> None:
    assert tasks(bundled_report()).returncode == 2
