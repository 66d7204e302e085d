"""Where highlights lie thick, what covers is painted: grounds, lines, and one mark a line in the margin."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reader.dense import DENSE
from caoxian_desktop.ui.reader.panel import ReaderPanel
from caoxian_desktop.ui.theme.palette import LIGHT

FILL, INK = LIGHT.category("weakness").fill, LIGHT.category("weakness").ink
OTHER = LIGHT.category("task").fill


@pytest.fixture
def start(report: Report) -> int:
    return next(p for p in report.paragraphs if p.number == 1).span.start


@pytest.fixture
def thick(report: Report, start: int) -> Callable[[str], tuple[Annotation, ...]]:
    """More than can be painted one by one: wide tasks over the first line, a narrow weakness among them."""

    def made(note: str = "") -> tuple[Annotation, ...]:
        notebook = Notebook(report, "version", Stamper("author"), (), lambda _: None)
        notebook.highlight_each([Span(start, start + 20)] * (DENSE + 1), Category.TASK)
        notebook.highlight(Span(start + 4, start + 8), Category.WEAKNESS, note)
        return notebook.annotations

    return made


def colours(panel: ReaderPanel, span: Span, *, beside: bool = False) -> set[str]:
    box = panel.view.span_rectangles(span)[0].toAlignedRect()
    if beside:
        box.setLeft(panel.view.viewport().width() - 30)
        box.setRight(panel.view.viewport().width())
    image: QImage = panel.view.viewport().grab(box).toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_the_narrow_highlight_covers_the_wide_ones(
    panel: ReaderPanel, thick: Callable[[str], tuple[Annotation, ...]], start: int, qtbot: QtBot
) -> None:
    qtbot.wait(20)
    panel.show_annotations(thick(""))
    assert FILL in colours(panel, Span(start + 5, start + 7))
    assert OTHER not in colours(panel, Span(start + 5, start + 7))
    assert OTHER in colours(panel, Span(start + 10, start + 12))
    assert panel.view.marks.dense is not None


def test_a_note_has_its_line_and_its_mark_and_the_chosen_one_its_edge(
    panel: ReaderPanel, thick: Callable[[str], tuple[Annotation, ...]], start: int, qtbot: QtBot
) -> None:
    qtbot.wait(20)
    place = Span(start + 4, start + 8)
    panel.show_annotations(thick(""))
    assert INK not in colours(panel, place) | colours(panel, place, beside=True)
    noted = thick("请核对")
    panel.show_annotations(noted)
    assert INK in colours(panel, place)
    assert INK in colours(panel, place, beside=True)
    chosen = next(annotation for annotation in noted if annotation.category is Category.TASK)
    before = colours(panel, Span(start, start + 2))
    panel.show_selected_annotation(chosen.id)
    assert colours(panel, Span(start, start + 2)) - before, "an edge in the category's ink, softened"


def test_what_was_worked_out_goes_with_the_highlights_and_with_the_type(
    panel: ReaderPanel, thick: Callable[[str], tuple[Annotation, ...]], start: int, qtbot: QtBot
) -> None:
    qtbot.wait(20)
    panel.show_annotations(thick(""))
    panel.view.viewport().grab()
    panel.show_annotations(())
    assert FILL not in colours(panel, Span(start + 5, start + 7))
    panel.show_annotations(thick(""))
    panel.set_zoom(140)
    qtbot.wait(20)
    panel.bring_into_view(Span(start, start + 8))
    assert FILL in colours(panel, Span(start + 5, start + 7))
