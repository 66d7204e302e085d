"""A draw goes to JSON and back without loss, and rubbish is named as such."""

import json

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import draw_figures, draw_passed_over
from caoxian_desktop.core.sampling.json_form import from_json, to_json


def test_a_draw_comes_back_equal(analysis: Analysis) -> None:
    for drawn in (
        draw_figures(analysis.observations, 6, 9).judge(0, ()).judge(2, ["unit", "value"]),
        draw_passed_over([(Span(3, 4), "日期")], 1, 1),
    ):
        assert from_json(json.loads(json.dumps(to_json(drawn)))) == drawn


@pytest.mark.parametrize(
    "change", [{"of": "moons"}, {"items": None}, {"items": [{"start": 3, "end": 1}]}, {"seed": []}]
)
def test_a_form_that_is_no_draw_is_refused_by_name(change: dict[str, object], analysis: Analysis) -> None:
    with pytest.raises(RecordDamagedError):
        from_json(to_json(draw_figures(analysis.observations, 2, 9)) | change)
