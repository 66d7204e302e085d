"""The window looks as it was looked at last, by light and shade; and the comparison sees what a person would see."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from caoxian_desktop.ui.theme.palette import LIGHT, Palette, set_current
from caoxian_desktop.ui.theme.stylesheet import stylesheet
from caoxian_desktop.ui.theme.theming import Mode, qt_palette
from tests.gallery.snapshots import FOLDER, MOST, SHOWN, SIZE, difference, golden, shrunk, snapshot, taken
from tests.gallery.stage import Stage

LANGUAGE = "zh"


@pytest.mark.parametrize(("name", "mode"), SHOWN, ids=str)
def test_the_window_looks_as_it_did(stage: Stage, name: str, mode: Mode, tmp_path: Path) -> None:
    now = taken(stage, name, mode)
    now.save(str(tmp_path / "now.png"))
    told = f"look at {tmp_path / 'now.png'} and renew with packaging/snapshots.py where it is as it should be"
    assert difference(now, QImage(str(golden(name, mode)))) <= MOST, told


def test_there_is_a_picture_for_each_state_and_none_left_over() -> None:
    assert {golden(name, mode) for name, mode in SHOWN} == set(FOLDER.glob("*.png"))


@pytest.fixture(scope="module")
def page(stage: Stage) -> QImage:
    """The window with the report."""
    return taken(stage, "reading", Mode.LIGHT)


@pytest.fixture(scope="module")
def chart(stage: Stage) -> QImage:
    """The window with a chart."""
    return taken(stage, "charts-1", Mode.LIGHT)


def test_a_panel_that_is_gone_is_seen(stage: Stage, page: QImage) -> None:
    stage.window.frame.set_side_shown(False)
    stage.settle()
    without = snapshot(stage.window)
    stage.window.frame.set_side_shown(True)
    stage.settle()
    assert difference(page, without) > 10 * MOST


def test_a_toolbar_that_is_gone_is_seen(stage: Stage, page: QImage) -> None:
    stage.window.tool_bar.hide()
    stage.settle()
    without = snapshot(stage.window)
    stage.window.tool_bar.show()
    stage.settle()
    assert difference(page, without) > 3 * MOST


@pytest.mark.parametrize(
    ("role", "colour"), [("window", "#e0e2e8"), ("text", "#565d6b"), ("accent", "#a02c2c"), ("line", "#5b6474")]
)
def test_another_colour_for_a_role_is_seen_in_one_of_them(
    stage: Stage, page: QImage, chart: QImage, role: str, colour: str
) -> None:
    wear(stage, LIGHT._replace(**{role: colour}))  # type: ignore[arg-type]  # roles are colours
    seen = any(
        difference(before, taken(stage, name, Mode.LIGHT)) > MOST
        for name, before in (("reading", page), ("charts-1", chart))
    )
    wear(stage, LIGHT)
    assert seen


def wear(stage: Stage, palette: Palette) -> None:
    """Dress the window in other colours than the theme has."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    qt.setPalette(qt_palette(palette))
    qt.setStyleSheet(stylesheet(palette))
    set_current(palette)
    stage.settle()


def test_a_pixel_of_antialiasing_is_not_seen(stage: Stage, page: QImage) -> None:
    stage.shape(*SIZE)
    stage.clear()
    whole = stage.window.grab().toImage()
    for at in range(20, whole.height(), 20):
        whole.setPixelColor(at, at, whole.pixelColor(at, at).lighter(140).darker(110))
    assert difference(page, shrunk(whole)) == 0
