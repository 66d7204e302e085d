"""What was typed, as words: any text is a query."""

import pytest
from hypothesis import given

from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.query import Filters, Kind, Query, parse
from tests.core.search.test_folding import ANY_TEXT


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("高质量发展", ("高质量发展",)),
        ("教育　增长", ("教育", "增长")),
        ("  教育\t增长\n", ("教育", "增长")),
        ("教育 教育", ("教育",)),
        ("“经济 发展” 增长", ("经济 发展", "增长")),
        ('"经济 发', ("经济 发",)),  # still being typed
        ('a"b', ('a"b',)),
        ('"瞪羚"企业', ('"瞪羚"企业',)),
        ('""', ()),
        ('" "', ()),
        ("", ()),
        ("GDP", ("gdp",)),
    ],
)
def test_white_space_parts_words_and_quotation_marks_hold_them_together(typed: str, words: tuple[str, ...]) -> None:
    assert parse(typed).words == words


@given(ANY_TEXT)
def test_any_text_is_a_query_of_folded_words(typed: str) -> None:
    for word in parse(typed).words:
        assert word.strip()
        assert word == folded(word)
        assert "\n" not in word


def test_a_query_keeps_its_filters_and_has_all_kinds_without_any() -> None:
    filters = Filters(place="曹县", kinds=frozenset({Kind.TEXT}))
    assert parse("增长", filters) == Query(("增长",), filters)
    assert parse("增长").filters.kinds == frozenset(Kind)


def test_every_kind_has_a_word_of_its_own() -> None:
    assert len({kind.word for kind in Kind}) == len(Kind)
