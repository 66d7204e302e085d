"""The way back, across reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.reading import Reading
from caoxian_desktop.ui.trail import Place, Trail

ONE, TWO, THREE, HERE = (Place("v", Span(at, at + 1), str(at)) for at in (1, 2, 3, 4))


def test_the_trail_goes_back_and_forth_and_a_new_jump_forgets_what_lay_ahead() -> None:
    trail = Trail(depth=2)
    assert trail.back(HERE) is None
    for place in (ONE, TWO, THREE):
        trail.leave(place)
    assert trail.back(HERE) == THREE
    assert trail.forward(THREE) == HERE
    assert trail.back(HERE) == THREE
    trail.leave(ONE)
    assert not trail.can_go_forward
    assert [trail.back(HERE), trail.back(HERE), trail.back(HERE)] == [ONE, TWO, None]


def test_several_steps_pass_the_places_between_which_lie_ahead_then() -> None:
    trail = Trail()
    for place in (ONE, TWO, THREE):
        trail.leave(place)
    assert trail.behind == (THREE, TWO, ONE)
    assert trail.back(HERE, 3) == ONE
    assert trail.ahead == (TWO, THREE, HERE)
    assert trail.forward(ONE, 2) == THREE
    assert trail.behind == (TWO, ONE)
    assert trail.back(THREE, 99) == ONE


@pytest.fixture(scope="module")
def report() -> Report:
    return read_file(bundled_report())


@pytest.fixture
def reading(qapp: object, report: Report) -> Reading:
    made = Reading(None)  # type: ignore[arg-type]  # nobody owns it in a test
    made.begin("v1", report, 0)
    return made


def test_places_are_named_as_they_are_cited(reading: Reading, report: Report) -> None:
    third = next(paragraph.span for paragraph in report.paragraphs if paragraph.number == 3)
    reading.on_moved(third)
    reading.show_span(Span(0, 1))
    assert reading.trail.behind[0].words == "《曹县政府工作报告（2023年）》第一部分第3段"


def test_opening_another_report_can_be_gone_back_from_and_forward_again(reading: Reading, report: Report) -> None:
    asked: list[Place] = []
    reading.report_requested.connect(asked.append)
    place = report.paragraphs[9].span
    reading.on_top_moved(place)
    reading.begin("v2", report, 120)
    reading.go_back()
    assert asked == [reading.trail.ahead[0]] or asked[0].version == "v1"
    assert asked[0].span == place
    reading.begin("v1", report, 0)  # as the session does once it is open
    assert not reading.trail.can_go_back, "going back is no jump"
    reading.go_forward()
    assert (asked[1].version, asked[1].span.start) == ("v2", 120)


def test_the_page_is_shown_again_as_it_was_with_where_one_was_on_it(reading: Reading, report: Report) -> None:
    asked: list[Place] = []
    reading.return_requested.connect(asked.append)
    top, read, other = (report.paragraphs[at].span for at in (7, 9, 11))
    reading.on_top_moved(top)
    reading.on_moved(other)
    reading.show_span(other)
    reading.on_moved(read)
    reading.show_span(Span(0, 1))
    assert len(reading.trail.behind) == 1, "two places of one view are one step"
    reading.go_back()
    assert (asked[0].span, asked[0].gone_to) == (top, read)


def test_the_same_report_opened_again_is_no_jump(reading: Reading, report: Report) -> None:
    reading.begin("v1", report, 50)
    assert not reading.trail.can_go_back


def test_without_a_report_there_is_no_way(qapp: object, tmp_path: Path) -> None:
    reading = Reading(None)  # type: ignore[arg-type]  # nobody owns it in a test
    reading.go_back()
    reading.show_span(Span(0, 1))
    assert reading.here is None
    assert not reading.trail.can_go_back
