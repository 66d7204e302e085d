"""Marks that refer to notes, and the terms they explain."""

import pytest

from caoxian_desktop.core.glossary.glossary import number_of_entry, read_entries
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.glossary.referring import with_references, without_note
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

BODY = "培育“瞪羚”、独角兽企业*。建成一批数字化车间*，推进双碳行动*。\n"
GLOSSARY = "[1]瞪羚企业：成长快的企业。\n[2]智能工厂：数字化车间的升级。\n[3]双碳行动：碳达峰、碳中和。"


def read(body: str, glossary: str) -> tuple[str, tuple[Term, ...], list[tuple[int, int]]]:
    """Return the text without the marks (*), its terms with occurrences, and the marks as (number, place)."""
    pieces = body.split("*")
    places = [sum(map(len, pieces[: count + 1])) for count in range(len(pieces) - 1)]
    text = "".join(pieces) + glossary
    outside = Span(len(text) - len(glossary), len(text))
    terms = with_occurrences(text, read_entries(text, outside), outside)
    return text, terms, list(enumerate(places, 1))


def used(text: str, term: Term) -> list[str]:
    return [span.of(text) for span in term.occurrences]


def test_a_mark_gives_the_words_it_hangs_on_where_the_term_itself_does_not_stand_there() -> None:
    text, terms, marks = read(BODY, GLOSSARY)
    gazelle, plant, carbon = with_references(text, terms, marks)
    assert used(text, gazelle) == ["企业"]
    assert used(text, plant) == []  # not one character in common: nothing is guessed
    assert used(text, carbon) == ["双碳行动"]


def test_a_mark_behind_words_that_were_found_adds_nothing() -> None:
    text, terms, marks = read("新增“瞪羚企业”*3家。\n", "[1]瞪羚企业：成长快的企业。\n[2]甲乙：丙。\n[3]丁戊：己。")
    assert with_references(text, terms, marks) == terms


def test_a_place_never_reaches_into_one_that_another_term_has() -> None:
    text, terms, marks = read("推进双碳行动企业*。\n", "[1]瞪羚行动企业：甲。\n[2]双碳行动：乙。\n[3]丁戊：己。")
    first, second, _ = with_references(text, terms, marks)
    assert (used(text, first), used(text, second)) == (["企业"], ["双碳行动"])


def test_entries_without_numbers_count_from_one() -> None:
    text, terms, marks = read("实施雁阵形产业集群*。\n", "雁阵形集群：头雁带群雁。\n")
    assert used(text, with_references(text, terms, marks)[0]) == ["雁阵形产业集群"]


def test_marks_whose_notes_are_not_in_the_text_are_told_apart() -> None:
    text, terms, _ = read(BODY, GLOSSARY + "\n[4] 2023年数据为快报数。")
    assert without_note(text, terms, [(1, 5), (4, 9), (5, 12)]) == ((5, 12),)


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ("1.瞪羚企业：", 1),
        ("12、瞪羚企业：", 12),
        ("［３］瞪羚企业：", 3),
        ("〔4〕瞪羚企业：", 4),
        ("[注5]瞪羚企业：", 5),
        ("注6：瞪羚企业", 6),
        ("⑦瞪羚企业：", 7),
        ("瞪羚企业：", None),
        ("2023年：", None),
    ],
)
def test_the_number_of_an_entry_is_read_in_every_layout(entry: str, number: int | None) -> None:
    assert number_of_entry(entry) == number
