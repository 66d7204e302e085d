"""How one likes to read, in the window: menu, pop-up, page and settings are at one."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.ui.reader.comfort import Comfort
from caoxian_desktop.ui.reader.comfort_popup import ComfortPopup
from caoxian_desktop.ui.settings import SettingsFile


def opened(application: Application) -> ComfortPopup:
    application.window.actions_["comfort"].trigger()
    popup = application.wiring.comforting.popup
    assert popup is not None
    assert popup.isVisible()
    return popup


def ticked(application: Application) -> list[str]:
    return [face for face in ("serif", "sans", "kai") if application.window.actions_[face].isChecked()]


def test_what_is_chosen_in_the_pop_up_acts_while_it_is_open(started: Application, qtbot: QtBot) -> None:
    popup, reader = opened(started), started.window.reader
    popup.papers["cream"].click()
    popup.pitch.slider.setValue(40)
    qtbot.waitUntil(lambda: reader.comfort.paper == "cream")
    assert reader.comfort.pitch == 200
    assert popup.isVisible()
    popup.larger.click()
    assert reader.zoom == 110
    assert popup.zoom.text() == "110%"


def test_the_menu_ticks_the_face_that_is_chosen_and_none_for_one_of_the_pc(started: Application) -> None:
    acts = started.window.actions_
    assert ticked(started) == ["serif"]
    acts["kai"].trigger()
    assert ticked(started) == ["kai"]
    acts["kai"].trigger()
    assert ticked(started) == ["kai"], "chosen again it stays chosen"
    started.wiring.comforting.change(face="A Face of This PC")
    assert ticked(started) == []
    acts["serif"].trigger()
    assert ticked(started) == ["serif"]


def test_it_is_there_again_at_the_next_start(started: Application) -> None:
    liked = Comfort("kai", 32, 190, 80, "sage", "running", figure_lines=False)
    started.wiring.comforting.change(**liked._asdict())
    started.window.close()
    now = SettingsFile().now
    assert Comfort(*(getattr(now, name) for name in Comfort._fields)) == liked


def test_everything_can_be_had_as_it_was_at_first(started: Application) -> None:
    popup = opened(started)
    started.wiring.comforting.change(face="sans", measure=0, paper="sage")
    started.window.reader.set_zoom(160)
    popup.usual.click()
    assert started.window.reader.comfort == Comfort()
    assert started.window.reader.zoom == 100
    assert popup.papers["white"].isChecked()


def test_the_pop_up_can_be_had_while_the_tool_bar_is_away(started: Application) -> None:
    started.window.actions_["focus"].trigger()
    assert opened(started).isVisible()
    assert started.wiring.focus.on
