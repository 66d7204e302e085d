"""What is said where the system opens nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.briefing.after_export import AfterExport
from caoxian_desktop.ui.jobs import Jobs


@pytest.fixture
def after(qapp: QObject, jobs: Jobs) -> AfterExport:
    return AfterExport(jobs, qapp, open_url=lambda _: False, choose_in_folder=lambda _: False)


def test_where_no_file_manager_answers_one_is_told_where_the_file_is(
    after: AfterExport, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "一页.pdf"
    file.touch()
    with qtbot.waitSignal(after.said) as told:
        after.show_in_folder(file)
    assert told.args == [f"没有能打开文件夹的程序，文件在 {tmp_path}"]


def test_a_file_that_nothing_opens_and_one_that_is_gone_are_named(
    after: AfterExport, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "一页.pdf"
    file.touch()
    with qtbot.waitSignal(after.said) as told:
        after.open(file)
    assert told.args == ["没有能打开“一页.pdf”的程序，请从所在文件夹打开。"]
    file.unlink()
    with qtbot.waitSignal(after.said) as told:
        after.open(file)
    assert told.args == ["找不到“一页.pdf”：已被移走或删除。"]
