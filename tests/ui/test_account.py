"""Case 18: what is told of a bug helps to find it, and holds no word of what was being read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.ui import account
from caoxian_desktop.ui.account import account_of, room_of, versions

MARKS = ("标记县", "4321.5", "MarkedWord", "markedfile")
WORDS = "标记县地区生产总值4321.5亿元 MarkedWord /tmp/标记县/markedfile.docx"


def raised(act: Callable[[], object]) -> BaseException:
    """The error that comes of an act, with its way."""
    try:
        act()
    except Exception as error:  # noqa: BLE001 - any that an act raises
        return error
    raise AssertionError


def _chained() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise KeyError(WORDS) from error


def _replaced() -> None:
    try:
        int(WORDS)
    except ValueError:
        raise KeyError(WORDS) from None


def _throw(error: BaseException) -> Callable[[], object]:
    def act() -> None:
        raise error

    return act


@pytest.mark.parametrize(
    "act",
    [
        lambda: int(WORDS),
        lambda: {}[WORDS],
        lambda: Path(f"/nowhere/{WORDS}").read_text("utf-8"),
        lambda: WORDS.encode("ascii"),
        lambda: WORDS.encode().decode("ascii"),
        lambda: WORDS.标记县,
        lambda: __import__(WORDS),
        _chained,
        *(
            _throw(kind(WORDS))
            for kind in (ValueError, TypeError, AttributeError, NameError, RuntimeError, AssertionError)
        ),
        _throw(TypeError(f"'{WORDS}' object is not iterable")),
        _throw(ZeroDivisionError(f"division by zero in {WORDS}")),
        _throw(OSError(28, WORDS, WORDS)),
    ],
)
def test_no_word_of_what_was_read_is_in_an_account(act: Callable[[], object]) -> None:
    told = account_of(raised(act))
    assert not [mark for mark in MARKS if mark in told]
    assert "test_account.py" in told


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda: 1 // 0, "division"),
        (lambda: None.place, "· place"),
        (lambda: Path.read, "type.read"),
        (lambda: Path("/nowhere/a").read_text("utf-8"), "FileNotFoundError · errno 2"),
        (lambda: 1 + "", "unsupported operand type(s) for +: 'int' and 'str'"),
        (raised, "missing 1 required positional argument: 'act'"),
        (_chained, "builtins.ValueError"),
    ],
)
def test_what_python_says_of_the_code_itself_is_told(act: Callable[[], object], said: str) -> None:
    assert said in account_of(raised(act))


@given(st.text(max_size=40))
def test_a_message_that_anybody_made_is_never_told(words: str) -> None:
    told = account_of(raised(_throw(ValueError(f"{words}？"))))
    assert told.splitlines()[0] == "builtins.ValueError"


def test_the_way_is_told_without_the_folders_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    told = account_of(raised(_chained))
    assert str(Path(__file__).parent) not in told
    assert "  tests/ui/test_account.py:" in told
    monkeypatch.setattr(account, "_ROOTS", ())
    assert "  test_account.py:" in account_of(raised(_chained))


def test_of_an_endless_recursion_the_end_is_told() -> None:
    def deeper() -> Any:
        return deeper()

    assert len(account_of(raised(deeper)).splitlines()) < 50


def test_errors_that_came_from_each_other_in_a_ring_are_told_once() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one
    assert account_of(one).count("Error") == 2


def test_an_error_that_another_was_raised_in_place_of_is_not_told() -> None:
    assert "ValueError" not in account_of(raised(_replaced))


def test_the_room_is_the_innermost_that_the_error_came_through() -> None:
    from caoxian_desktop.core.charts.units import __name__ as module

    draw = FunctionType((lambda: 1 // 0).__code__, {"__name__": module})
    assert room_of(raised(draw)) == "core.charts"
    assert room_of(raised(lambda: 1 // 0)) == ""


def test_versions_name_what_runs_on_what() -> None:
    assert all(part in versions() for part in ("caoxian-desktop ", "Python 3.", "PySide6 6.", "Qt 6."))
