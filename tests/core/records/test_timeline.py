"""Steps on two collections come back in the order they were done, and go forward again in that order."""

from collections.abc import Mapping, Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from caoxian_desktop.core.records.history import Step
from caoxian_desktop.core.records.timeline import Timeline
from caoxian_desktop.core.records.undoable import Undoable


class Slate(Undoable[str]):
    """Words in one place, each act of which replaces them."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def write(self, words: str) -> None:
        self._history.add(Step(words, {"": self.words}, {"": words}))
        self.words = words

    def _adopt(self, records: Sequence[str]) -> None:
        (self.words,) = records

    def _turn(self, wanted: Mapping[str, str | None], _against: Mapping[str, str | None]) -> None:
        self.words = wanted[""] or ""


def test_the_last_act_of_either_is_undone_first_and_redone_last() -> None:
    one, other = Slate(), Slate()
    timeline = Timeline((one, other))
    one.write("a"), other.write("b"), one.write("c")
    assert (timeline.undo_label, timeline.redo_label) == ("c", "")
    undone = []
    while (held := timeline.to_undo) is not None:
        undone.append(held.undo())
    assert undone == ["c", "b", "a"]
    redone = []
    while (held := timeline.to_redo) is not None:
        redone.append(held.redo())
    assert redone == ["a", "b", "c"]


def test_what_was_undone_cannot_be_done_again_once_something_else_was_done() -> None:
    one, other = Slate(), Slate()
    timeline = Timeline((one, other))
    one.write("a")
    one.undo()
    assert timeline.to_redo is one
    other.write("b")
    assert timeline.to_redo is None
    assert timeline.undo_label == "b"


def test_nothing_done_is_nothing_to_undo() -> None:
    assert (Timeline(()).undo_label, Timeline((Slate(),)).redo_label) == ("", "")
    assert Timeline(()).to_redo is None


@example(["one", "undo", "other", "undo", "redo"])
@given(st.lists(st.sampled_from(["one", "other", "undo", "redo"]), max_size=40))
def test_two_collections_go_as_one_would(acts: list[str]) -> None:
    slates = {"one": Slate(), "other": Slate()}
    timeline = Timeline(slates.values())
    done: list[tuple[str, str]] = []
    undone: list[tuple[str, str]] = []
    for number, act in enumerate(acts):
        if act in slates:
            slates[act].write(f"{act}{number}")
            done.append((act, f"{act}{number}"))
            undone.clear()
        elif act == "undo" and (held := timeline.to_undo) is not None:
            held.undo()
            undone.append(done.pop())
        elif act == "redo" and (held := timeline.to_redo) is not None:
            held.redo()
            done.append(undone.pop())
        assert timeline.undo_label == (done[-1][1] if done else "")
        assert timeline.redo_label == (undone[-1][1] if undone else "")
        for name, slate in slates.items():
            assert slate.words == next((words for which, words in reversed(done) if which == name), "")
