"""Icons are tinted as they are painted."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from caoxian_desktop.core.places import resource
from caoxian_desktop.ui.theme.icons import _Glyph, icon, lend_to_file_dialog
from caoxian_desktop.ui.theme.palette import DARK, LIGHT, Palette, contrast, set_current


def darkest(image: QImage) -> QColor:
    """The pixel with most ink on it."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha())


def test_an_icon_takes_the_colour_of_the_theme_in_force(qapp: QApplication, put_back: None) -> None:
    made = icon("folder-open")
    assert darkest(made.pixmap(32, 32).toImage()).name() == LIGHT.text
    set_current(DARK)
    assert darkest(made.pixmap(32, 32).toImage()).name() == DARK.text


def test_an_icon_can_take_a_category_s_ink(qapp: QApplication) -> None:
    assert darkest(icon("highlighter-circle", "task").pixmap(32, 32).toImage()).name() == LIGHT.category("task").ink


def test_the_cross_is_two_lines_from_corner_to_corner_in_the_role_s_colour(qapp: QApplication) -> None:
    cross = icon("x", "muted").pixmap(32, 32).toImage()
    assert darkest(cross).name() == LIGHT.muted
    assert all(cross.pixelColor(x, y).alpha() > 128 for x, y in ((8, 8), (16, 16), (23, 23), (23, 8), (8, 23)))
    assert not any(cross.pixelColor(x, y).alpha() for x, y in ((16, 8), (8, 16), (1, 1)))


@pytest.mark.parametrize("role", ["text", "muted", "task"])
def test_an_icon_that_cannot_be_used_is_quiet_whatever_its_colour(qapp: QApplication, role: str) -> None:
    quiet = icon("trash", role).pixmap(32, 32, QIcon.Mode.Disabled).toImage()
    assert darkest(quiet).name() == LIGHT.disabled


def test_a_name_the_face_does_not_have_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icon("no-such-thing")


def test_icons_do_not_load_the_whole_of_qtawesome(qapp: QApplication) -> None:
    icon("x").pixmap(16, 16)
    assert "qtawesome" not in sys.modules


def test_an_icon_that_is_asked_for_in_no_size_is_none(qapp: QApplication) -> None:
    engine = _Glyph("x", "muted")
    assert engine.pixmap(QSize(0, 0), QIcon.Mode.Normal, QIcon.State.Off).isNull()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_file_dialog_has_icons_that_are_seen_where_the_desktop_has_none(qapp: QApplication, palette: Palette) -> None:
    lend_to_file_dialog()
    lend_to_file_dialog()
    assert QIcon.themeSearchPaths().count(str(resource("icons"))) == 1
    for name in ("folder", "text-x-generic", "computer", "drive-harddisk", "user-home", "user-desktop"):
        picture = QIcon.fromTheme(name).pixmap(16, 16).toImage()
        assert not picture.isNull(), name
        assert contrast(darkest(picture).name(), palette.surface) >= 3, name
