"""The tokens of passages and the expressions that ask for them, as SQLite's own FTS5 understands them."""

from collections.abc import Iterator

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.search import grams
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.query import parse
from tests.core.search.test_folding import ANY_TEXT

SIGNS = st.text(st.sampled_from("经济发展ab1 \"*^+-:(){}'\x00\\%，。𠀀😀\ud800"), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def fts() -> Iterator[apsw.Connection]:
    """An empty table as the index has it."""
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE VIRTUAL TABLE grams USING fts5(words, content='', detail=none, tokenize='ascii')")
    yield connection
    connection.close()


def asked(connection: apsw.Connection, passage: str, word: str) -> bool:
    """Tell whether a passage is a candidate for a word."""
    connection.execute("INSERT INTO grams (grams) VALUES ('delete-all')")
    tokens = f"{grams.pairs(passage)} {grams.letters((passage,))}"
    connection.execute("INSERT INTO grams (rowid, words) VALUES (1, ?)", (tokens,))
    expression = grams.asks_for((word,))
    return bool(connection.execute("SELECT count(*) FROM grams WHERE grams MATCH ?", (expression,)).get)


@given(SIGNS, SIGNS, SIGNS)
def test_whatever_holds_a_word_is_a_candidate_for_it(fts: apsw.Connection, before: str, word: str, behind: str) -> None:
    assert asked(fts, before + word + behind, folded(word))


@pytest.mark.parametrize(
    "typed", ['"', "*", "NEAR(a b)", "a OR b", "a AND", "^a", "words:a", "-a", "a*", "\x00", "((", "'"]
)
def test_nothing_typed_means_anything_to_fts5(fts: apsw.Connection, typed: str) -> None:
    for word in parse(typed).words:
        assert asked(fts, f"一{typed}二", word)
        assert not asked(fts, "一二三四", word)


@given(ANY_TEXT)
def test_every_text_gives_an_expression_fts5_takes(fts: apsw.Connection, typed: str) -> None:
    words = parse(typed).words
    if words:
        list(fts.execute("SELECT rowid FROM grams WHERE grams MATCH ?", (grams.asks_for(words),)))


def test_a_thousand_words_and_a_word_of_thousands_are_asked_for_by_a_few(fts: apsw.Connection) -> None:
    many = tuple(f"词{number}" for number in range(1000))
    for words in (many, ("经济发展" * 3000,), tuple("经济发展教育")):
        assert len(grams.asks_for(words)) < 1000
        list(fts.execute("SELECT rowid FROM grams WHERE grams MATCH ?", (grams.asks_for(words),)))


def test_the_last_character_of_a_line_is_not_joined_to_the_next_line() -> None:
    assert grams.pairs("一二\n三").split() == ["一二", "二\ue0ff", "三\ue0ff"]
    assert not grams.pairs("")
