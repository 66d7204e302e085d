"""What `indicators --json` prints."""

import json
from dataclasses import fields

from caoxian_desktop.core.indicators.json_form import indicators_form
from caoxian_desktop.core.indicators.mentions import mentions
from caoxian_desktop.core.indicators.observation import Observation, Pair, Relation
from caoxian_desktop.core.report.report import Report


def test_every_field_of_an_observation_is_printed_with_offsets_in_the_text(
    caoxian: Report, caoxian_observations: tuple[Observation, ...]
) -> None:
    form = json.loads(json.dumps(indicators_form(caoxian.text, caoxian_observations, [Pair((0, 1), 2, Relation.NEAR)])))
    assert form["pairs"] == [{"result": [0, 1], "target": 2, "relation": "near"}]
    first = form["observations"][0]
    names = {f.name for f in fields(Observation)} - {"span"} | {"start", "end"}
    assert set(first) == names
    assert form["text"][first["start"] : first["end"]] == caoxian_observations[0].span.of(caoxian.text)


def test_numbers_that_are_no_observations_are_printed_with_what_they_do(caoxian: Report) -> None:
    form = json.loads(json.dumps(indicators_form(caoxian.text, (), (), mentions(caoxian, ()))))
    first = form["numbers"][0]
    assert set(first) == {"start", "end", "class"}
    assert first["class"] == "title"
    years = [n for n in form["numbers"] if n["class"] == "date" and form["text"][n["start"] : n["end"]] == "2023年"]
    assert years
