"""A theme is worn by everything at once, and followed where the system's is asked for."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.theme import theming
from caoxian_desktop.ui.theme.metrics import ROW
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, Palette, contrast, current
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.theme.theming import Mode, Theming, qt_palette


class System(QObject):
    """A system whose look a person changes; what it is told to draw by is in `told`."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.scheme, self.told = Qt.ColorScheme.Unknown, list[Qt.ColorScheme]()

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:  # noqa: N802 - Qt's name
        self.told.append(scheme)

    def turn(self, scheme: Qt.ColorScheme) -> None:
        """Have a person change it."""
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()

    class Application:
        styleHints = staticmethod(lambda: made)  # noqa: N815 - Qt's name

    monkeypatch.setattr(theming, "QGuiApplication", Application)
    return made


@pytest.fixture
def make(qapp: QApplication, put_back: None) -> Iterator[Callable[[Mode], Theming]]:
    """Makes a theming; the application is as it was afterwards."""
    made: list[Theming] = []

    def one(mode: Mode) -> Theming:
        made.append(Theming(qapp, mode))
        return made[-1]

    yield one
    for each in made:
        each.deleteLater()


def test_it_follows_the_system_while_it_is_asked_to(system: System, make: Callable[[Mode], Theming]) -> None:
    made = make(Mode.SYSTEM)
    assert current() is LIGHT
    system.turn(Qt.ColorScheme.Dark)
    assert current() is DARK
    system.turn(Qt.ColorScheme.Light)
    assert current() is LIGHT
    made.set_mode(Mode.DARK)
    system.turn(Qt.ColorScheme.Light)
    assert current() is DARK
    made.set_mode(Mode.SYSTEM)
    assert current() is LIGHT


def test_the_system_is_told_what_its_frames_should_be_like(system: System, make: Callable[[Mode], Theming]) -> None:
    made = make(Mode.SYSTEM)
    assert system.told == []
    made.set_mode(Mode.DARK)
    made.set_mode(Mode.LIGHT)
    made.set_mode(Mode.SYSTEM)
    assert system.told == [Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Unknown]
    make(Mode.DARK)
    assert system.told[-1] == Qt.ColorScheme.Dark


