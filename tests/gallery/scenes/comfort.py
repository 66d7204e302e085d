"""How one likes to read, nothing but the text, and printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.printing.dialog import PrintDialog
from caoxian_desktop.ui.reader.comfort import Comfort
from tests.gallery.scene import Act

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

COMFORT = Act()
scene = COMFORT.scene


def _liking(stage: Stage, comfort: Comfort) -> None:
    comforting = stage.application.wiring.comforting
    stage.afterwards(lambda: comforting.change(**Comfort()._asdict()))
    comforting.change(**comfort._asdict())
    stage.window.reader.bring_into_view(stage.report.sections[0].span)


@scene("comfort-popup")
def comfort_popup(stage: Stage) -> QWidget:
    comforting = stage.application.wiring.comforting
    comforting.on_wanted()
    assert comforting.popup is not None
    stage.afterwards(comforting.popup.hide)
    return comforting.popup


@scene("comfort-cream")
def comfort_cream(stage: Stage) -> QWidget:
    _liking(stage, Comfort(paper="cream", pitch=200, numbers="running"))
    return stage.window


@scene("comfort-sage")
def comfort_sage(stage: Stage) -> QWidget:
    _liking(stage, Comfort(face="kai", measure=28, paper="sage", spacing=100, figure_lines=False))
    return stage.window


@scene("beside")
def beside(stage: Stage) -> QWidget:
    window = stage.window

    def undo() -> None:
        window.settings.change(text_beside=False)
        window.frame.set_outline_shown(True)
        window.frame.set_side_shown(True)

    stage.afterwards(undo)
    if window.width() < 1900:
        window.frame.set_outline_shown(False)
        window.frame.set_side_shown(False)
    stage.panel("charts")
    stage.act("beside")  # where there is no room for it, it says so
    return window


@scene("focus")
def focus(stage: Stage) -> QWidget:
    stage.act("focus")
    stage.afterwards(stage.application.wiring.focus.leave)
    bar = stage.window.reader.view.verticalScrollBar()
    bar.setValue(900)
    return stage.window


def _printing(stage: Stage) -> PrintDialog:
    stage.act("print")
    dialog = stage.dialog(PrintDialog)
    stage.wait_until(lambda: dialog.preview.pictures > 0)
    return dialog


@scene("print")
def printing(stage: Stage) -> QWidget:
    return _printing(stage)


@scene("print-without-a-printer")
def printing_without(stage: Stage) -> QWidget:
    dialog = _printing(stage)
    dialog._has_printer = lambda: False
    dialog.on_print()
    return dialog


@scene("print-under-way")
def printing_under_way(stage: Stage) -> QWidget:
    dialog = _printing(stage)
    dialog._show_state("", working=True)
    dialog._on_progress(6, 25)
    return dialog
