"""A pytest plugin (`-p tests.without_qt`) that puts Qt out of reach: proof, not promise, that core does without it."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

QT = frozenset({"PySide6", "shiboken6", "qtpy", "qtawesome"})


class QtIsOutOfReach(MetaPathFinder):
    """Refuses every import of Qt or of what stands on it."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raise for Qt's modules; leave all others to the next finder."""
        if fullname.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{fullname} is out of reach: core must do without Qt", name=fullname)
        return None


sys.meta_path.insert(0, QtIsOutOfReach())
