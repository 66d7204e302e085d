"""Nothing moves by itself where somebody wants none of it; what would is listed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QVariantAnimation

import caoxian_desktop.ui
from caoxian_desktop.ui.reader.flashing import fading, shape
from caoxian_desktop.ui.theme.motion import motion

UI = Path(caoxian_desktop.ui.__file__).parent
MOVES = re.compile(r"Q\w*Animation\b|QTimeLine|QScroller|setAnimated\(|QMovie|setRange\(0, (?:0|total)\)")
"""What Qt has to move things with, and bars that run to and fro while it is not known how far a work is."""


pytestmark = pytest.mark.usefixtures("put_back")


def strengths(fade: QVariantAnimation) -> list[float]:
    """How strong the place is at a tenth, half and nine tenths of the time."""
    shape(fade)
    found = []
    for share in (0.1, 0.5, 0.9):
        fade.setCurrentTime(round(fade.duration() * share))
        found.append(float(fade.currentValue()))
    return found


def test_the_place_of_a_jump_stands_still_until_it_is_gone(qapp: object) -> None:
    owner = QObject()
    fade = fading(owner, lambda _strength: None)
    whole, _, faint = strengths(fade)
    assert whole == 1.0 > faint > 0
    motion.reduced = True
    assert strengths(fade) == [1.0, 1.0, 1.0]
    fade.setCurrentTime(fade.duration())
    assert fade.currentValue() == 0.0
    motion.reduced = False
    assert strengths(fade)[2] == faint


def test_a_bar_runs_to_and_fro_only_where_it_may() -> None:
    assert (motion.most(0), motion.most(7)) == (0, 7)
    motion.reduced = True
    assert (motion.most(0), motion.most(7)) == (1, 7)


def test_all_that_moves_asks() -> None:
    moving = {path.relative_to(UI).as_posix() for path in UI.rglob("*.py") if MOVES.search(path.read_text("utf-8"))}
    assert moving == {"reader/flashing.py", "reader/view.py"}  # the one fades, the other holds it
