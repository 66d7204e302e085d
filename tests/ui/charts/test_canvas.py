"""A picture on the screen, at the screen's scale."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.charts.picture import MarkArea, Picture
from caoxian_desktop.ui.charts.canvas import ChartCanvas


def a_picture(scale: float) -> Picture:
    """A white picture of 400 x 200 logical pixels with a mark at (100, 50) and a smaller one within it."""
    width, height = round(400 * scale), round(200 * scale)
    areas = (
        MarkArea(0, 100 * scale, 50 * scale, 120 * scale, 60 * scale),
        MarkArea(1, 110 * scale, 60 * scale, 20 * scale, 10 * scale),
    )
    return Picture(width, height, b"\xff" * (4 * width * height), areas)


@pytest.fixture
def canvas(qtbot: QtBot) -> ChartCanvas:
    made = ChartCanvas(lambda mark: f"<p>mark {mark}</p>", "正在绘制…")
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_marks_are_found_in_logical_pixels_at_every_scale(canvas: ChartCanvas, scale: float) -> None:
    canvas.show_picture(a_picture(scale), scale, same_chart=False)
    assert canvas.height() == 200
    assert canvas.mark_at(QPointF(102, 52)) == 0
    assert canvas.mark_at(QPointF(218, 108)) == 0
    assert canvas.mark_at(QPointF(99, 49)) is None
    assert canvas.area_of(0).contains(QPoint(215, 105))


def test_of_two_marks_under_the_pointer_the_smaller_counts(canvas: ChartCanvas) -> None:
    canvas.show_picture(a_picture(1.0), 1.0, same_chart=False)
    assert canvas.mark_at(QPointF(115, 65)) == 1


def test_before_the_first_picture_there_is_no_mark(canvas: ChartCanvas) -> None:
    canvas.wait(300)
    assert canvas.height() == 300
    assert canvas.mark_at(QPointF(115, 65)) is None
    assert canvas.image is None


def test_the_same_chart_drawn_anew_keeps_the_place_of_the_keyboard(qtbot: QtBot, canvas: ChartCanvas) -> None:
    canvas.show_picture(a_picture(1.0), 1.0, same_chart=False)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    canvas.show_picture(a_picture(2.0), 2.0, same_chart=True)
    assert canvas.current == 0


def test_the_picture_outlives_the_bytes_it_came_from(qtbot: QtBot, canvas: ChartCanvas) -> None:
    canvas.show_picture(a_picture(1.0), 1.0, same_chart=False)
    canvas.show()
    assert canvas.image is not None
    assert canvas.grab().toImage().pixelColor(10, 10).lightness() == 255


def test_the_bubbles_of_notes_tell_their_categories_without_colour(canvas: ChartCanvas) -> None:
    canvas.show_picture(a_picture(1.0), 1.0, same_chart=False)
    drawn = set()
    for category in Category:
        canvas.show_noted({0: category})
        bubble = canvas.grab(canvas.bubble_of(0).toAlignedRect()).toImage()
        drawn.add(
            tuple(
                bubble.pixelColor(x, y).lightness() > 160 for x in range(bubble.width()) for y in range(bubble.height())
            )
        )
    assert len(drawn) == len(Category)


def test_a_bubble_lies_on_the_chart_whole(canvas: ChartCanvas) -> None:
    edge = Picture(400, 200, b"\xff" * (4 * 400 * 200), (MarkArea(0, 350, 0, 50, 20),))
    canvas.show_picture(edge, 1.0, same_chart=False)
    assert canvas.rect().contains(canvas.bubble_of(0).toAlignedRect())
    assert canvas.bubble_of(7).isEmpty()


def test_a_tooltip_tells_of_the_mark_under_the_pointer(qtbot: QtBot, canvas: ChartCanvas) -> None:
    canvas.show_picture(a_picture(1.0), 1.0, same_chart=False)
    canvas.show()
    place = QPoint(200, 100)
    canvas.event(QHelpEvent(QHelpEvent.Type.ToolTip, place, canvas.mapToGlobal(place)))
    qtbot.waitUntil(lambda: QToolTip.text() == "<p>mark 0</p>")
    canvas.event(QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(1, 1), canvas.mapToGlobal(QPoint(1, 1))))
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=5000)


def a_bubble(canvas: ChartCanvas, *areas: MarkArea) -> QRectF:
    canvas.show_picture(Picture(400, 200, b"\xff" * (4 * 400 * 200), areas), 1.0, same_chart=False)
    return canvas.bubble_of(0)


@pytest.mark.parametrize("left", [0, 100, 320, 340, 350])
def test_a_bubble_lies_beside_the_words_of_its_mark(canvas: ChartCanvas, left: float) -> None:
    bubble = a_bubble(canvas, MarkArea(0, left, 60, 50, 20))
    assert not bubble.intersects(QRectF(left, 60, 50, 20))
    assert QRectF(canvas.rect()).contains(bubble)


def test_a_bubble_lies_on_no_other_mark_where_a_side_is_free(canvas: ChartCanvas) -> None:
    bubble = a_bubble(canvas, MarkArea(0, 100, 60, 50, 20), MarkArea(1, 155, 60, 50, 20))
    assert not bubble.intersects(QRectF(155, 60, 50, 20))
    assert not bubble.intersects(QRectF(100, 60, 50, 20))


def test_a_bubble_is_on_the_chart_also_where_no_side_is_free(canvas: ChartCanvas) -> None:
    bubble = a_bubble(canvas, MarkArea(0, 0, 0, 400, 200))
    assert QRectF(canvas.rect()).contains(bubble)
