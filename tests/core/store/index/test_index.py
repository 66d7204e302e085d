"""Everything that is kept is found, and nothing else; each hit says where it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.report import Level, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search.query import Filters, Kind, Query, parse
from caoxian_desktop.core.store.index import filtered_reports
from caoxian_desktop.core.ticket import Cancelled
from tests.core.store.index.searched import all_hits, catch_up, made, scanned

TEXT = Filters(kinds=frozenset({Kind.TEXT}))
CAO = made(
    "曹县",
    2023,
    [
        "政府工作报告",
        "一、工作回顾",
        "地区生产总值增长3%，财政收入增长5%。",
        "二、工作安排",
        "曹县特色产业：发展「汉服」。",
        "瞪羚企业：指成长快的企业。",
    ],
    terms=["瞪羚企业"],
)
SHAN = made("单县", 2024, ["一、工作回顾", "經濟發展，增长５％。", "教育发展，增长2%。"])
CITY = made("菏泽市", None, ["发展教育。", "曹县、单县发展。"], Level.CITY)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of three reports, all of it in the index."""
    with Library.open(tmp_path) as library:
        for report in (CAO, SHAN, CITY):
            library.add_report(report, b"")
        catch_up(library)
        yield library


def texts(library: Library, typed: str, filters: Filters = TEXT) -> list[str]:
    """Return the snippets of all hits."""
    return [hit.snippet.words for hit in all_hits(library, parse(typed, filters))]


# Half a character that stands alone; two that follow each other are put apart when they are indexed.
LETTERS = st.sampled_from("经济发展發县1５%，。\"'*“ \x00😀𠀀\ud800é")
LINES = st.lists(st.text(LETTERS, max_size=12), max_size=5)
_NUMBER = count()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(LINES, st.one_of(st.none(), st.integers(2020, 2023))), min_size=1, max_size=4),
    st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=4),
    st.integers(1, 3),
    st.data(),
)
def test_all_pages_of_hits_are_those_of_a_plain_scan(
    tmp_path_factory: pytest.TempPathFactory,
    kept: list[tuple[list[str], int | None]],
    typed: list[str],
    limit: int,
    data: st.DataObject,
) -> None:
    reports = [made(f"县{next(_NUMBER)}", year, [f"第{at}份", *lines]) for at, (lines, year) in enumerate(kept)]
    passages = [line for lines, _ in kept for line in lines if line]
    if passages:
        line = data.draw(st.sampled_from(passages))
        start = data.draw(st.integers(0, len(line) - 1))
        typed = [*typed, line[start : start + data.draw(st.integers(1, 5))]]
    with Library.open(tmp_path_factory.mktemp("library")) as library:
        for report in reports:
            library.add_report(report, b"")
        catch_up(library)
        for words in typed:
            query = parse(words, TEXT)
            hits = all_hits(library, query, limit)
            found = [(hit.name, hit.span.start if hit.span else -1) for hit in hits]
            expected = scanned(reports, query.words)
            assert [name for name, _ in found] == [name for name, _ in expected]
            assert all(start <= at for (_, at), (_, start) in zip(found, expected, strict=True))


def test_hits_come_newest_year_first_and_lead_to_their_words(library: Library) -> None:
    hits = all_hits(library, parse("发展", TEXT))
    assert [(hit.name, hit.year) for hit in hits] == [
        ("单县政府工作报告（2024年）", 2024),
        ("单县政府工作报告（2024年）", 2024),
        ("曹县政府工作报告（2023年）", 2023),
        ("菏泽市政府工作报告", None),
        ("菏泽市政府工作报告", None),
    ]
    for hit, report in zip(hits, (SHAN, SHAN, CAO, CITY, CITY), strict=True):
        assert [re.sub("發展", "发展", span.of(report.text)) for span in hit.spans] == ["发展"]
        assert [re.sub("發展", "发展", mark.of(hit.snippet.words)) for mark in hit.snippet.marks] == ["发展"]


