"""The kinds of widgets that the program has a class for."""

from __future__ import annotations

import importlib
import pkgutil

from PySide6.QtWidgets import QWidget

import caoxian_desktop.ui


def kinds_of(*bases: type[QWidget]) -> set[type[QWidget]]:
    """Return the program's own classes below some of Qt's."""
    for module in pkgutil.walk_packages(caoxian_desktop.ui.__path__, "caoxian_desktop.ui."):
        importlib.import_module(module.name)
    kinds: set[type[QWidget]] = set()
    waiting = list(bases)
    while waiting:
        found = waiting.pop().__subclasses__()
        kinds.update(kind for kind in found if kind.__module__.startswith("caoxian_desktop."))
        waiting += found
    return kinds
