"""A finding is set aside, stays so, hides no other, and comes back."""

from dataclasses import dataclass, replace

import pytest

from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.finding_acts import set_aside, sign_of
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording
from tests.core.corrections.conftest import place
from tests.core.records.shelf import Shelf


@dataclass(frozen=True)
class Found:
    code: str
    title: Wording
    spans: tuple[Span, ...]


@pytest.fixture
def finding(report: Report) -> Found:
    title = Wording("同一指标两个数", "One indicator, two figures")
    return Found("figures.two_values", title, (place(report, "118亿元"), place(report, "130亿元")))


def test_a_finding_is_set_aside_undone_and_restored(sheet: CorrectionSheet, finding: Found, report: Report) -> None:
    assert sheet.dismiss(finding)
    assert not sheet.dismiss(finding)
    assert sheet.is_dismissed(finding)
    assert set_aside(report.text, sheet.records) == {sign_of(report.text, finding)}
    assert sheet.undo() == "忽略校核提示"
    assert not sheet.is_dismissed(finding)
    sheet.redo()
    assert sheet.restore_finding(finding)
    assert not sheet.restore_finding(finding)
    assert sheet.corrections == ()


def test_several_are_set_aside_and_restored_in_one_step_each(
    sheet: CorrectionSheet, finding: Found, report: Report
) -> None:
    other = replace(finding, code="figures.parts")
    sheet.dismiss(finding)
    assert sheet.dismiss(finding, other)
    assert sheet.is_dismissed(other)
    assert sheet.undo() == "忽略校核提示"
    assert (sheet.is_dismissed(finding), sheet.is_dismissed(other)) == (True, False)
    sheet.redo()
    assert sheet.restore_finding(finding, other)
    assert set_aside(report.text, sheet.records) == frozenset()
    sheet.undo()
    assert set_aside(report.text, sheet.records) == {sign_of(report.text, f) for f in (finding, other)}


def test_it_hides_no_other_finding(sheet: CorrectionSheet, finding: Found, report: Report) -> None:
    sheet.dismiss(finding)
    for other in (
        replace(finding, code="figures.parts"),
        replace(finding, title=Wording("口径不同", "Another basis")),
        replace(finding, spans=finding.spans[::-1]),
        replace(finding, spans=(finding.spans[0], place(report, "42个"))),
        replace(finding, spans=finding.spans[:1]),
    ):
        assert not sheet.is_dismissed(other)


def test_it_is_remembered_and_changes_nothing_of_the_report(
    sheet: CorrectionSheet, finding: Found, report: Report, shelf: Shelf[Correction], stamper: Stamper
) -> None:
    sheet.dismiss(finding)
    assert sheet.report == report
    assert CorrectionSheet(report, "v", stamper, shelf.records()).is_dismissed(finding)