def test_a_hit_is_cited_with_its_place_and_its_headings(library: Library) -> None:
    (hit,) = all_hits(library, parse("财政收入", TEXT))
    assert hit.citation == "《曹县政府工作报告（2023年）》第一部分第1段"
    assert hit.path == ("一、工作回顾",)
    assert hit.span == Span(CAO.text.index("财政"), CAO.text.index("财政") + 4)
    assert library.report(hit.version).text == CAO.text


def test_words_parted_by_white_space_stand_in_one_paragraph_in_any_order(library: Library) -> None:
    assert texts(library, "增长 教育") == ["教育发展，增长2%。"]
    assert texts(library, "教 增") == ["教育发展，增长2%。"]
    assert texts(library, "“教育 增长”") == []
    assert texts(library, "财政 汉服") == []


def test_a_character_alone_is_found_wherever_it_stands(library: Library) -> None:
    assert len(texts(library, "发")) == 5
    assert texts(library, "汉") == ["曹县特色产业：发展「汉服」。"]
    assert texts(library, "飞") == []


def test_every_kind_is_found_in_its_turn(library: Library) -> None:
    hits = all_hits(library, parse("瞪羚"))
    assert [hit.kind for hit in hits] == [Kind.TERM, Kind.TEXT]
    assert hits[0].snippet.words == "瞪羚企业 指成长快的企业。"
    (indicator,) = all_hits(library, parse("财政收入", Filters(kinds=frozenset({Kind.INDICATOR}))))
    assert indicator.snippet.words.startswith("财政收入：")
    assert [mark.of(indicator.snippet.words) for mark in indicator.snippet.marks] == ["财政收入", "增长5%"]
    assert indicator.span is not None
    assert indicator.span.of(CAO.text) == "增长5%"
    (report,) = all_hits(library, parse("菏泽市", Filters(kinds=frozenset({Kind.REPORT}))))
    assert (report.name, report.span) == ("菏泽市政府工作报告", None)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("cao", ["曹"]), ("caoxian", ["曹县"]), ("sx", ["单县"]), ("danxian", ["单县"]), ("heze", ["菏泽"]), ("gzbg", [])],
)
def test_a_report_is_found_by_the_pinyin_of_its_place(library: Library, typed: str, found: list[str]) -> None:
    hits = all_hits(library, parse(typed, Filters(kinds=frozenset({Kind.REPORT}))))
    assert [hit.snippet.marks[0].of(hit.snippet.words) for hit in hits] == found


def test_a_term_is_found_by_its_initials(library: Library) -> None:
    (hit,) = all_hits(library, parse("dlq", Filters(kinds=frozenset({Kind.TERM}))))
    assert hit.snippet.marks[0].of(hit.snippet.words) == "瞪羚企"


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        (Filters(place="曹县"), {"曹县"}),
        (Filters(place="曹縣"), {"曹县"}),
        (Filters(place="县"), {"曹县", "单县"}),
        (Filters(place="广州市"), set()),
        (Filters(level=Level.CITY), {"菏泽市"}),
        (Filters(first_year=2024), {"单县"}),
        (Filters(last_year=2023), {"曹县"}),
        (Filters(first_year=2023, last_year=2024), {"曹县", "单县"}),
        (Filters(first_year=2025), set()),
        (Filters(section="安排"), {"曹县"}),
        (Filters(section="回顾 工作"), {"单县"}),
        (Filters(section="顾"), {"单县"}),
        (Filters(place="县", level=Level.COUNTY, first_year=2024, section="回顾"), {"单县"}),
        (Filters(place="曹县", section="没有"), set()),
    ],
)
@pytest.mark.parametrize("typed", ["发展", "发"])
def test_filters_leave_what_they_say(library: Library, typed: str, filters: Filters, places: set[str]) -> None:
    hits = all_hits(library, parse(typed, replace(filters, kinds=TEXT.kinds)))
    assert {hit.place for hit in hits} == places


