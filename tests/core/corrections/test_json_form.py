"""A correction goes to JSON and back without loss, and rubbish is named as such."""

import json

import pytest

from caoxian_desktop.core.anchoring.selector import TextTarget
from caoxian_desktop.core.corrections.correction import (
    BlockField,
    BlockTarget,
    BlockValue,
    CorrectionTarget,
    HeadingTarget,
    create,
    modify,
)
from caoxian_desktop.core.corrections.json_form import from_json, to_json
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.json_form import RecordDamagedError

HEADING = HeadingTarget(TextTarget("v", "一、回顾", "前", "后", 6, 10, ("一、回顾",), ("3%",)))


@pytest.mark.parametrize(
    ("target", "value"),
    [
        (HEADING, 0),
        (BlockTarget(BlockField.PLACE, "v"), "曹县😀"),
        (BlockTarget(BlockField.PLAN_YEAR, "v"), 2023),
        (BlockTarget(BlockField.TITLE), None),
    ],
)
def test_every_kind_of_correction_comes_back_equal(
    target: CorrectionTarget, value: BlockValue, stamper: Stamper
) -> None:
    correction = modify(create(target, value, stamper), Stamp(9000, 2, "author-b"), deleted=True)
    assert from_json(json.loads(json.dumps(to_json(correction)))) == correction


@pytest.mark.parametrize(
    "change",
    [
        {"target": [{"kind": "moon"}, [1, 0, 0]]},
        {"target": [{"kind": "block", "field": "moon", "version": "v"}, [1, 0, 0]]},
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
