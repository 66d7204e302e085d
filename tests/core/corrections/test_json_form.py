"""A correction goes to JSON and back without loss, and rubbish is named as such."""

import json
from dataclasses import replace
from typing import Any

import pytest

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.corrections.correction import create, modify
from caoxian_desktop.core.corrections.json_form import from_json, to_json
from caoxian_desktop.core.corrections.target import (
    BlockField,
    BlockTarget,
    BookmarkTarget,
    CorrectionTarget,
    FigureTarget,
    FindingTarget,
    ForeignTarget,
    HeadingTarget,
    ObservationField,
    PageTarget,
)
from caoxian_desktop.core.corrections.values import CorrectionValue
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError

PLACE = TextTarget("v", "42个", "前", "后", 6, 9)
HEADING = HeadingTarget(TextTarget("v", "一、回顾", "前", "后", 6, 10, ("一、回顾",), ("3%",)))


@pytest.mark.parametrize(
    ("target", "value"),
    [
        (HEADING, 0),
        (BlockTarget(BlockField.PLACE, "v"), "曹县😀"),
        (BlockTarget(BlockField.PLAN_YEAR, "v"), 2023),
        (BlockTarget(BlockField.TITLE), None),
        (FigureTarget(PLACE, ObservationField.VALUE), 1.5),
        (FigureTarget(PLACE, ObservationField.VALUE_MAX), None),
        (FigureTarget(PLACE, ObservationField.STANDS), False),
        (FindingTarget(PLACE, "figures.two_values", "两个数", ("3%", "")), True),
        (PageTarget(PLACE), 12),
        (BookmarkTarget(PLACE), ""),
    ],
)
def test_every_kind_of_correction_comes_back_equal(
    target: CorrectionTarget, value: CorrectionValue, stamper: Stamper
) -> None:
    correction = modify(create(target, value, stamper), Stamp(9000, 2, "author-b"), deleted=True)
    assert from_json(json.loads(json.dumps(to_json(correction)))) == correction


@pytest.mark.parametrize(
    "change",
    [
        {"target": [{"kind": "moon"}, [1, 0, 0]]},
        {"target": [{"kind": "figure", "field": "unit", "place": {"start": 3}}, [1, 0, 0]]},
        {"target": [{"kind": "moon", "place": {}}, [1, 0, 0]]},
        {"target": [{"kind": "heading", "place": {"start": 3}}, [1, 0, 0]]},
        {"value": [["list"], [1, 0, 0]]},
        {"value": None},
        {"birth": [1, 0, 99]},
        {"birth": [1, 0]},
        {"authors": 5},
    ],
    ids=str,
)
def test_a_form_that_is_no_correction_is_refused_by_name(change: dict[str, object], stamper: Stamper) -> None:
    form = to_json(create(HEADING, 1, stamper)) | change
    with pytest.raises(RecordDamagedError):
        from_json(form)


@pytest.mark.parametrize(
    "target",
    [
        {"kind": "block", "field": "moon", "version": "v", "phase": [1]},
        {"kind": "figure", "field": "colour", "place": {"version": "v", "start": 3, "shape": "round"}},
        {"kind": "moon", "place": {"version": "v"}, "phase": {"full": True}},
    ],
    ids=str,
)
def test_what_only_a_newer_program_knows_stays_word_for_word(target: dict[str, Any], stamper: Stamper) -> None:
    form = to_json(create(HEADING, 1, stamper)) | {"target": [target, [1000, 0, 0]]}
    read = from_json(json.loads(json.dumps(form)))
    assert isinstance(read.target, ForeignTarget)
    assert read.version == "v"
    assert to_json(read) == form
    moved = to_json(replace(read, target=replace(read.target, version="w")))
    assert json.dumps(moved).replace('"w"', '"v"') == json.dumps(to_json(read))
