"""The menus of the window, its dialogs that belong to no panel, and the system's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caoxian_desktop.ui.acts import MENUS
from caoxian_desktop.ui.main_window.go_to import GoToDialog
from caoxian_desktop.ui.main_window.keys import KeysSheet
from caoxian_desktop.ui.preferences.keys_page import KeysDialog
from tests.gallery.scene import Act, Show, Tag

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

AROUND = Act()
scene = AROUND.scene


def _open_menu(stage: Stage, key: str) -> QMenu:
    bar = stage.window.menuBar()
    action = next(each for each in bar.actions() if each.menu() is not None and each.menu().objectName() == key)
    place = bar.actionGeometry(action)
    return stage.menu(lambda: action.menu().popup(bar.mapToGlobal(QPoint(place.left(), place.bottom()))))


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
    stage.settle(300)
    return sheet


@scene("keys-changed")
def keys_changed(stage: Stage) -> QWidget:
    """A key that another act has, and what is said of it."""
    stage.act("change_keys")
    dialog = stage.dialog(KeysDialog)
    dialog.page.turn_to("open")
    dialog.page.edit.pressed.emit("Ctrl+D")
    return dialog


@scene("palette")
def palette(stage: Stage) -> QWidget:
    stage.act("palette")
    return stage.window


@scene("palette-typed")
def palette_typed(stage: Stage) -> QWidget:
    stage.act("palette")
    stage.application.wiring.commanding.palette.edit.setText("fz")
    return stage.window


@scene("about", Tag.BLOCKS)
def about(stage: Stage) -> QWidget:
    stage.act("about")
    return stage.window


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

    ask_file(QFileDialog.getSaveFileName, stage.window, stage.window.tr("保存图表"), stage.home / "图表.png", "png")
    return stage.window
