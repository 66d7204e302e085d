"""What is dragged onto the window: files wherever they are let go, words of other programs; never its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.ui.importing.dialog import ReviewDialog
from caoxian_desktop.ui.main_window.window import MainWindow

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dropped(data: QMimeData) -> QDropEvent:
    return QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE)


def takes(target: QWidget, data: QMimeData) -> bool:
    """Whether a drag over a part of the window is taken, by it or by what it lies in."""
    enter = QDragEnterEvent(QPoint(3, 3), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, enter)
    return enter.isAccepted()


@pytest.fixture
def file(tmp_path: Path) -> QMimeData:
    data, path = QMimeData(), tmp_path / "某县报告.txt"
    path.write_text(bundled_report().read_text("utf-8-sig").replace("546.3亿元", "547.3亿元"), "utf-8")
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def parts(window: MainWindow) -> list[QWidget]:
    areas = [area.viewport() for area in window.findChildren(QAbstractScrollArea) if area.isVisible()]
    lines = [line for line in window.findChildren(QLineEdit) if line.isVisible() and not line.isReadOnly()]
    return [*areas, *lines, window.tool_bar, window.statusBar(), window.frame]


@pytest.mark.parametrize("tab", ["reader", "charts", "indicators", "search", "library", "annotations", "checking"])
def test_a_file_is_taken_wherever_it_is_held_over_the_window(
    started: Application, file: QMimeData, tab: str, qtbot: QtBot
) -> None:
    started.window.show_tab(tab)
    qtbot.wait(50)
    refused = [part for part in parts(started.window) if not takes(part, file)]
    assert not refused, [(part, part.parent()) for part in refused]


def test_words_of_another_program_become_a_report(
    started: Application, reviewed: Callable[[Callable[[], object]], ReviewDialog]
) -> None:
    data = QMimeData()
    data.setText(bundled_report().read_text("utf-8-sig").replace("546.3亿元", "547.3亿元"))
    assert takes(started.window.reader.view.viewport(), data)
    dialog = reviewed(lambda: started.window.dropEvent(dropped(data)))
    assert dialog.isVisible()
    dialog.reject()


def test_a_few_words_are_refused_with_a_reason_and_nothing_is_lost(started: Application, qtbot: QtBot) -> None:
    said: list[str] = []
    started.notices.said.connect(lambda notice: said.append(notice.words))
    data = QMimeData()
    data.setText("一句话")
    before = started.session.open_report
    started.window.dropEvent(dropped(data))
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert started.session.open_report is before


def test_empty_words_and_foreign_addresses_are_not_taken(started: Application) -> None:
    blank, web = QMimeData(), QMimeData()
    blank.setText(" \n")
    web.setUrls([QUrl("https://example.org/a.pdf")])
    web.setText("")
    assert not takes(started.window.frame, blank)
    assert not takes(started.window.frame, web)
