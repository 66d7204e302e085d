"""What tests of panels share: lanes for work, which must end without a crash."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.ui.jobs import Jobs


@pytest.fixture
def crashes() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qtbot: QtBot, crashes: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(crashes.append)
    yield made
    assert made.close(20)
    assert not crashes
