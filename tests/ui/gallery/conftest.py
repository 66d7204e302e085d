"""A stage for a module's scenes, in the module's language; the library on it is made once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from caoxian_desktop.ui.widgets import dialog_size
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
    """The window in the module's LANGUAGE, with type of the size that its TEXT says, in per cent."""
    before = ApplicationState.now(qapp)
    text = getattr(request.module, "TEXT", 100)
    made = Stage(qapp, tmp_path_factory.mktemp("stage"), request.module.LANGUAGE, furnished, text)
    yield made
    made.leave()
    before.put_back(qapp)


@pytest.fixture(scope="module")
def small_screen() -> Iterator[None]:
    """Have dialogs open on a screen of 1366×768."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dialog_size, "_available", lambda _place: QRect(0, 0, 1366, 768))
        yield
