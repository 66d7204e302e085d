"""Each case of the list of faults is tested where its number stands in a test file's first line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CASES = {
    8: "words that are markup, steer the direction or are no characters",
    9: "words that spreadsheets take for formulas",
    11: "killed while writing",
    12: "power cut",
    13: "disk full, read-only, network or synchronised folder, second start",
    14: "backup while writing, restore beside a stale -wal, index lost",
    15: "bit flip in a stored report",
    17: "export to a place that cannot be written",
    18: "exception in a slot, in a worker, in a migration",
}


@pytest.mark.parametrize("case", CASES)
def test_the_case_names_where_it_is_tested(case: int) -> None:
    named = re.compile(rf'"""Case {case}: ')
    assert any(named.match(path.read_text("utf-8")) for path in TESTS.rglob("test_*.py")), CASES[case]
