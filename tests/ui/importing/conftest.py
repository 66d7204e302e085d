"""A report that was read, and a sheet to correct it on."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from caoxian_desktop.core.corrections.sheet import CorrectionSheet
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from tests.problems import a_problem, page_number


@pytest.fixture(scope="session")
def report() -> Report:
    plain = read_file(bundled_report())
    doubt = a_problem("structure.series_gap", "第二部分的标题从（三）跳到（五）。", Span(3000, 3009))
    removed = tuple(page_number(f"— {n} —", Span(400 * n, 400 * n)) for n in range(1, 25))
    return replace(plain, problems=(doubt, *removed))


@pytest.fixture
def stamper() -> Stamper:
    ticks = count(1000)
    return Stamper("someone", now=lambda: next(ticks))


@pytest.fixture
def sheet(report: Report, stamper: Stamper) -> CorrectionSheet:
    return CorrectionSheet(report, "", stamper)
