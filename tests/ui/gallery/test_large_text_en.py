"""English words, which are wider, have their room in type of twice the size too, where there is least of it."""

from __future__ import annotations

import pytest

from tests.gallery.catalogue import scene_called
from tests.gallery.looks import ROOMY, faults_of
from tests.gallery.stage import Stage

LANGUAGE = "en"
TEXT = 200
SHOWN = ("notes-suggestion", "indicators", "importing-problems", "export-one_page", "hand-over", "print")


@pytest.mark.usefixtures("small_screen")
@pytest.mark.parametrize("name", SHOWN)
def test_everything_has_its_room(stage: Stage, name: str) -> None:
    faults: list[str] = []
    stage.shape(*stage.smallest.toTuple())
    stage.visit(scene_called(name), lambda widget: faults.extend(faults_of(widget, stage, ROOMY)))
    assert faults == []