class Watch(QObject):
    """Takes note of which palette is worn whenever something is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted.append(watched.palette().color(QPalette.ColorRole.Window).name())
        return False


def test_nothing_is_painted_between_two_themes(make: Callable[[Mode], Theming], qtbot: QtBot) -> None:
    made, window, watch = make(Mode.LIGHT), QWidget(), Watch()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (QLabel("曹县"), QLineEdit("曹县")):
        column.addWidget(part)
        part.installEventFilter(watch)
    window.show()
    qtbot.waitUntil(lambda: len(watch.painted) > 0)
    watch.painted.clear()
    made.set_mode(Mode.DARK)
    assert not watch.painted
    qtbot.waitUntil(lambda: len(watch.painted) > 1)
    assert set(watch.painted) <= {DARK.window, DARK.surface}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_nothing_of_the_style_s_own_grey_is_left(palette: Palette) -> None:
    worn = qt_palette(palette)
    ours = {getattr(palette, role) for role in palette._fields if role not in {"dark", "categories"}}
    for role in QPalette.ColorRole:
        if role not in {QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole}:
            assert worn.color(role).name() in ours, role


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_place_for_a_colour_in_the_style_sheet_is_filled(palette: Palette) -> None:
    assert "$" not in stylesheet(palette)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_pictures_of_the_style_sheet_are_seen_in_both_themes(palette: Palette) -> None:
    named = set(re.findall(r'url\("([^"]+)"\)', stylesheet(palette)))
    assert len(named) > 9
    for file in map(Path, named):
        drawn = set(re.findall(r"#[0-9a-f]{6}", file.read_text("utf-8")))
        ground = palette.accent if file.stem.startswith(("tick", "dash")) else palette.window
        assert drawn, file
        assert all(contrast(colour, ground) >= 3 for colour in drawn), file


def test_the_buttons_of_a_file_dialog_bear_our_pictures(make: Callable[[Mode], Theming], qtbot: QtBot) -> None:
    make(Mode.DARK)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    for name in ("backButton", "forwardButton", "toParentButton", "newFolderButton"):
        button = dialog.findChild(QToolButton, name)
        assert button is not None
        picture = button.icon().pixmap(16, 16).toImage()
        inked = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        most = max(inked, key=lambda pixel: pixel.alpha())
        assert contrast(most.name(), DARK.window) >= 3, name


def test_a_file_dialog_of_qt_has_room_for_its_columns_and_rows_like_others(
    make: Callable[[Mode], Theming], qtbot: QtBot, tmp_path: Path
) -> None:
    make(Mode.LIGHT)
    (tmp_path / "报告.docx").touch()
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    assert dialog.width() >= 760
    sidebar, tree = dialog.findChild(QListView, "sidebar"), dialog.findChild(QTreeView, "treeView")
    assert sidebar is not None
    assert sidebar.width() >= 120
    assert tree is not None
    qtbot.waitUntil(lambda: tree.model().rowCount(tree.rootIndex()) == 1)
    assert tree.visualRect(tree.model().index(0, 0, tree.rootIndex())).height() >= ROW


def test_another_theme_paints_every_part_anew_and_lays_none_out(qtbot: QtBot, make: Callable[[Mode], Theming]) -> None:
    measured: list[int] = []

    class Rows(QStyledItemDelegate):
        def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's name
            measured.append(index.row())
            return QSize(40, 20)

    made = make(Mode.LIGHT)
    window = inner = QWidget()
    qtbot.addWidget(window)
    for _ in range(5):
        column = QVBoxLayout(inner)
        inner = QWidget()
        column.addWidget(inner)
    column = QVBoxLayout(inner)
    rows, button = QListView(), QPushButton("导出")
    rows.setItemDelegate(Rows(rows))
    rows.setModel(QStringListModel(list("一二三"), rows))
    column.addWidget(rows)
    column.addWidget(button)
    window.show()
    qtbot.waitUntil(lambda: len(measured) > 0)
    QApplication.processEvents()
    measured.clear()
    made.set_mode(Mode.DARK)
    assert measured == []
    QApplication.processEvents()
    assert button.grab().toImage().pixelColor(button.width() // 2, 3) == QColor(DARK.raised)
    assert rows.grab().toImage().pixelColor(rows.width() // 2, rows.height() - 3) == QColor(DARK.surface)


def test_buttons_that_qt_makes_for_a_dialog_follow_the_theme_too(qtbot: QtBot, make: Callable[[Mode], Theming]) -> None:
    theming, dialog = make(Mode.LIGHT), QDialog()
    qtbot.addWidget(dialog)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    QVBoxLayout(dialog).addWidget(box)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for mode, palette in ((Mode.DARK, DARK), (Mode.LIGHT, LIGHT)):
        theming.set_mode(mode)
        for which, role in (("Ok", palette.accent), ("Cancel", palette.raised)):
            button = box.button(QDialogButtonBox.StandardButton[which])
            assert button.grab().toImage().pixelColor(8, button.height() // 2).name() == role


def test_widgets_that_were_never_shown_go_under_another_sheet_and_are_forgotten() -> None:
    """In a program of its own: what is not forgotten crashes it."""
    code = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QSplitter, QTabBar, QTabWidget, QTreeView, QWidget
from caoxian_desktop.ui.theme.theming import ARGUMENTS, change_sheet
qt = QApplication(["test", *ARGUMENTS])
qt.setStyleSheet("QWidget { color: green; }")
windows = [QWidget() for _ in range(300)]
parts = [kind(window) for window in windows for kind in (QSpinBox, QTabBar, QTreeView, QSplitter, QTabWidget)]
change_sheet(qt, "QWidget { color: blue; }")
for part in parts:
    part.sizeHint()  # from now on styled
for window in windows:
    window.deleteLater()
del window, windows, part, parts
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
others = [bytearray(700) for _ in range(20_000)]
qt.setStyleSheet("QWidget { color: red; }")
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
