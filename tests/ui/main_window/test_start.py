"""The start: what may be loaded before the report is painted; nothing jumps after; all comes whatever is in front."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.actions import Actions
from caoxian_desktop.ui.main_window.menus import add_tool_bar

PROBE = """
import json, sys
from PySide6.QtWidgets import QApplication
from PySide6 import QtCore, QtGui, QtWidgets
from caoxian_desktop import app
qt = QApplication(["caoxian-desktop", *app.ARGUMENTS])
application = app.Application(qt, None)
window = application.window
def painted():
    classes = [name for module in (QtCore, QtGui, QtWidgets) for name, kind in vars(module).items()
               if isinstance(kind, type)]
    print(json.dumps([sorted(sys.modules), classes]))
    qt.quit()
window.reader.first_painted.connect(painted)
window.show()
application.jobs.settle(20, lambda: application.session.open_report is not None)  # as `run` does: one painting
qt.exec()
window.shut_down()
"""
WAITS = (
    "caoxian_desktop.core.analysis",
    "caoxian_desktop.core.indicators",
    "caoxian_desktop.core.charts",
    "caoxian_desktop.core.importing",
    "caoxian_desktop.core.anchoring",
    "caoxian_desktop.core.search",
    "caoxian_desktop.core.annotations.annotation",
    "caoxian_desktop.core.annotations.notebook",
    "caoxian_desktop.core.store.tables.annotations",
    "caoxian_desktop.core.store.tables.entries",
    "caoxian_desktop.core.store.safekeeping.backup",
    "caoxian_desktop.core.store.safekeeping.restoring",
    "caoxian_desktop.core.store.safekeeping.verifying",
    "caoxian_desktop.ui.account",
    "caoxian_desktop.ui.act_names",
    "caoxian_desktop.ui.command_palette",
    "caoxian_desktop.ui.main_window.crash_dialog",
    "caoxian_desktop.ui.main_window.exchange",
    "caoxian_desktop.ui.main_window.left_off",
    "caoxian_desktop.ui.main_window.wiring",
    "caoxian_desktop.ui.main_window.safe_mode",
    "caoxian_desktop.ui.main_window.travel",
    "caoxian_desktop.core.corrections",
    "caoxian_desktop.ui.backups",
    "caoxian_desktop.ui.importing",
    "caoxian_desktop.ui.outline",
    "caoxian_desktop.ui.preferences",
    "caoxian_desktop.ui.problems",
    "caoxian_desktop.ui.reader.scene",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "caoxian_desktop.ui.pages",
    "caoxian_desktop.ui.printing",
    "caoxian_desktop.ui.reader.comfort_popup",
    "msgspec",
    "hashlib",
    "logging.handlers",
    "platformdirs",
    "uuid",
)


def test_what_has_to_wait_is_named_as_it_is_called() -> None:
    assert [name for name in WAITS if find_spec(name) is None] == []


def printed(code: str) -> Any:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(run.stdout.splitlines()[0])


@pytest.fixture
def second_start(home: Path) -> Path:
    """A library that stands already: the first start of all reads the example."""
    code = (
        "from caoxian_desktop.core import places; from caoxian_desktop.core.library import Library\n"
        "with Library.open(places.library_dir()) as library:\n"
        "    library.opened(library.import_file(places.bundled_report())); print(0)"
    )
    printed(code)
    return home


@pytest.mark.usefixtures("second_start")
def test_the_first_paint_waits_for_nothing_that_it_does_not_show() -> None:
    modules, classes = printed(PROBE)
    assert [name for name in WAITS if name in modules] == []
    # PySide makes a class when it is first named, or when a pointer to a class above it has to be understood:
    # one QWidget of no stated kind makes them all.
    assert [name for name in ("QWizard", "QTreeView", "QStyle", "QMouseEvent") if name in classes] == []


def test_the_first_start_of_all_reads_the_example(home: Path, start: Callable[[], Application]) -> None:
    assert not (home / "library").exists()
    opened = start().session.open_report
    assert opened is not None
    assert opened.example
    assert opened.report.text


def test_the_page_is_set_once_though_the_rest_hears_of_the_report_later(started: Application) -> None:
    opened, shown = started.session.open_report, []
    started.window.reader.view.show_report = lambda *_arguments: shown.append(None)  # type: ignore[method-assign]  # what is shown is counted
    assert opened is not None
    started.session.report_opened.emit(opened)
    assert shown == []
    started.session.report_opened.emit(opened._replace())
    assert shown == [None]


def test_a_failure_before_anything_is_wired_is_told(qapp: QApplication, home: Path, put_back: None) -> None:
    application = Application(qapp, home / "gone.txt")
    told: list[str] = []
    application.notices.said.connect(lambda notice: told.append(notice.words))
    application.jobs.settle(20, lambda: application.session.open_report is not None)
    application.window.close()
    application.window.deleteLater()
    application.deleteLater()
    assert len(told) == 1
    assert "gone.txt" in told[0]


def test_pyside_reads_no_module_s_source() -> None:
    code = (
        "import json, linecache; from caoxian_desktop.ui import qt_features; qt_features.spare_sources()\n"
        "before = set(linecache.cache); from caoxian_desktop.ui.main_window import window\n"
        "print(json.dumps([name for name in linecache.cache if name not in before]))"
    )
    assert printed(code) == []


@pytest.mark.parametrize("tab", ["reader", "charts", "indicators"])
def test_everything_comes_whatever_tab_is_in_front(second_start: Path, tab: str) -> None:
    (second_start / "config").mkdir()
    (second_start / "config" / "settings.toml").write_text(f'centre_tab = "{tab}"\nhints_seen = true\n', "utf-8")
    command = [sys.executable, "-m", "caoxian_desktop", "open", "--measure-startup"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    figures = json.loads(run.stdout)
    assert figures["ready_ms"] > 0
    assert ("report_painted_ms" in figures) == (tab == "reader")


def test_the_tool_bar_keeps_its_shape_when_its_icons_come(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    bar = add_tool_bar(window, actions)
    window.resize(1200, 300)
    window.show()
    qtbot.waitExposed(window)
    buttons = [button for button in bar.findChildren(QToolButton) if button.defaultAction() is not None]
    before = [button.geometry() for button in buttons]
    assert not any(button.icon().isNull() for button in buttons)
    actions.load_icons()
    qtbot.wait(20)
    assert [button.geometry() for button in buttons] == before
