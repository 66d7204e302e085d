"""Every state of the window in English, seen as every look sees it."""

from __future__ import annotations

import pytest

from tests.gallery.catalogue import SCENES
from tests.gallery.looks import faults_of
from tests.gallery.scene import Scene
from tests.gallery.stage import Stage

LANGUAGE = "en"


@pytest.mark.parametrize("scene", SCENES, ids=str)
def test_nothing_is_wrong_with_what_is_shown(stage: Stage, scene: Scene) -> None:
    faults: list[str] = []
    stage.visit(scene, lambda widget: faults.extend(faults_of(widget, stage)))
    assert faults == []
