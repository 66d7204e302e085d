"""Values that differed or lost, in words: of a note those its card has."""

from __future__ import annotations

import json

import pytest

from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.sharing.bundle import Conflict, Superseded
from caoxian_desktop.core.sharing.wording import NOTHING, change_of, past_value_of

FIRST, LATER = Stamp(1_700_000_000_000, 0, "a"), Stamp(1_700_000_100_000, 0, "b")


def change(older: object, newer: object, field: str = "note") -> tuple[str, str]:
    told = change_of(Conflict("annotations", "n", field, older, FIRST, newer, LATER, taken=True), {}, {})
    return told.older.zh, told.newer.zh


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("与公报**核对口径**", "与公报核对口径"),
        ("- 现价\n- 可比价", "· 现价\n· 可比价"),
        ("见[公报](https://example.org/)", "见公报（https://example.org/）"),
        ("<b>不是</b>标记", "<b>不是</b>标记"),
        ("2*3*4", "2*3*4"),
    ],
)
def test_a_note_is_said_without_the_marks_of_markdown(note: str, said: str) -> None:
    assert change("旧", note) == ("旧", said)
    past = past_value_of(Superseded("annotations", "n", "note", FIRST, json.dumps(note)), {})
    assert past.value.zh == past.value.en == said


def test_notes_that_differ_in_their_markdown_alone_are_said_as_they_were_typed() -> None:
    assert change("核对口径", "**核对**口径") == ("核对口径", "**核对**口径")


def test_what_is_no_note_is_said_as_it_is() -> None:
    assert change("**甲**", "乙", "proposal") == ("**甲**", "乙")
    assert change("", None) == (NOTHING.zh, NOTHING.zh)
