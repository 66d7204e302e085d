"""What one process of a run has made, found by the others: pytest-xdist runs several side by side."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

_FOLDER, _WORKER = "CAOXIAN_TEST_RUN", "PYTEST_XDIST_WORKER"


def name_it(own: Path) -> None:
    """Take the folder for temporary files of this process for this run's, or the one above where there are several."""
    folder = (own.parent if _WORKER in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    os.environ[_FOLDER] = str(folder)


def is_second() -> bool:
    """Tell whether this process had better begin at the other end: each second one of several."""
    return os.environ.get(_WORKER, "gw0")[-1] in "13579"


def shared(name: str, make: Callable[[], Any]) -> Any:
    """Return what was made under a name in this run, by whichever process; make it where nobody has."""
    kept = Path(os.environ[_FOLDER]) / name
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # noqa: S301 - of this run
    made = make()
    written = kept.with_name(f"{name}.{os.getpid()}")
    written.write_bytes(pickle.dumps(made))
    written.replace(kept)
    return made