def test_below_a_heading_indicators_are_found_and_names_are_not(library: Library) -> None:
    hits = all_hits(library, parse("财政", Filters(section="回顾")))
    assert [hit.kind for hit in hits] == [Kind.INDICATOR, Kind.TEXT]
    assert all_hits(library, parse("曹县", Filters(section="回顾"))) == []


@pytest.mark.parametrize("patience", [1, 2, 64])
def test_reports_without_the_headings_words_are_passed_however_far_the_next_one_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: int
) -> None:
    monkeypatch.setattr(filtered_reports, "_PATIENCE", patience)
    headed, asked = set(range(0, 40, 3)) | {31, 32}, set(range(0, 40, 2)) | {31}
    with Library.open(tmp_path) as library:
        for number in range(40):
            heading = "一、工作回顾" if number in headed else "一、工作安排"
            words = "教育发展" if number in asked else "教育"
            library.add_report(made(f"{number}县", 2023, [f"发展{number}", heading, words]), b"")
        catch_up(library)
        hits = all_hits(library, parse("发展", replace(TEXT, section="回顾")), limit=7)
    assert {hit.place for hit in hits} == {f"{number}县" for number in headed & asked}


def test_a_filter_among_many_reports_skips_to_those_it_leaves(tmp_path: Path) -> None:
    reports = [made(f"{'东' if at == 77 else '西'}县", 2023, [f"发展{at}", *["发展"] * 9]) for at in range(120)]
    with Library.open(tmp_path) as library:
        for report in reports:
            library.add_report(report, b"")
        catch_up(library)
        hits = all_hits(library, parse("发展", Filters(place="东县", kinds=TEXT.kinds)), limit=3)
    assert [hit.span.start if hit.span else -1 for hit in hits] == [p.span.start for p in reports[77].paragraphs]


def test_a_page_goes_on_where_the_last_one_ended_whatever_was_added_meanwhile(library: Library) -> None:
    first = library.search(parse("发展", TEXT), limit=2)
    library.add_report(made("成武县", 2026, ["发展。"]), b"")
    catch_up(library)
    rest = library.search(parse("发展", TEXT), first.after)
    assert [hit.place for hit in rest.hits] == ["曹县", "菏泽市", "菏泽市"]
    assert rest.after is None


def test_a_search_out_of_time_gives_what_it_has_and_goes_on(library: Library) -> None:
    found, after, pages = [], None, 0
    while pages == 0 or (after is not None and pages < 100):
        page = library.index.search(parse("发展", TEXT), after, seconds=0.0)
        found, after, pages = [*found, *page.hits], page.after, pages + 1
    assert found == all_hits(library, parse("发展", TEXT))
    assert pages > 2


class _Given:
    """A ticket that was cancelled."""

    cancelled = True

    def progress(self, done: int, total: int, words: str) -> None:
        raise AssertionError


def test_a_cancelled_search_stops(library: Library) -> None:
    with pytest.raises(Cancelled):
        library.index.search(parse("发展"), ticket=_Given())
    assert texts(library, "汉服")


def test_nothing_asked_is_nothing_found(library: Library) -> None:
    assert library.search(Query(())).hits == ()
    assert library.search(parse(" ")).after is None


def test_a_paragraph_longer_than_a_snippet_shows_what_was_found(tmp_path: Path) -> None:
    report: Report = made("曹县", 2023, ["前" * 500 + "发展" + "后" * 500])
    with Library.open(tmp_path) as library:
        library.add_report(report, b"")
        catch_up(library)
        (hit,) = all_hits(library, parse("发展", TEXT))
    assert len(hit.snippet.words) < 100
    assert [mark.of(hit.snippet.words) for mark in hit.snippet.marks] == ["发展"]
    assert hit.snippet.words.startswith("…前")
    assert hit.snippet.words.endswith("后…")
