"""A report as JSON, for programs and for the library."""

import json
from dataclasses import replace

import pytest

from caoxian_desktop.core.report.json_form import from_stored, show_form, to_stored
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from tests.problems import a_problem


def test_what_is_stored_comes_back_equal(caoxian: Report, unnumbered: Report) -> None:
    for report in (caoxian, unnumbered):
        assert from_stored(json.loads(json.dumps(to_stored(report)))) == report


def test_problems_are_stored_with_and_without_a_place(caoxian: Report) -> None:
    report = replace(
        caoxian,
        problems=(
            a_problem("a.b", "一句话。", Span(3, 5)),
            a_problem("c", "另一句。"),
        ),
    )
    assert from_stored(to_stored(report)).problems == report.problems


def test_a_record_made_before_lists_were_read_has_none(caoxian: Report) -> None:
    stored = to_stored(caoxian)
    assert any(len(paragraph) == 5 for paragraph in stored["paragraphs"])
    older = {**stored, "paragraphs": [paragraph[:4] for paragraph in stored["paragraphs"]]}
    assert not any(paragraph.items for paragraph in from_stored(older).paragraphs)


def test_the_shown_form_has_the_stable_fields(caoxian: Report) -> None:
    shown = show_form(caoxian)
    assert list(shown) == [
        "text", "title", "place", "level", "plan_year", "review_year", "review_period", "date", "meeting", "speaker",
        "sections", "glossary", "problems",
    ]  # fmt: skip
    assert list(shown["sections"][0]) == ["level", "label", "title", "run_in", "start", "end", "children"]
    assert list(shown["glossary"][0]) == ["term", "aliases", "definition", "start", "end", "occurrences"]
    assert (shown["level"], shown["date"], shown["review_period"]) == ("county", "2023-02-01", None)
    json.dumps(shown)


def test_shown_offsets_count_code_points_of_the_text(caoxian: Report) -> None:
    shown = show_form(caoxian)
    part = shown["sections"][1]
    assert shown["text"][part["start"] : part["end"]].startswith("二、2023年目标任务和工作重点")
    for start, end in shown["glossary"][1]["occurrences"]:
        assert shown["text"][start:end] == "“瞪羚”企业"


def test_a_record_of_another_shape_is_refused() -> None:
    with pytest.raises(KeyError):
        from_stored({"text": "无"})


def test_problems_of_a_library_without_english_are_read_with_the_chinese_sentence_in_both(caoxian: Report) -> None:
    stored = to_stored(
        replace(caoxian, problems=(a_problem("a.b", "一句话。", Span(3, 5)), a_problem("c", "另一句。")))
    )
    stored["problems"] = [problem[:3] for problem in stored["problems"]]
    first, second = from_stored(stored).problems
    assert first == Problem("a.b", Wording("一句话。", "一句话。"), Span(3, 5))
    assert (second.message.en, second.span) == ("另一句。", None)
