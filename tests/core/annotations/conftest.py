"""A small report with two parts, and a stamper whose clock the test sets."""

import pytest

from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.report import Report
from tests.core.two_parts import ticking, two_parts


@pytest.fixture
def report() -> Report:
    """A report of two parts, the second with two sections."""
    return two_parts()


@pytest.fixture
def stamper() -> Stamper:
    """A stamper whose clock goes one millisecond a stamp."""
    return ticking()
