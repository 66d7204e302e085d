"""Texts that change step by step and still know where their characters came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.cleaning.editing import Draft, Edit


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    bounds = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    pairs = list(zip(bounds[0::2], bounds[1::2], strict=False))
    return [Edit(start, end, draw(st.text("甲乙 \n", max_size=3))) for start, end in pairs]


@given(st.text("一二三四五六七八九 \n", max_size=40), st.data())
def test_after_any_edits_a_mapped_character_equals_its_source_character(source: str, data: st.DataObject) -> None:
    draft = Draft.of(source)
    for _ in range(3):
        draft = draft.edited(data.draw(edits_of(len(draft.text))))
    offsets = draft.offsets()
    mapped = [offsets.to_source(offset) for offset in range(len(draft.text))]
    assert all(origin is None or draft.text[here] == source[origin] for here, origin in enumerate(mapped))
    known = [origin for origin in mapped if origin is not None]
    assert known == sorted(set(known))


@given(st.text("一二三四 ", max_size=30), st.data())
def test_edits_make_the_text_that_replacing_from_behind_makes(source: str, data: st.DataObject) -> None:
    edits = data.draw(edits_of(len(source)))
    expected = source
    for edit in reversed(edits):
        expected = expected[: edit.start] + edit.words + expected[edit.end :]
    assert Draft.of(source).edited(edits).text == expected


def test_what_was_put_in_has_no_source() -> None:
    draft = Draft.of("甲乙").edited([Edit(1, 1, "新")])
    assert (draft.text, draft.runs) == ("甲新乙", ((0, 0, 1), (2, 1, 1)))
    assert [draft.offsets().to_source(i) for i in range(4)] == [0, None, 1, None]


def test_no_edit_gives_the_same_draft() -> None:
    draft = Draft.of("甲乙")
    assert draft.edited([]) is draft


def test_edits_out_of_order_are_a_bug_and_raise() -> None:
    with pytest.raises(ValueError, match="out of order"):
        Draft.of("甲乙丙").edited([Edit(2, 3), Edit(0, 1)])
