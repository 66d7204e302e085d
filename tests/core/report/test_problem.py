"""Faults are told in one line, whatever a file is called."""

import pytest

from caoxian_desktop.core.report.problem import KnownError, one_line


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("曹县 2023\u3000报告“终稿”.txt", "曹县 2023\u3000报告“终稿”.txt"),
        ("a\nb\r.txt", "a\\nb\\r.txt"),
        ("\x1b[31m红.txt", "\\x1b[31m红.txt"),
        ("txt.\u202eexe", "txt.\\u202eexe"),
        ("\udcff.txt", "\\udcff.txt"),
        ("a\u2028b", "a\\u2028b"),
    ],
)
def test_a_name_is_shown_on_one_line_without_anything_that_steers_the_screen(name: str, shown: str) -> None:
    assert one_line(name) == shown
    told = KnownError("x", name, "打不开。", "it cannot be opened.")
    assert told.sentence("zh") == f"{shown}：打不开。"
    assert told.sentence("en") == str(told) == f"{shown}: it cannot be opened."
    assert told.subject == name
    assert told.sentence("zh").encode()
