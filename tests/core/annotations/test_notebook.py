"""The live annotations of a report: document order, one act kept at once, undone by newer stamps."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status, merge
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.core.records.shelf import Shelf


@pytest.fixture
def shelf() -> Shelf[Annotation]:
    return Shelf(merge)


@pytest.fixture
def clock() -> list[float]:
    """The steady clock: its only entry is the time now."""
    return [100.0]


@pytest.fixture
def notebook(report: Report, stamper: Stamper, shelf: Shelf[Annotation], clock: list[float]) -> Notebook:
    return Notebook(report, "v", stamper, (), shelf.keep, now=lambda: clock[0])


def test_annotations_stand_in_document_order_whatever_order_they_were_made_in(notebook: Notebook) -> None:
    made = [notebook.highlight(Span(start, start + 3), Category.DATA) for start in (30, 5, 18, 5)]
    assert notebook.annotations == (made[1], made[3], made[2], made[0])


def test_every_act_is_kept_in_one_call(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    ids = [notebook.highlight(Span(start, start + 3), Category.DATA).id for start in (1, 5, 9)]
    notebook.revise(ids, category=Category.TASK, status=Status.PENDING)
    notebook.delete(ids[:2])
    assert [len(call) for call in shelf.calls] == [1, 1, 1, 3, 2]


def test_what_was_kept_gives_the_same_notebook_again(
    notebook: Notebook, report: Report, stamper: Stamper, shelf: Shelf[Annotation]
) -> None:
    first, second = (notebook.highlight(Span(start, start + 3), Category.DATA) for start in (9, 2))
    notebook.revise([first.id], note="核对", tags=["财政"])
    notebook.delete([second.id])
    notebook.undo()
    again = Notebook(report, "v", stamper, shelf.records(), shelf.keep)
    assert again.annotations == notebook.annotations
    assert len(again.annotations) == 2


def test_undo_says_what_it_took_back_and_redo_what_it_did_again(notebook: Notebook) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    notebook.delete([annotation.id])
    assert (notebook.undo_label, notebook.undo()) == ("删除批注", "删除批注")
    assert notebook.annotation(annotation.id) is not None
    assert (notebook.redo_label, notebook.redo()) == ("删除批注", "删除批注")
    assert notebook.annotation(annotation.id) is None
    assert (notebook.undo(), notebook.undo(), notebook.undo()) == ("删除批注", "添加批注", None)
    assert not notebook.can_undo
    assert notebook.can_redo


def test_undo_writes_newer_stamps_with_the_old_values(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    (revised,) = notebook.revise([annotation.id], category=Category.QUESTION)
    notebook.undo()
    (undone,) = shelf.calls[-1]
    assert undone.category is Category.DATA
    assert undone.stamps.category > revised.stamps.category
    assert undone.stamps.note == annotation.stamps.note


@pytest.mark.parametrize(
    ("change", "label"),
    [
        ({"category": Category.TASK}, "更改类别"),
        ({"colour": "#112233"}, "更改颜色"),
        ({"note": "新"}, "编辑批注"),
        ({"tags": ["甲"]}, "更改标签"),
        ({"status": Status.CHECKED}, "更改状态"),
        ({"note": "新", "tags": ["甲"]}, "修改批注"),
    ],
    ids=str,
)
def test_each_kind_of_revision_has_its_name_and_undoes(
    notebook: Notebook, change: dict[str, object], label: str
) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    notebook.revise([annotation.id], **change)  # type: ignore[arg-type]  # one parameter set for all fields
    assert notebook.undo() == label
    back = notebook.annotations[0]
    assert (back.category, back.colour, back.note, back.tags, back.status) == (Category.DATA, "", "", (), Status.NONE)


def test_undoing_tags_leaves_tags_of_later_edits_alone(notebook: Notebook) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    notebook.revise([annotation.id], tags=["甲", "乙"])
    notebook.revise([annotation.id], tags=["乙", "丙"])
    notebook.undo()
    assert set(notebook.annotations[0].tags) == {"甲", "乙"}


def test_rapid_edits_of_one_note_are_one_step(notebook: Notebook, clock: list[float]) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    for note in ("请", "请核", "请核对"):
        clock[0] += 1.9
        notebook.revise([annotation.id], note=note)
    notebook.undo()
    assert notebook.annotations[0].note == ""
    notebook.redo()
    assert notebook.annotations[0].note == "请核对"


def test_a_proposal_is_written_in_one_step_apart_from_the_note_and_can_be_withdrawn(notebook: Notebook) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.SUGGESTION)
    notebook.revise([annotation.id], note="理由")
    for words in ("", "改", "改成这样"):
        notebook.propose(annotation.id, words)
    assert notebook.annotations[0].proposal == "改成这样"
    assert notebook.undo() == "编辑修改建议"
    assert (notebook.annotations[0].proposal, notebook.annotations[0].note) == (None, "理由")
    notebook.redo()
    notebook.propose(annotation.id, None)
    assert notebook.annotations[0].proposal is None


@pytest.mark.parametrize(("act", "left"), [("", "一"), ("act-1", "")])
def test_slow_edits_join_only_within_one_editing_act(
    notebook: Notebook, clock: list[float], act: str, left: str
) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    for note in ("一", "一二"):
        clock[0] += 60
        notebook.revise([annotation.id], note=note, act=act)
    notebook.undo()
    assert notebook.annotations[0].note == left


def test_edits_of_two_notes_and_edits_around_an_undo_do_not_join(notebook: Notebook) -> None:
    one, other = (notebook.highlight(Span(start, start + 2), Category.DATA) for start in (2, 8))
    notebook.revise([one.id], note="甲")
    notebook.revise([other.id], note="乙")
    notebook.undo()
    assert [annotation.note for annotation in notebook.annotations] == ["甲", ""]
    notebook.revise([one.id], note="丙")
    notebook.undo()
    assert notebook.annotations[0].note == "甲"


def test_a_new_act_forgets_what_was_undone(notebook: Notebook) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    notebook.undo()
    notebook.highlight(Span(3, 4), Category.DATA)
    assert notebook.redo() is None
    assert notebook.annotation(annotation.id) is None


def test_an_act_that_changes_nothing_is_neither_kept_nor_undone(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    assert notebook.revise([annotation.id], category=Category.DATA) == ()
    assert notebook.revise(["unknown"], note="x") == ()
    assert notebook.delete([]) == ()
    assert len(shelf.calls) == 1


@pytest.mark.parametrize(
    "act",
    [
        lambda notebook, _: notebook.highlight(Span(1, 2), Category.TASK),
        lambda notebook, identity: notebook.revise([identity], note="失败"),
        lambda notebook, identity: notebook.delete([identity]),
        lambda notebook, _: notebook.undo(),
    ],
    ids=["highlight", "revise", "delete", "undo"],
)
def test_what_could_not_be_kept_did_not_happen(
    notebook: Notebook, shelf: Shelf[Annotation], act: Callable[[Notebook, str], object]
) -> None:
    annotation = notebook.highlight(Span(2, 4), Category.DATA)
    shelf.full = True
    with pytest.raises(KnownError):
        act(notebook, annotation.id)
    shelf.full = False
    assert notebook.annotations == (annotation,)
    assert notebook.undo_label == "添加批注"


acts = st.lists(
    st.one_of(
        st.tuples(st.just("highlight"), st.integers(0, 60)),
        st.tuples(st.just("note"), st.integers(0, 9)),
        st.tuples(st.just("tags"), st.lists(st.sampled_from("甲乙丙"))),
        st.tuples(st.just("category"), st.sampled_from(Category)),
        st.tuples(st.just("delete"), st.integers(0, 9)),
    ),
    max_size=12,
)


def _carry_out(notebook: Notebook, act: tuple[str, object]) -> None:
    kind, value = act
    ids = [annotation.id for annotation in notebook.annotations]
    if kind == "highlight" and isinstance(value, int):
        notebook.highlight(Span(value, value + 3), Category.DATA)
    elif kind == "note":
        notebook.revise(ids[:1], note=str(value))
    elif kind == "tags" and isinstance(value, list):
        notebook.revise(ids[-1:], tags=value)
    elif kind == "category" and isinstance(value, Category):
        notebook.revise(ids, category=value)
    elif isinstance(value, int):
        notebook.delete(ids[value : value + 2])


def _seen(notebook: Notebook) -> list[tuple[object, ...]]:
    return [(a.id, a.category, a.note, frozenset(a.tags)) for a in notebook.annotations]


@given(acts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_was_done_undoes_to_nothing_and_redoes_to_the_same(
    report: Report, stamper: Stamper, some: list[tuple[str, object]]
) -> None:
    steady = iter(range(0, 10_000, 10))
    notebook = Notebook(report, "v", stamper, (), lambda _records: None, now=lambda: next(steady))
    states = [_seen(notebook)]
    for act in some:
        _carry_out(notebook, act)
        if _seen(notebook) != states[-1]:
            states.append(_seen(notebook))
    for state in reversed(states[:-1]):
        notebook.undo()
        assert _seen(notebook) == state
    for state in states[1:]:
        notebook.redo()
        assert _seen(notebook) == state


def test_a_bulk_act_keeps_the_order(notebook: Notebook) -> None:
    ids = [notebook.highlight(Span(at % 40, at % 40 + 1), Category.DATA).id for at in range(1600)]
    notebook.delete(ids[::2][:300])
    notebook.delete(ids)
    notebook.undo()
    shown = notebook.annotations
    assert len(shown) == 1300
    assert list(shown) == sorted(shown, key=lambda a: (a.span.start, a.span.end, a.id))


def test_several_places_are_annotated_in_one_step(notebook: Notebook, shelf: Shelf[Annotation]) -> None:
    made = notebook.highlight_each([Span(9, 12), Span(2, 5)], Category.TASK)
    assert [annotation.span for annotation in notebook.annotations] == [Span(2, 5), Span(9, 12)]
    assert {annotation.category for annotation in made} == {Category.TASK}
    assert [len(call) for call in shelf.calls] == [2]
    assert notebook.undo() == "标出相同文字"
    assert notebook.annotations == ()
    assert notebook.highlight_each([], Category.TASK) == ()


def test_tags_are_put_on_and_taken_off_whatever_else_each_bears(notebook: Notebook) -> None:
    one, other = (notebook.highlight(Span(start, start + 3), Category.DATA) for start in (2, 9))
    notebook.revise([one.id], tags=["财政", "急"])
    notebook.retag([one.id, other.id], add=["工业"], remove=["急"])
    assert [annotation.tags for annotation in notebook.annotations] == [("财政", "工业"), ("工业",)]
    notebook.undo()
    assert [annotation.tags for annotation in notebook.annotations] == [("财政", "急"), ()]


def test_a_run_of_adjustments_of_one_range_is_one_step(notebook: Notebook, clock: list[float]) -> None:
    made = notebook.highlight(Span(2, 4), Category.DATA)
    for end in (5, 6, 7):
        notebook.attach(made.id, Span(2, end))
        clock[0] += 1
    clock[0] += 5
    notebook.attach(made.id, Span(1, 7))
    assert [notebook.undo(), notebook.annotations[0].span] == ["调整范围", Span(2, 7)]
    assert [notebook.undo(), notebook.annotations[0].span] == ["调整范围", Span(2, 4)]


def test_tags_that_are_typed_are_one_step_apart_from_the_note(notebook: Notebook) -> None:
    made = notebook.highlight(Span(2, 4), Category.DATA)
    notebook.revise([made.id], note="核对")
    for tags in (["财"], ["财政"]):
        notebook.revise([made.id], tags=tags, act="line")
    notebook.undo()
    assert (notebook.annotations[0].tags, notebook.annotations[0].note) == ((), "核对")
