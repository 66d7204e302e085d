"""Modules that are run when something of them is first asked for."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from caoxian_desktop.deferring import Later, defer

NAME = "a_module_of_the_test"
SLOW = "import time\nfirst = 1\ntime.sleep(0.1)\nlast = 2\n"


@pytest.fixture
def deferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Defer a module of these words."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def make(words: str) -> ModuleType:
        (tmp_path / f"{NAME}.py").write_text(words, "utf-8")
        defer((NAME,))
        return import_module(NAME)

    yield make
    sys.modules.pop(NAME, None)


def test_it_is_run_at_the_first_use_and_one_like_others_from_then_on(
    deferred: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    module = deferred("raise_no_more = 1\nimport sys\nsys.ran = getattr(sys, 'ran', 0) + 1\n")
    assert type(module) is Later
    assert not hasattr(sys, "ran")
    assert module.__file__ == str(tmp_path / f"{NAME}.py")
    assert module.raise_no_more == 1
    assert type(module) is ModuleType
    assert module.raise_no_more == vars(sys).pop("ran") == 1


def test_who_asks_on_another_thread_meanwhile_finds_it_whole(deferred: Callable[[str], ModuleType]) -> None:
    module, together = deferred(SLOW), threading.Barrier(4)

    def ask(_: int) -> int:
        together.wait(5)
        return int(module.last)

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, range(4))) == [2] * 4


def test_what_it_lacks_it_lacks(deferred: Callable[[str], ModuleType]) -> None:
    module = deferred("here = 1\n")
    with pytest.raises(AttributeError, match="nowhere"):
        _ = module.nowhere
    assert module.here == 1


def test_what_is_there_already_and_what_is_nowhere_is_left_alone() -> None:
    there = sys.modules["pathlib"]
    defer(("pathlib", "no_module_of_anybody"))
    assert sys.modules["pathlib"] is there
    assert "no_module_of_anybody" not in sys.modules
