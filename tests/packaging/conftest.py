"""Scripts of packaging/ as modules: they are no package, and one finds its neighbours beside it."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Import a script by its path under packaging/: `script("low/build_python.py")`."""

    def imported(path: str) -> ModuleType:
        file = PACKAGING / path
        monkeypatch.syspath_prepend(str(file.parent))
        sys.modules.pop(file.stem, None)
        return importlib.import_module(file.stem)

    return imported
