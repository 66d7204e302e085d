"""What is kept of a person's work and cannot be read any more is said when its report is opened."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.annotation import Category, create
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.span import Span


@pytest.fixture
def damaged(kept_example: Path) -> str:
    """A library whose one report has two notes, one of them damaged; returns that one's id."""
    with Library.open(kept_example) as library:
        version = library.last_opened()
        target = describe(library.report(version), version, Span(0, 6))
        whole, broken = (create(target, Category.DATA, library.stamper()) for _ in range(2))
        library.keep([whole, broken])
        file = library.path
    connection = apsw.Connection(str(file))
    connection.execute("UPDATE annotations SET record = x'7b' WHERE id = ?", (broken.id,))
    connection.close()
    return broken.id


def test_a_damaged_note_is_told_and_costs_none_of_the_others(damaged: str, started: Application, qtbot: QtBot) -> None:
    assert len(started.session.annotations) == 1
    qtbot.waitUntil(lambda: "1条批注、更正或抽查已损坏" in started.window.toast.words)
    assert damaged in started.window.toast.toolTip()


def test_nothing_is_said_of_what_is_whole(started: Application) -> None:
    assert not started.window.toast.isVisible()
