"""Export takes the side panel's room while it is in front."""

from __future__ import annotations

from caoxian_desktop.app import Application


def test_the_side_panel_makes_room_for_the_pages_and_comes_back(started: Application) -> None:
    window = started.window
    assert window.frame.side.isVisible()
    window.actions_["export"].trigger()
    assert window.centre.currentWidget() is window.briefing
    assert not window.frame.side.isVisible()
    assert window.frame.wanted[1], "it is only away for now"
    window.show_tab("reader")
    assert window.frame.side.isVisible()


def test_a_side_panel_that_lies_over_the_centre_does_not_hide_the_export(started: Application) -> None:
    window = started.window
    window.resize(911, 512)
    window.frame.set_side_shown(True)
    assert window.frame.side.overlay
    assert window.frame.side.isVisible()
    window.actions_["export"].trigger()
    assert not window.frame.side.isVisible()
    window.frame.set_side_shown(True)
    assert window.frame.side.isVisible(), "asked for, it comes all the same"


def test_a_chart_can_be_added_before_the_export_was_ever_looked_at(started: Application) -> None:
    window = started.window
    assert window.briefing.panel is None
    window.show_tab("charts")
    panel = window.charts.panel
    assert panel is not None
    panel.add_to_export.emit(started.session.charts[0].key)  # type: ignore[attr-defined]  # a ChartsPanel
    assert window.briefing.panel is not None
    assert window.toast.words == "已加入导出材料"
