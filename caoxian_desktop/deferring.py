"""Modules that are run when something of them is first asked for."""

from __future__ import annotations

import sys
from _thread import RLock
from collections.abc import Iterable
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_running = RLock()


class Later(ModuleType):
    """A module that is run when something of it is first asked for, and then is one like others."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # Python's own questions about a module, such as whether it has a file
            raise AttributeError(name)
        fill(self)
        return object.__getattribute__(self, name)


def fill(module: ModuleType) -> None:
    """Run a module unless it was. Whoever asks meanwhile on another thread waits, and finds it whole.

    That of `importlib` (LazyLoader) lets the other thread find it half run, until Python 3.13.
    """
    with _running:
        spec = module.__spec__
        if type(module) is Later and spec is not None and spec.loader_state is not None:
            run, spec.loader_state = spec.loader_state, None
            run(module)
            object.__setattr__(module, "__class__", ModuleType)


def defer(names: Iterable[str]) -> None:
    """Have these modules of Python's own library run when they are first used, not where they are imported."""
    for name in names:
        if name not in sys.modules and (spec := find_spec(name)) is not None and spec.loader is not None:
            module = sys.modules[name] = module_from_spec(spec)
            spec.loader_state = spec.loader.exec_module
            module.__class__ = Later
