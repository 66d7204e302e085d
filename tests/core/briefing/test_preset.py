"""Choices that are kept under a name: round trips, and what was damaged or comes from another program."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Category, Status
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.choices import USUAL_NOTES, Choices
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.preset import USUAL_FORMATS, Preset, Watermark, from_json, to_json
from caoxian_desktop.core.briefing.template import Chapter, Template

MORNING = datetime(2026, 1, 5, 9, 5)  # noqa: DTZ001 - a time on a wall
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
filters = st.builds(
    Filter,
    categories=st.frozensets(st.sampled_from(Category)),
    colours=st.frozensets(st.sampled_from(["", "#e5484d"])),
    tags=st.frozensets(words, max_size=3),
    authors=st.frozensets(words, max_size=2),
    statuses=st.frozensets(st.sampled_from(Status)),
    standings=st.frozensets(st.sampled_from(Standing)),
    words=words,
)
choices = st.builds(
    Choices,
    template=st.sampled_from(Template),
    chapters=st.none() | st.lists(st.sampled_from(Chapter), unique=True).map(tuple),
    charts=st.none() | st.lists(words, max_size=4).map(tuple),
    annotations=filters,
    notes=st.booleans(),
    citations=st.booleans(),
    margin_notes=st.booleans(),
    cover=st.builds(Cover, *[words] * len(fields(Cover))),
    internal=st.booleans(),
)
formats = st.lists(st.sampled_from([".pdf", ".docx", ".xlsx"]), min_size=1, unique=True).map(tuple)
presets = st.builds(Preset, choices, st.builds(Watermark, st.booleans(), words, words, st.booleans()), formats)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


@given(presets)
def test_what_was_chosen_comes_back(preset: Preset) -> None:
    assert from_json(json.loads(json.dumps(to_json(preset)))) == preset


@given(presets, st.data())
def test_a_damaged_field_leaves_the_others(preset: Preset, data: st.DataObject) -> None:
    value = to_json(preset)
    name = data.draw(st.sampled_from([key for key in value if key != "template"]))
    value[name] = data.draw(json_values)
    read = from_json(value)
    assert read is not None
    assert read.choices.template is preset.choices.template
    assert name == "cover" or read.choices.cover == preset.choices.cover
    assert name == "annotations" or read.choices.annotations == preset.choices.annotations
    assert to_json(read)  # whatever was read can be kept again


@given(json_values)
def test_whatever_is_no_preset_is_none(value: object) -> None:
    assert from_json(value) is None


def test_a_form_of_a_later_program_is_none() -> None:
    assert from_json({"version": 9, "template": "leaflet"}) is None


def test_a_preset_of_a_later_program_gives_what_is_understood() -> None:
    value = to_json(Preset(Choices(Template.DIGEST, internal=True)))
    value |= {"version": 9, "binding": "left", "chapters": ["contents", "poem", "text"]}
    assert from_json(value) == Preset(
        Choices(Template.DIGEST, chapters=(Chapter.CONTENTS, Chapter.TEXT), internal=True)
    )


def test_the_form_alone_is_a_preset() -> None:
    assert from_json({"template": "one_page"}) == Preset(Choices(Template.ONE_PAGE), Watermark(), USUAL_FORMATS)


@pytest.mark.parametrize("damaged", [None, 3, ["poems"], [7], {}])
def test_questions_do_not_come_in_by_a_fault(damaged: object) -> None:
    value = to_json(Preset(Choices(Template.DIGEST)))
    value["annotations"] = {"categories": damaged}
    read = from_json(value)
    assert read is not None
    assert read.choices.annotations.categories == USUAL_NOTES.categories


def test_what_belongs_to_one_report_or_day_is_not_general() -> None:
    cover = Cover("农业农村工作简报", number="第12期", total="总第356期", unit="县农业农村局", heading="曹县怎么干")
    held = Choices(Template.BULLETIN, sections=frozenset({3}), watermark="张三", made_on="2026-01-05", cover=cover)
    kept = Cover("农业农村工作简报", unit="县农业农村局")
    assert Preset(held).general() == Preset(Choices(Template.BULLETIN, cover=kept))


def test_a_watermark_says_who_where_and_when_in_the_words_of_dates() -> None:
    mark = Watermark(on=True, name=" 张三 ", unit="县政府办")
    assert mark.words(MORNING) == "张三 县政府办 2026年1月5日 9:05"
    assert replace(mark, timed=False, unit="").words(MORNING) == "张三"
    assert not replace(mark, on=False).words(MORNING)


def test_words_are_cut_that_nobody_would_fill_in() -> None:
    read = from_json({"template": "bulletin", "cover": {"unit": "县" * 10_000}, "watermark": {"name": "名" * 10_000}})
    assert read is not None
    assert (len(read.choices.cover.unit), len(read.watermark.name)) == (500, 500)
