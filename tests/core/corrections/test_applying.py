"""The text stays; title block, tree, numbers, glossary and problems follow what a person set right."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.applying import UNPLACED, corrected
from caoxian_desktop.core.corrections.correction import Correction, create, modify
from caoxian_desktop.core.corrections.target import BlockField, BlockTarget, HeadingTarget
from caoxian_desktop.core.corrections.values import BlockValue
from caoxian_desktop.core.corrections.wording import heading_place
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Level, ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span
from tests.core.corrections.conftest import TEXT, drawn, place
from tests.problems import a_problem

MANY = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def _heading(report: Report, words: str, level: int, stamper: Stamper) -> Correction:
    return create(HeadingTarget(describe(report, "v", place(report, words))), level, stamper)


def test_without_corrections_it_is_the_report_that_was_read(report: Report, stamper: Stamper) -> None:
    gone = modify(create(BlockTarget(BlockField.PLACE), "单县", stamper), stamper.stamp(), deleted=True)
    assert corrected(report, ()) is report
    assert corrected(report, [gone]) is report


@pytest.mark.parametrize(
    ("field", "value", "held"),
    [
        (BlockField.PLACE, "云山市", "云山市"),
        (BlockField.LEVEL, "city", Level.CITY),
        (BlockField.PLAN_YEAR, 2024, 2024),
        (BlockField.DATE, "2024-01-09", "2024-01-09"),
        (BlockField.OFFICE, None, None),
    ],
)
def test_a_field_of_the_title_block_is_replaced(
    report: Report, stamper: Stamper, field: BlockField, value: BlockValue, held: object
) -> None:
    result = corrected(report, [create(BlockTarget(field), value, stamper)])
    assert getattr(result.title_block, field.value) == held
    assert replace(result, title_block=report.title_block) == report


def test_what_was_missing_is_no_problem_once_it_is_said_and_one_once_it_is_taken_away(stamper: Stamper) -> None:
    bare = read_text(TEXT.replace("2023年", "").replace("2022年", ""), "无年份.txt")
    assert [problem.code for problem in bare.problems] == ["years.missing"]
    said = corrected(bare, [create(BlockTarget(BlockField.PLAN_YEAR), 2023, stamper)])
    assert said.problems == ()
    silent = corrected(said, [create(BlockTarget(BlockField.PLAN_YEAR), None, stamper)])
    assert silent.problems == bare.problems


def test_of_two_corrections_of_one_thing_the_later_set_holds(report: Report, stamper: Stamper) -> None:
    early, late = (create(BlockTarget(BlockField.PLACE), words, stamper) for words in ("甲县", "乙县"))
    assert corrected(report, [late, early]).title_block.place == "乙县"
    again = modify(early, stamper.stamp(), value="丙县")
    assert corrected(report, [again, late]).title_block.place == "丙县"


def test_a_whole_line_becomes_a_heading(report: Report, stamper: Stamper) -> None:
    line = "今年发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%以上，居民收入与经济增长同步"
    result = corrected(report, [_heading(report, line, 2, stamper)])
    section = next(s for s in result.walk() if s.title.startswith("今年发展"))
    assert (section.level, section.run_in, section.label) == (2, False, "")
    paragraph = result.paragraph_at(section.heading.start)
    assert paragraph is not None
    assert (paragraph.kind, paragraph.number) == (ParagraphKind.HEADING, None)


def test_a_first_sentence_becomes_a_run_in_heading_with_numbers_of_its_own(report: Report, stamper: Stamper) -> None:
    words = "（二）聚力培育工业集群"
    result = corrected(report, [_heading(report, words, 1, stamper)])
    section = next(s for s in result.sections if s.title == "聚力培育工业集群")
    assert (section.label, section.run_in) == ("（二）", True)
    paragraph = result.paragraph_at(section.heading.start)
    assert paragraph is not None
    assert (paragraph.kind, paragraph.number) == (ParagraphKind.BODY, 1)


def test_a_removed_heading_leaves_what_stood_below_it_to_the_one_before(report: Report, stamper: Stamper) -> None:
    result = corrected(report, [_heading(report, "（一）聚力扩大有效投资", 0, stamper)])
    assert drawn(result)[3:7] == ["-二、2023年工作安排", "--一是抓招引", "--二是抓服务", "--（二）聚力培育工业集群"]


def test_a_removed_part_gives_its_line_back_to_the_text(report: Report, stamper: Stamper) -> None:
    result = corrected(report, [_heading(report, "加强政府自身建设", 0, stamper)])
    assert "-加强政府自身建设" not in drawn(result)
    line = result.paragraph_at(place(report, "加强政府自身建设").start)
    assert line is not None
    assert line.kind is ParagraphKind.BODY
    assert line.number is not None


def test_no_level_is_skipped(report: Report, stamper: Stamper) -> None:
    lead = "过去一年，面对复杂严峻的宏观环境和艰巨繁重的发展任务"
    result = corrected(report, [_heading(report, lead, 3, stamper)])
    assert drawn(result)[1] == f"--{lead}"
    first = corrected(report, [_heading(report, "一、2022年工作回顾", 3, stamper)])
    assert drawn(first)[0] == "-一、2022年工作回顾"


def test_what_stands_after_the_deputies_are_addressed_is_not_below_what_came_before(
    report: Report, stamper: Stamper
) -> None:
    words = "各位代表，回望一年来的奋斗历程，成绩来之不易"
    later = "今年发展的主要预期目标是"
    result = corrected(
        report,
        [
            _heading(report, words, 0, stamper),
            _heading(report, "二、2023年工作安排", 0, stamper),
            _heading(report, later, 3, stamper),
        ],
    )
    assert drawn(result)[:4] == [
        "-一、2022年工作回顾",
        "--（一）项目建设有力推进",
        "--（二）工业经济稳中向好",
        f"--{later}",
    ]
    assert next(s for s in result.walk() if "稳中" in s.title).span.end == place(report, words).start


def test_a_heading_that_addresses_the_deputies_itself_is_not_below_what_came_before(
    report: Report, stamper: Stamper
) -> None:
    words = "各位代表，回望一年来的奋斗历程，成绩来之不易"
    assert f"--{words}" in drawn(corrected(report, [_heading(report, words, 3, stamper)]))


def test_a_level_given_is_held_to_as_soon_as_there_is_a_heading_to_stand_under(
    report: Report, stamper: Stamper
) -> None:
    without = [_heading(report, "（一）聚力扩大有效投资", 0, stamper)]
    result = corrected(report, [*without, _heading(report, "二是抓服务", 3, stamper)])
    assert drawn(result)[4:6] == ["--一是抓招引", "---二是抓服务"]


def test_headings_the_machine_read_go_on_as_neighbours_when_the_one_above_is_removed(
    report: Report, stamper: Stamper
) -> None:
    taken = [_heading(report, words, 0, stamper) for words in ("二、2023年工作安排", "（一）聚力扩大有效投资")]
    result = corrected(report, [*taken, _heading(report, "一、2022年工作回顾", 0, stamper)])
    assert drawn(result)[:5] == [
        *("-（一）项目建设有力推进", "-（二）工业经济稳中向好", "--一是抓招引"),
        *("--二是抓服务", "-（二）聚力培育工业集群"),
    ]


def test_taking_the_glossarys_heading_away_takes_its_terms_and_giving_it_back_reads_them(
    report: Report, stamper: Stamper
) -> None:
    without = corrected(report, [_heading(report, "名词解释", 0, stamper)])
    assert without.glossary == ()
    assert ParagraphKind.GLOSSARY not in {paragraph.kind for paragraph in without.paragraphs}
    again = corrected(without, [_heading(report, "名词解释", 1, stamper)])
    assert again.glossary == report.glossary
    assert again.paragraphs == report.paragraphs


def test_a_part_that_begins_within_the_glossary_ends_it(report: Report, stamper: Stamper) -> None:
    result = corrected(report, [_heading(report, "3.专班推进", 1, stamper)])
    assert [term.name for term in result.glossary] == ["首位产业", "瞪羚企业"]


def test_an_entry_of_the_glossary_is_no_section_and_that_is_said(report: Report, stamper: Stamper) -> None:
    result = corrected(report, [_heading(report, "3.专班推进", 2, stamper)])
    assert drawn(result) == drawn(report)
    assert [problem.code for problem in result.problems] == [UNPLACED]


def test_a_correction_whose_words_are_gone_is_told_and_changes_nothing(report: Report, stamper: Stamper) -> None:
    stray = _heading(report, "（一）聚力扩大有效投资", 1, stamper)
    assert isinstance(stray.target, HeadingTarget)
    stray = replace(stray, target=HeadingTarget(structs.replace(stray.target.place, quote="（一）聚力扩大消费")))
    result = corrected(report, [stray])
    (problem,) = result.problems
    assert (problem.code, "（一）聚力扩大消费" in problem.message.zh) == (UNPLACED, True)
    assert replace(result, problems=()) == report


def test_a_value_from_a_newer_program_is_told_and_not_guessed_at(report: Report, stamper: Stamper) -> None:
    odd = replace(create(BlockTarget(BlockField.LEVEL), "city", stamper), value="township")
    result = corrected(report, [odd])
    assert result.title_block == report.title_block
    assert [problem.code for problem in result.problems] == [UNPLACED]


@pytest.mark.parametrize(
    ("field", "value", "settled"),
    [
        (BlockField.PLACE, "单县", "title_block.place_concluded"),
        (BlockField.PLAN_YEAR, 2024, "years.date_differs"),
        (BlockField.DATE, "2023-01-05", "years.date_differs"),
        (BlockField.SPEAKER, "张三", None),
    ],
)
def test_what_was_doubtful_of_a_field_is_settled_by_setting_it(
    report: Report, stamper: Stamper, field: BlockField, value: BlockValue, settled: str | None
) -> None:
    codes = ["title_block.place_concluded", "years.date_differs", "structure.series_gap"]
    doubtful = replace(report, problems=tuple(a_problem(code, "请核对。") for code in codes))
    result = corrected(doubtful, [create(BlockTarget(field), value, stamper)])
    assert [problem.code for problem in result.problems] == [code for code in codes if code != settled]


def corrections_of(report: Report) -> st.SearchStrategy[list[Correction]]:
    """Corrections of any line of a report, deleted and stray ones among them."""
    stamper = Stamper("a", now=lambda: 5)

    def heading(paragraph: int, end: int, level: int) -> Correction:
        span = report.paragraphs[paragraph].span
        found = heading_place(report.text, Span(span.start, min(span.start + end, span.end)))
        return create(HeadingTarget(describe(report, "v", found)), level, stamper)

    def known(index: int, level: int) -> Correction:
        sections = tuple(report.walk())
        return create(HeadingTarget(describe(report, "v", sections[index].heading)), level, stamper)

    lines = st.builds(heading, st.integers(0, len(report.paragraphs) - 1), st.integers(0, 40), st.integers(0, 3))
    headings = st.builds(known, st.integers(0, sum(1 for _ in report.walk()) - 1), st.integers(0, 3))
    block = st.just(create(BlockTarget(BlockField.PLACE), "单县", stamper))
    deleted = headings.map(lambda correction: modify(correction, Stamp(9, 9, "b"), deleted=True))
    stray = headings.map(
        lambda c: replace(c, target=HeadingTarget(structs.replace(c.target.place, quote="没有的话")))  # type: ignore[union-attr]  # they are corrections of headings
    )
    return st.lists(st.one_of(lines, headings, headings, block, deleted, stray), max_size=8)


REPORT = read_text(TEXT, "云山县.txt")


@MANY
@given(corrections_of(REPORT))
def test_whatever_is_set_right_the_tree_is_ordered_nested_and_within_the_text(corrections: list[Correction]) -> None:
    result = corrected(REPORT, corrections)
    assert result.text == REPORT.text
    _check_family(result.sections, Span(0, len(result.text)), 1)
    assert [paragraph.span for paragraph in result.paragraphs] == [paragraph.span for paragraph in REPORT.paragraphs]


def _check_family(sections: tuple[Section, ...], around: Span, level: int) -> None:
    end = around.start
    for section in sections:
        assert section.level == level <= 3
        assert section.span.start == section.heading.start >= end
        assert around.contains(section.span)
        assert section.span.contains(section.heading)
        _check_family(section.children, section.span, level + 1)
        end = section.span.end


@MANY
@given(corrections_of(REPORT))
def test_applying_the_same_corrections_again_changes_nothing(corrections: list[Correction]) -> None:
    once = corrected(REPORT, corrections)
    assert corrected(once, corrections) == once


@MANY
@given(corrections_of(REPORT), st.randoms())
def test_the_order_in_which_corrections_come_does_not_matter(corrections: list[Correction], random: Random) -> None:
    shuffled = list(corrections)
    random.shuffle(shuffled)
    assert corrected(REPORT, shuffled) == corrected(REPORT, corrections)


def _rebuilt(report: Report) -> Report:
    """The report with its first heading set to the level it has, so that everything is worked out anew."""
    stamper = Stamper("a")
    first = next(report.walk())
    return corrected(report, [create(HeadingTarget(describe(report, "v", first.heading)), first.level, stamper)])


def test_the_words_of_a_heading_stay_as_they_were_read_when_its_level_changes(report: Report, stamper: Stamper) -> None:
    section = report.sections[1]
    other = replace(section, title="另有写法")
    odd = replace(report, sections=tuple(other if s is section else s for s in report.sections))
    result = corrected(odd, [create(HeadingTarget(describe(odd, "v", section.heading)), 2, stamper)])
    assert "--二、另有写法" in drawn(result)


def test_a_title_line_that_addresses_the_deputies_closes_nothing(stamper: Stamper) -> None:
    report = read_text(TEXT.replace("云山县人民政府县长 张明远\n", "各位代表讨论通过的文本\n"), "题.txt")
    assert _rebuilt(report) == report


def test_worked_out_anew_the_bundled_report_is_what_the_importer_read() -> None:
    report = read_file(bundled_report())
    assert _rebuilt(report) == report


@pytest.mark.corpus
def test_worked_out_anew_every_real_report_is_what_the_importer_read(corpus: Path) -> None:

    for file in sorted((corpus / "corpus").rglob("*.*")):
        try:
            report = read_file(file)
        except KnownError:
            continue
        if report.sections:
            assert _rebuilt(report) == report, file.name


def test_headings_whose_part_lost_its_own_keep_their_level_until_a_part_is_given_to_them(stamper: Stamper) -> None:
    report = read_text(TEXT.replace("一、2022年工作回顾\n", ""), "缺.txt")
    first = report.sections[0]
    assert (first.label, first.level) == ("（一）", 2)
    assert _rebuilt(report) == report
    given = corrected(
        report, [create(HeadingTarget(describe(report, "v", place(report, "过去一年，面对"))), 1, stamper)]
    )
    assert [section.label for section in given.sections[0].children] == ["（一）", "（二）"]


def test_a_doubt_about_the_place_is_answered_by_who_sets_the_place(report: Report, stamper: Stamper) -> None:
    doubt = a_problem("title_block.place_concluded", "按正文内容认作云山县，请核对。")
    doubtful = replace(report, problems=(doubt, *report.problems))
    year = corrected(doubtful, [create(BlockTarget(BlockField.PLAN_YEAR), 2024, stamper)])
    named = corrected(doubtful, [create(BlockTarget(BlockField.PLACE), "某县", stamper)])
    assert doubt in year.problems
    assert doubt not in named.problems
