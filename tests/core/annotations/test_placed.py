"""What was described in another text of the report is shown where it stands in this one, and kept as it was."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from msgspec import structs

from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import (
    Annotation,
    Category,
    ObservationTarget,
    Target,
    create,
    merge,
    modify,
)
from caoxian_desktop.core.annotations.json_form import to_json
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.records.shelf import Shelf
from tests.core.two_parts import TEXT

NEW = f"征求意见稿\n{TEXT}"


@pytest.fixture
def shelf() -> Shelf[Annotation]:
    return Shelf(merge)


@pytest.fixture
def open_report(report: Report) -> Report:
    """The same report in another text: a line more at its head."""
    return replace(report, text=NEW, sections=(), paragraphs=())


def _described(report: Report, words: str, version: str = "old") -> TextTarget:
    start = report.text.index(words)
    return describe(report, version, Span(start, start + len(words)))


@pytest.fixture
def noted(report: Report, stamper: Stamper) -> Callable[[str], Annotation]:
    return lambda words: create(_described(report, words), Category.DATA, stamper)


@pytest.fixture
def notebook(
    open_report: Report, stamper: Stamper, shelf: Shelf[Annotation], noted: Callable[[str], Annotation]
) -> Notebook:
    """Two notes that stand elsewhere now, and one whose words are gone."""
    gone = noted("财政收入26.1亿元")
    gone = structs.replace(gone, target=structs.replace(_described_gone(gone), quote="早已删去的一句话"))
    return Notebook(open_report, "new", stamper, (noted("引进过亿元项目"), noted("增长0.2%"), gone), shelf.keep)


def _described_gone(annotation: Annotation) -> TextTarget:
    assert isinstance(annotation.target, TextTarget)
    return structs.replace(annotation.target, before="甲乙丙丁", after="戊己庚辛", path=())


def test_they_are_shown_where_they_stand_in_document_order(notebook: Notebook) -> None:
    assert [annotation.quote for annotation in notebook.annotations] == ["增长0.2%", "引进过亿元项目"]
    for annotation in notebook.annotations:
        assert annotation.span.of(NEW) == annotation.quote
        assert (annotation.version, annotation.standing) == ("new", Standing.EXACT)
        assert annotation.was is not None
        assert annotation.was.version == "old"


def test_what_is_not_found_is_there_all_the_same(notebook: Notebook) -> None:
    (lost,) = notebook.unplaced
    assert (lost.quote, lost.standing, lost.was) == ("早已删去的一句话", Standing.ORPHAN, None)
    placement = notebook.placement(lost.id)
    assert placement is not None
    assert (placement.standing, placement.span) == (Standing.ORPHAN, None)


def test_what_is_kept_says_nothing_of_the_place_it_is_shown_at(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    shown = notebook.annotations[0]
    (revised,) = notebook.revise([shown.id], note="核对")
    (kept,) = shelf.records()
    assert (revised.version, revised.note) == ("new", "核对")
    assert (kept.version, kept.was, kept.target) == ("old", None, shown.was)
    assert kept.stamps.target == shown.stamps.target
    assert "standing" not in to_json(kept)


def test_deleting_undoing_and_restoring_keep_the_place_it_was_described_at(
    notebook: Notebook, shelf: Shelf[Annotation]
) -> None:
    shown = notebook.annotations[0]
    notebook.delete([shown.id])
    (gone,) = notebook.trash
    assert (gone.id, gone.target) == (shown.id, shown.was)
    notebook.undo()
    assert notebook.trash == ()
    notebook.redo()
    (back,) = notebook.restore([shown.id, shown.id, "unknown"])
    assert (back.span, notebook.undo_label) == (shown.span, "恢复批注")
    assert notebook.annotations[0].span == shown.span
    assert {record.version for record in shelf.records()} == {"old"}


def test_the_trash_shows_the_latest_deleted_first(notebook: Notebook) -> None:
    first, second = notebook.annotations
    notebook.delete([second.id])
    notebook.delete([first.id])
    assert [annotation.id for annotation in notebook.trash] == [first.id, second.id]


def test_a_confirmed_place_is_kept_and_undone(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    shown, other = notebook.annotations
    (confirmed,) = notebook.confirm([shown.id, notebook.unplaced[0].id])
    assert (confirmed.target, confirmed.was) == (shown.target, None)
    assert shelf.records() == [confirmed]
    assert confirmed.stamps.target > shown.stamps.target
    assert notebook.undo_label == "确认位置"
    notebook.undo()
    assert notebook.annotations == (structs.replace(shown, stamps=notebook.annotations[0].stamps), other)
    assert shelf.records()[0].target == shown.was


def test_what_was_not_found_is_attached_by_hand(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    (lost,) = notebook.unplaced
    here = Span(NEW.index("新增"), NEW.index("新增") + 2)
    attached = notebook.attach(lost.id, here)
    assert attached == notebook.annotations[-1]
    assert (attached.span, attached.version, attached.standing) == (here, "new", Standing.EXACT)
    assert notebook.unplaced == ()
    assert notebook.undo() == "重新定位"
    assert [annotation.id for annotation in notebook.unplaced] == [lost.id]
    assert shelf.records()[0].version == "old"
    assert notebook.attach("unknown", here) is None


def test_the_range_of_a_note_of_this_text_is_changed_and_undone(notebook: Notebook) -> None:
    made = notebook.highlight(Span(0, 2), Category.DATA)
    notebook.attach(made.id, Span(0, 5))
    assert notebook.annotations[0].quote == "征求意见稿"
    assert notebook.undo() == "调整范围"
    assert notebook.annotations[0].quote == "征求"


def test_a_target_of_another_kind_stays_one(
    open_report: Report, report: Report, stamper: Stamper, shelf: Shelf[Annotation]
) -> None:
    target: Target = ObservationTarget(_described(report, "26.1亿元"), "财政收入", "2022")
    note = create(target, Category.DATA, stamper)
    notebook = Notebook(open_report, "new", stamper, [note], shelf.keep)
    shown = notebook.annotations[0].target
    assert isinstance(shown, ObservationTarget)
    assert (shown.indicator, shown.version, shown.quote) == ("财政收入", "new", "26.1亿元")
    assert shown.span.of(NEW) == "26.1亿元"


def test_words_that_do_not_stand_at_their_own_place_are_sought(
    report: Report, stamper: Stamper, shelf: Shelf[Annotation]
) -> None:
    astray = structs.replace(_described(report, "新增规上", "v"), start=3, end=7)
    notebook = Notebook(report, "v", stamper, [create(astray, Category.DATA, stamper)], shelf.keep)
    assert notebook.annotations[0].span.start == TEXT.index("新增规上")


def test_other_headings_place_anew_and_move_nothing_of_this_text(notebook: Notebook, open_report: Report) -> None:
    before = notebook.annotations
    notebook.correct(replace(open_report, title_block=replace(open_report.title_block, place="曹县")))
    assert notebook.annotations == before


def test_merging_takes_note_of_a_confirmation(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    shown = notebook.annotations[0]
    notebook.revise([shown.id], note="甲")
    (kept,) = shelf.records()
    notebook.confirm([shown.id])
    edited = modify(kept, Stamper("b", kept.latest).stamp(), note="乙")
    both = merge(shelf.records()[0], edited)
    assert (both.version, both.note) == ("new", "乙")
