"""A stage for a module's scenes, in the module's language; the library on it is made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.application_state import ApplicationState
from tests.gallery import material
from tests.gallery.stage import Stage


@pytest.fixture(autouse=True)
def nothing_left() -> None:
    """Take the place of what has each test leave the application as it was: here a module does."""


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reader's library."""
    folder = tmp_path_factory.mktemp("furnished") / "library"
    material.furnish(folder)
    return folder


@pytest.fixture(scope="module")
def stage(
    qapp: QApplication, furnished: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Stage]:
    """The window in the module's LANGUAGE."""
    before = ApplicationState.now(qapp)
    made = Stage(qapp, tmp_path_factory.mktemp("stage"), request.module.LANGUAGE, furnished)
    yield made
    made.leave()
    before.put_back(qapp)
