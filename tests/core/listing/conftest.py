"""A small report as the machine reads it, and as a reader set it right."""

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.corrections.conftest import TEXT, place


@pytest.fixture(scope="session")
def report() -> Report:
    return read_text(TEXT, "云山县.txt")


@pytest.fixture(scope="session")
def analysis(report: Report) -> Analysis:
    return analyse(report)


@pytest.fixture
def corrected(report: Report) -> Analysis:
    """The unit of one figure and the base of another were set right, one taken out, one confirmed, one added."""
    sheet = CorrectionSheet(report, "", Stamper("reader"))
    sheet.set_observation(place(report, "42个"), ObservationField.UNIT, "项")
    sheet.set_observation(place(report, "5.1%"), ObservationField.BASE, "同比")
    sheet.remove_observation(place(report, "36家"))
    sheet.confirm_observation(place(report, "26.1亿元"))
    sheet.add_observation(place(report, "第二次"), {ObservationField.INDICATOR: "会议届次"})
    return sheet.analysis
