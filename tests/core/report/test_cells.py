"""Tables as text for spreadsheets."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.report.cells import comma_separated, number_word, one_line, safe_cell, tab_separated

FORMULAS = [
    "=1+1",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\x00=1",
    " =1",
    "\n=1",
    "\u3000=1",
    "\u202e=1",
    "＝1+1",
    "－A1",
]


@pytest.mark.parametrize("words", FORMULAS)
def test_a_formula_becomes_text(words: str) -> None:
    assert safe_cell(words) == f"'{words}"


@pytest.mark.parametrize("words", ["增长6%左右", "", "'=1", "2=1", "-28.6", "－3", "—"])
def test_plain_words_and_numbers_below_zero_stay_as_they_are(words: str) -> None:
    assert safe_cell(words) == words


@pytest.mark.parametrize(
    ("value", "word"), [(None, ""), (3.0, "3"), (30.6, "30.6"), (-28.6, "-28.6"), (1e7, "10000000")]
)
def test_numbers_have_no_needless_digits(value: float | None, word: str) -> None:
    assert number_word(value) == word


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2).map(tuple), min_size=1))
def test_commas_part_what_comes_back_as_it_was_but_for_the_apostrophes(rows: list[tuple[str, ...]]) -> None:
    read = list(csv.reader(io.StringIO(comma_separated(rows), newline="")))
    assert read == [[safe_cell(cell) for cell in row] for row in rows]


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3).map(tuple), min_size=1))
def test_on_the_clipboard_no_cell_breaks_its_line_is_a_formula_or_hides_characters(rows: list[tuple[str, ...]]) -> None:
    lines = tab_separated(rows).split("\n")
    assert [line.count("\t") for line in lines] == [2] * len(rows)
    cells = [cell for line in lines for cell in line.split("\t")]
    assert all(cell.isprintable() for cell in cells)
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_a_sign_behind_what_cannot_be_seen_is_no_formula_either() -> None:
    assert tab_separated([("\u200b=1", " =1", "\x00=1")]) == "'=1\t'=1\t'=1"


def test_a_line_has_blanks_for_what_cannot_be_seen() -> None:
    assert one_line("一\n二\t三\u3000四\x00") == "一 二 三 四 "
