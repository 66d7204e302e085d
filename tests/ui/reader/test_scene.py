"""Marks are painted where their words are, in their colours."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.panel import ReaderPanel
from caoxian_desktop.ui.theme.palette import LIGHT

_DARK = 190
"""Levels of grey, of 255, below which a pixel is not paper."""


@pytest.fixture
def words(report: Report) -> Span:
    """Some words in the first numbered paragraph, on one line."""
    start = next(p for p in report.paragraphs if p.number == 1).span.start
    return Span(start + 2, start + 8)


def noted(report: Report, span: Span, note: str = "", category: Category = Category.WEAKNESS) -> tuple[Annotation, ...]:
    notebook = Notebook(report, "version", Stamper("author"), (), lambda _: None)
    notebook.highlight(span, category, note)
    return notebook.annotations


def colours_at(panel: ReaderPanel, span: Span) -> set[str]:
    """All colours painted on a place."""
    box = panel.view.span_rectangles(span)[0].toAlignedRect()
    image: QImage = panel.view.viewport().grab(box).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def beside(panel: ReaderPanel, span: Span) -> set[str]:
    """All colours painted in the right margin beside a place."""
    box = panel.view.span_rectangles(span)[0].toAlignedRect()
    box.setLeft(panel.view.viewport().width() - 30)
    box.setRight(panel.view.viewport().width())
    image = panel.view.viewport().grab(box).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_a_highlight_has_its_category_s_fill(panel: ReaderPanel, report: Report, words: Span, qtbot: QtBot) -> None:
    qtbot.wait(20)  # the first painting is of the words alone
    fill = LIGHT.category("weakness").fill
    assert not shape_beside(panel, words)
    assert fill not in colours_at(panel, words)
    panel.show_annotations(noted(report, words))
    assert fill in colours_at(panel, words)
    assert shape_beside(panel, words)  # the sign of its category


def shape_beside(panel: ReaderPanel, span: Span) -> frozenset[tuple[int, int]]:
    """Which pixels of the right margin beside a place are not paper: what is seen there without any colour."""
    box = panel.view.span_rectangles(span)[0].toAlignedRect()
    box.setLeft(panel.view.viewport().width() - 30)
    box.setRight(panel.view.viewport().width())
    grey = panel.view.viewport().grab(box).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    places = ((x, y) for x in range(grey.width()) for y in range(grey.height()))
    return frozenset(place for place in places if grey.pixelColor(*place).value() < _DARK)


@pytest.mark.parametrize("words_of_note", ["", "核对口径"])
def test_each_category_has_a_shape_of_its_own_without_any_colour(
    panel: ReaderPanel, report: Report, words: Span, qtbot: QtBot, words_of_note: str
) -> None:
    qtbot.wait(20)
    shapes: list[frozenset[tuple[int, int]]] = []
    for category in Category:
        panel.show_annotations(noted(report, words, words_of_note, category))
        shapes.append(shape_beside(panel, words))
    assert all(len(one ^ other) > 8 for one, other in combinations(shapes, 2))


def test_a_note_shows_by_a_line_and_a_mark_in_the_margin(
    panel: ReaderPanel, report: Report, words: Span, qtbot: QtBot
) -> None:
    qtbot.wait(20)
    plain = noted(report, words)
    panel.show_annotations(plain)
    without, bare = colours_at(panel, words), shape_beside(panel, words)
    panel.show_annotations(noted(report, words, "核对口径"))
    assert shape_beside(panel, words) != bare
    ink = LIGHT.category("weakness").ink
    assert ink in colours_at(panel, words)
    assert ink not in without
    assert ink in beside(panel, words)


def test_places_spoken_of_are_marked_while_they_are(panel: ReaderPanel, words: Span, qtbot: QtBot) -> None:
    qtbot.wait(20)
    plain = colours_at(panel, words)
    other = Span(words.end + 2, words.end + 6)
    panel.show_pointed((words, other))
    ground = (colours_at(panel, words) - plain) & (colours_at(panel, other) - plain)
    assert any(QColor(colour).blue() > QColor(colour).red() > 200 for colour in ground), "a light ground"
    panel.show_pointed(())
    assert colours_at(panel, words) == plain


def test_found_words_have_a_colour_of_their_own_and_the_current_ones_another(
    panel: ReaderPanel, words: Span, qtbot: QtBot
) -> None:
    qtbot.wait(20)
    other = Span(words.end + 2, words.end + 4)
    panel.view.marks.set_hits((words, other), None)
    panel.show_current_hit(words, reveal=True)
    assert LIGHT.hit_current in colours_at(panel, words)
    assert LIGHT.hit in colours_at(panel, other)
