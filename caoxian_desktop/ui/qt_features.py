"""Keeps PySide from reading the source of every module that is imported: 30 ms and 5 MB of each start."""

from __future__ import annotations

from importlib import import_module


def spare_sources() -> None:
    """Have PySide take no module for one that switches its `snake_case` or `true_property` on: none here does.

    After each first import it looks for its own name in the module's source, all of which `linecache` then holds. To be
    called before the rooms of the window are loaded. `tests/ui/main_window/test_start.py` sees whether it still helps.
    """
    import PySide6.QtCore  # noqa: F401 - brings PySide's own part in Python

    vars(import_module("shibokensupport.feature"))["_mod_uses_pyside"] = lambda _module: False
