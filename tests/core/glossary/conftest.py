"""A stamper whose clock the test sets."""

from itertools import count

import pytest

from caoxian_desktop.core.records.clock import Stamper


@pytest.fixture
def stamper() -> Stamper:
    """Author author-a; its clock begins at one second and advances by one with each stamp."""
    seconds = count(1)
    return Stamper("author-a", now=lambda: next(seconds) * 1000)
