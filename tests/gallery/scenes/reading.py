"""The page, what comes up over it, and the strips and notices around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.store.database.faults import read_only
from caoxian_desktop.ui.keeping import SaveState
from tests.gallery.scene import Act, Tag

if TYPE_CHECKING:
    from tests.gallery.stage import Stage

READING = Act()
scene = READING.scene


def middle_clause(stage: Stage) -> Span:
    """Bring a clause with a figure into view, and return it."""
    clause = stage.analysis.observations[len(stage.analysis.observations) // 2].clause
    stage.window.reader.bring_into_view(clause)
    return clause


@scene("reading")
def reading(stage: Stage) -> QWidget:
    return stage.window


@scene("reading-example")
def reading_example(stage: Stage) -> QWidget:
    stage.window.strip.say(
        stage.window.tr("这是示例报告（{place}{year}）。拖入或打开您自己的报告。").format(place="曹县", year=2023)
    )
    return stage.window


@scene("reading-sections-narrow")
def reading_outline(stage: Stage) -> QWidget:
    """Show the outline where it lies over the text."""
    stage.narrow_down(880)
    stage.window.show_tab("outline")
    return stage.window


@scene("reading-selection")
def reading_selection(stage: Stage) -> QWidget:
    stage.window.reader.view.select(middle_clause(stage))
    stage.wait_until(stage.window.reader.bar.isVisible)
    return stage.window


@scene("reading-term")
def reading_term(stage: Stage) -> QWidget:
    reader, terms = stage.window.reader, stage.report.glossary
    term = next(each for each in terms if each.occurrences)
    reader.bring_into_view(term.occurrences[0])
    reader.popup.open_at((term,), reader.view.span_rectangles(term.occurrences[0])[0].toAlignedRect())
    return stage.window


@scene("reading-find")
def reading_find(stage: Stage) -> QWidget:
    stage.window.finder.open()
    stage.window.finder.bar.edit.setText("项目")
    return stage.window


@scene("reading-find-none")
def reading_find_none(stage: Stage) -> QWidget:
    stage.window.finder.open()
    stage.window.finder.bar.edit.setText("太空电梯")
    return stage.window


@scene("reading-menu-of-place")
def menu_of_place(stage: Stage) -> QWidget:
    reader = stage.window.reader
    point = QPoint(reader.view.viewport().width() // 2, reader.view.viewport().height() // 2)
    return stage.menu(lambda: reader._on_menu_wanted(point))


@scene("reading-menu-of-selection")
def menu_of_selection(stage: Stage) -> QWidget:
    reader = stage.window.reader
    span = middle_clause(stage)
    reader.view.select(span)
    point = reader.view.span_rectangles(span)[0].center().toPoint()
    return stage.menu(lambda: reader._on_menu_wanted(point))


@scene("reading-menu-of-note")
def menu_of_note(stage: Stage) -> QWidget:
    reader, note = stage.window.reader, stage.session.annotations[2]
    reader.bring_into_view(note.span)
    stage.settle()
    point = reader.view.span_rectangles(note.span)[0].center().toPoint()
    return stage.menu(lambda: reader._on_menu_wanted(point))


@scene("reading-same-words-menu")
def same_words_menu(stage: Stage) -> QWidget:
    at = stage.report.text.index("项目")
    stage.window.reader.bring_into_view(Span(at, at + 2))
    stage.settle()
    return stage.menu(lambda: stage.application.wiring.noting.on_everywhere_wanted(Span(at, at + 2)))


@scene("nothing-open", Tag.CHANGES)
def nothing_open(stage: Stage) -> QWidget:
    """A safe start, which opens no report."""
    stage.restart(safe=True)
    return stage.window


@scene("nothing-could-be-opened", Tag.CHANGES)
def nothing_could_be_opened(stage: Stage) -> QWidget:
    """The report that was to be opened is not to be had."""
    stage.restart(safe=True)
    stage.window.show_tab("outline")
    stage.session.failed.emit(read_only(stage.home / "library" / "library.db"))
    stage.work(500)  # another report might still come
    stage.window.toast.hide()
    return stage.window


@scene("opening")
def opening(stage: Stage) -> QWidget:
    """A file is being read that takes a while."""
    stage.window.status.show_reading(True)  # noqa: FBT003 - a signal's value
    stage.afterwards(lambda: stage.window.status.show_reading(False))  # noqa: FBT003 - a signal's value
    return stage.window


@scene("not-kept")
def not_kept(stage: Stage) -> QWidget:
    stage.window.status.show_saved(SaveState.FAILED)
    stage.afterwards(lambda: stage.window.status.show_saved(SaveState.SAVED))
    return stage.window


# Notices and strips


@scene("notice-undo")
def notice_undo(stage: Stage) -> QWidget:
    stage.application.wiring.noting.delete((stage.session.annotations[0].id,))
    stage.wait_until(stage.window.toast.isVisible)
    stage.afterwards(stage.session.work.undo)
    return stage.window


@scene("notice-error")
def notice_error(stage: Stage) -> QWidget:
    """What a person is told of a file that cannot be read."""
    file = stage.home / "扫描件.pdf"
    file.write_bytes(b"%PDF-1.4 no pages")
    stage.window.files_dropped.emit((file,))
    stage.window.file_dropped.emit(file)
    stage.wait_until(stage.window.toast.isVisible)
    return stage.window


@scene("progress")
def progress(stage: Stage) -> QWidget:
    words = stage.window.tr("正在读取 {done}/{total}：{name}")
    stage.application.wiring.collection.on_progressed(12, 40, "某县2024年政府工作报告.docx")
    assert words
    return stage.window
