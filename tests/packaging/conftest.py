"""Scripts of packaging/ as modules: it is no package, and a script finds its neighbours beside it."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))  # its rooms are found by their names


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Import a script by its path under packaging/: `script("low/build_python.py")`."""

    def imported(path: str) -> ModuleType:
        file = PACKAGING / path
        monkeypatch.syspath_prepend(str(file.parent))
        sys.modules.pop(file.stem, None)
        return importlib.import_module(file.stem)

    return imported
