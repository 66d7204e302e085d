"""The menus of the window, its dialogs that belong to no panel, and the system's."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caoxian_desktop.ui.about.dialog import AboutDialog
from caoxian_desktop.ui.about.news_dialog import NewsDialog
from caoxian_desktop.ui.acts import MENUS
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.main_window.crash import Crash
from caoxian_desktop.ui.main_window.crash_dialog import CrashDialog
from caoxian_desktop.ui.main_window.go_to import GoToDialog
from caoxian_desktop.ui.main_window.keys import KeyCap, KeysSheet
from caoxian_desktop.ui.preferences.dialog import PreferencesDialog
from tests.gallery.scene import Act, Show, Tag

if TYPE_CHECKING:
    from caoxian_desktop.ui.command_palette.palette import CommandPalette
    from tests.gallery.stage import Stage

AROUND = Act()
scene = AROUND.scene
_LINES = count(1)
"""Each bug is told once: another line is another bug."""


def _open_menu(stage: Stage, key: str) -> QMenu:
    bar = stage.window.menuBar()
    menu = bar.findChild(QMenu, key)
    place = bar.actionGeometry(menu.menuAction())
    return stage.menu(lambda: menu.popup(bar.mapToGlobal(QPoint(place.left(), place.bottom()))))


def _menu(key: str) -> Show:
    def show(stage: Stage) -> QWidget:
        return _open_menu(stage, key)

    return show


for _key in MENUS:
    scene(f"menu-{_key}")(_menu(_key))


@scene("menu-recent")
def menu_recent(stage: Stage) -> QWidget:
    recent = stage.application.wiring.recent
    stage.wait_until(lambda: recent.entries)
    place = stage.window.menuBar().mapToGlobal(QPoint(160, 60))
    return stage.menu(lambda: recent.menu.popup(place))


@scene("menu-back")
def menu_back(stage: Stage) -> QWidget:
    """The places one came from."""
    session, paragraphs = stage.session, stage.report.paragraphs
    for at in (20, 40, 60):
        session.show_span(paragraphs[at].span)
        stage.settle()
    back = stage.window.actions_["back"]
    button = next(each for each in stage.window.tool_bar.findChildren(QToolButton) if each.defaultAction() is back)
    return stage.drop_down(button, button.menu())


@scene("go-to")
def go_to(stage: Stage) -> QWidget:
    stage.act("go_to")
    return stage.dialog(GoToDialog)


@scene("go-to-typed")
def go_to_typed(stage: Stage) -> QWidget:
    stage.act("go_to")
    dialog = stage.dialog(GoToDialog)
    dialog.edit.setText("建设")
    return dialog


@scene("keys")
def keys(stage: Stage) -> QWidget:
    stage.act("keys")
    return stage.dialog(KeysSheet)


@scene("keys-filtered")
def keys_filtered(stage: Stage) -> QWidget:
    stage.act("keys")
    sheet = stage.dialog(KeysSheet)
    sheet.filter.setText("F8")
    stage.wait_until(lambda: "Ctrl+O" not in {cap.text() for cap in sheet.findChildren(KeyCap) if cap.isVisible()})
    return sheet


@scene("keys-changed")
def keys_changed(stage: Stage) -> QWidget:
    """A key that another act has, and what is said of it."""
    stage.act("change_keys")
    dialog = stage.dialog(PreferencesDialog)
    assert dialog.keys_page is not None
    dialog.keys_page.turn_to("open")
    dialog.keys_page.edit.setKeySequence(QKeySequence("Ctrl+D"))
    return dialog


@scene("palette")
def palette(stage: Stage) -> QWidget:
    _palette(stage)
    return stage.window


@scene("palette-typed")
def palette_typed(stage: Stage) -> QWidget:
    _palette(stage).edit.setText("fz")
    return stage.window


def _palette(stage: Stage) -> CommandPalette:
    """Open the palette; what lies in the window, and is none of its own, is closed by whoever opened it."""
    stage.act("palette")
    made = stage.application.wiring.commanding.palette
    stage.afterwards(made.close_again)
    return made


def _page(key: str) -> Show:
    def show(stage: Stage) -> QWidget:
        stage.act("preferences")
        dialog = stage.dialog(PreferencesDialog)
        dialog.turn_to(key)
        return dialog

    return show


for _key in ("reading", "appearance", "export", "library", "privacy", "keys", "advanced"):
    scene(f"preferences-{_key}")(_page(_key))


@scene("preferences-sought")
def preferences_sought(stage: Stage) -> QWidget:
    stage.act("preferences")
    dialog = stage.dialog(PreferencesDialog)
    dialog.search.setText("文件" if stage.language == "zh" else "file")
    return dialog


def _about(tab: int) -> Show:
    def show(stage: Stage) -> QWidget:
        stage.act("about")
        dialog = stage.dialog(AboutDialog)
        dialog.tabs.setCurrentIndex(tab)
        return dialog

    return show


for _tab, _name in enumerate(("about", "about-versions", "about-licences")):
    scene(_name)(_about(_tab))


@scene("news")
def news(stage: Stage) -> QWidget:
    stage.act("news")
    return stage.dialog(NewsDialog)


@scene("crash")
def crash(stage: Stage) -> QWidget:
    """The program made a mistake, and all is saved."""
    stage.application.crashes.on_crashed(Crash(f"ValueError\n  frame.py:{next(_LINES)} frame\n", "core.charts"))
    return stage.dialog(CrashDialog)


@scene("crash-unsaved")
def crash_unsaved(stage: Stage) -> QWidget:
    """The same with words that could not be kept, and the report unfolded."""
    dialog = crash(stage)
    assert isinstance(dialog, CrashDialog)
    dialog.unsaved = lambda: "“地区生产总值”\n请再核对一次"
    dialog.show_saved(SaveState.FAILED)
    dialog.fold.open()
    return dialog


@scene("closing-unkept", Tag.BLOCKS)
def closing_unkept(stage: Stage) -> QWidget:
    """Ask what to do where something could not be kept."""
    from caoxian_desktop.ui.main_window.unsaved import ask

    ask(stage.window)
    return stage.window


@scene("closing-while-exporting", Tag.BLOCKS)
def closing_while_exporting(stage: Stage) -> QWidget:
    from caoxian_desktop.ui.main_window.unsaved import may_give_up_export

    may_give_up_export(stage.window)
    return stage.window


@scene("open-file", Tag.BLOCKS)
def open_file(stage: Stage) -> QWidget:
    from caoxian_desktop.ui.main_window.opening import ask_for_files

    ask_for_files(stage.window, str(stage.home))
    return stage.window


@scene("open-folder", Tag.BLOCKS)
def open_folder(stage: Stage) -> QWidget:
    from caoxian_desktop.ui.main_window.opening import ask_for_folder

    ask_for_folder(stage.window, str(stage.home))
    return stage.window


@scene("save-file", Tag.BLOCKS)
def save_file(stage: Stage) -> QWidget:
    from PySide6.QtWidgets import QFileDialog

    from caoxian_desktop.ui.widgets.saving import ask_file

    ask_file(QFileDialog.getSaveFileName, stage.window, stage.window.tr("导出材料"), stage.home / "图表.png", "png")
    return stage.window
