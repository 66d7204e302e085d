"""What the command `search` reads of its words and writes of its hits."""

import json
from argparse import ArgumentTypeError

import pytest

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search import asked
from caoxian_desktop.core.search.hits import Cursor, Hit, Page, Snippet
from caoxian_desktop.core.search.query import Kind

HIT = Hit(
    Kind.TEXT,
    "报告号",
    "版本号",
    "曹县政府工作报告（2023年）",
    "第一部分第1段",
    Span(7, 9),
    Snippet("经济发展， 教育发展", (Span(2, 4), Span(8, 10))),
    spans=(Span(7, 9), Span(13, 15)),
    path=("一、工作回顾",),
    place="曹县",
    year=2023,
)
OWN = Hit(Kind.TERM, "", "", "", "自建名词", None, Snippet("飞地园区", ()), record="词条号")


def test_a_line_has_the_citation_and_what_was_found_set_off() -> None:
    first, second = asked.plain_lines(Page((HIT, OWN)))
    assert first == "《曹县政府工作报告（2023年）》第一部分第1段\t经济【发展】， 教育【发展】"
    assert second == "自建名词\t飞地园区"


def test_the_json_form_leads_to_every_place_and_says_whether_there_is_more() -> None:
    form = asked.search_form("发展", Page((HIT, OWN), Cursor(1, 0)))
    assert json.loads(json.dumps(form)) == form
    assert (form["query"], form["more"]) == ("发展", True)
    text, own = form["hits"]
    assert (text["start"], text["end"], text["spans"]) == (7, 9, [[7, 9], [13, 15]])
    assert [text["snippet"][start:end] for start, end in text["marks"]] == ["发展", "发展"]
    assert (own["report"], own["start"], own["record"]) == (None, None, "词条号")
    assert not asked.search_form("发展", Page(()))["more"]


@pytest.mark.parametrize(
    ("words", "read"), [("2023", (2023, 2023)), ("2020-2023", (2020, 2023)), ("2020—2023", (2020, 2023))]
)
def test_years_are_one_or_two(words: str, read: tuple[int, int]) -> None:
    assert asked.years(words) == read


@pytest.mark.parametrize("words", ["20x", "2020-", "2020-2023-2024", "去年"])
def test_other_words_are_no_years(words: str) -> None:
    with pytest.raises(ArgumentTypeError, match=words):
        asked.years(words)


@pytest.mark.parametrize("words", ["0", "-1", "x"])
def test_at_least_one_hit_is_asked_for(words: str) -> None:
    with pytest.raises(ArgumentTypeError, match=words):
        asked.at_most(words)
    assert asked.at_most("3") == 3


def test_who_waits_long_is_told_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, left, told = iter(range(100)), [5], []

    def step() -> None:
        left[0] -= 1

    monkeypatch.setattr(asked, "monotonic", lambda: next(clock) * 0.7)
    asked.catch_up(step, lambda: left[0], told.append)
    assert [each.zh for each in told] == ["正在建立索引 1/4", "正在建立索引 3/4"]
    assert told[0].en == "building the index 1/4"
