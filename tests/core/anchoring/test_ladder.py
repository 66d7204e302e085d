"""Described words are found again step by step, and never where nothing tells that they are the same."""

from dataclasses import replace

import pytest

from caoxian_desktop.core.anchoring.ladder import STEPS, Ambiguity, Ground, Landing, context_score, find
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.report.report import Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

OLD = "一、回顾\n财政收入增长3%。工业投资增长5%，农业稳定。\n二、安排\n财政收入增长6%。工业投资增长5%，就业稳定。"


def _report(text: str) -> Report:
    second = text.index("二、安排")
    sections = (
        Section("一、", "回顾", 1, run_in=False, heading=Span(0, 4), span=Span(0, second)),
        Section("二、", "安排", 1, run_in=False, heading=Span(second, second + 4), span=Span(second, len(text))),
    )
    return Report(text, Source("a.txt", SourceFormat.TEXT, "0" * 64, 1), TitleBlock(), sections)


def _target(words: str, after: str = "") -> TextTarget:
    start = OLD.index(words, OLD.index(after))
    return describe(_report(OLD), "v", Span(start, start + len(words)))


def _last(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))


def test_where_nothing_changed_the_position_is_enough() -> None:
    target = _target("工业投资增长5%", after="二、")
    assert find(target, Ground(_report(OLD))) == Landing(target.span, "position")


def test_words_that_moved_are_found_under_their_own_heading() -> None:
    new = "前言。\n" + OLD
    landing = find(_target("工业投资增长5%", after="二、"), Ground(_shifted(new)))
    assert landing == Landing(_last(new, "工业投资增长5%"), "section")


def _shifted(text: str) -> Report:
    report = _report(text)
    first = replace(report.sections[0], heading=Span(4, 8), span=Span(4, report.sections[0].span.end))
    return replace(report, sections=(first, report.sections[1]))


def test_a_heading_that_is_none_in_the_other_reading_is_found_under_the_heading_above() -> None:
    text = OLD.replace("二、安排\n", "二、安排\n工业投资增长5%\n")
    old = _report(text)
    own = Span(at := text.index("工业投资增长5%\n"), at + 8)
    inner = Section("", "工业投资增长5%", 2, run_in=False, heading=own, span=Span(own.start, len(text)))
    target = describe(replace(old, sections=(old.sections[0], replace(old.sections[1], children=(inner,)))), "v", own)
    assert target.path == ("二、安排", "工业投资增长5%")
    new = _shifted("前言。\n" + text.replace("工业投资增长5%，就业稳定。", "就业稳定。"))
    assert find(target, Ground(new)) == Landing(_last(new.text, "工业投资增长5%"), "section")


def test_words_whose_heading_changed_are_found_if_they_are_unique() -> None:
    new = _report(OLD.replace("一、回顾", "一、工作总结"))
    new = replace(new, sections=(replace(new.sections[0], title="工作总结"), new.sections[1]))
    landing = find(_target("农业稳定"), Ground(new))
    assert landing == Landing(_last(new.text, "农业稳定"), "report")


def test_among_several_the_words_around_decide() -> None:
    text = "卷首\n" + OLD.replace("一、回顾", "一、总结")
    new = replace(_report(text), sections=())
    landing = find(_target("工业投资增长5%", after="二、"), Ground(new))
    assert landing == Landing(_last(text, "工业投资增长5%"), "report")


def test_where_the_words_around_do_not_decide_it_is_left_to_a_person() -> None:
    text = "某某某某。工业投资增长5%，某某某某。" * 2 + "\n二、安排"
    result = find(_target("工业投资增长5%"), Ground(replace(_report(text), sections=())))
    assert isinstance(result, Ambiguity)
    assert [span.of(text) for span in result.spans] == ["工业投资增长5%"] * 2


@pytest.mark.parametrize("text", ["一、回顾\n工业投资增长9%。\n二、安排", "一、二、安排"])
def test_words_that_are_gone_are_not_found_and_a_changed_number_is_never_crossed(text: str) -> None:
    assert find(_target("工业投资增长5%"), Ground(_report(text))) is None


def test_places_that_do_not_come_into_question_are_passed_over() -> None:
    target = _target("财政收入增长")
    second = OLD.rindex("财政")
    landing = find(target, Ground(_report(OLD)), lambda place: place.start >= second)
    assert landing == Landing(Span(second, second + 6), "report")


def test_nothing_is_found_for_no_words() -> None:
    assert find(replace(_target("农业"), quote="", end=0, start=0), Ground(_report(OLD))) is None


def test_a_score_is_one_where_all_around_is_the_same_and_the_ladder_is_in_order() -> None:
    target = _target("农业稳定")
    assert context_score(target, OLD, target.span) == 1
    assert context_score(target, OLD, Span(0, 2)) < 0.5
    assert [step.name for step in STEPS] == ["position", "section", "report"]
