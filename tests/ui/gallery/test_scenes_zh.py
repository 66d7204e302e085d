"""Every state of the window in Chinese, seen as every look sees it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QMenu

from tests.gallery.catalogue import SCENES
from tests.gallery.kinds import kinds_of
from tests.gallery.looks import faults_of
from tests.gallery.scene import Scene
from tests.gallery.stage import Stage

LANGUAGE = "zh"
visited: set[str] = set()


@pytest.mark.parametrize("scene", SCENES, ids=str)
def test_nothing_is_wrong_with_what_is_shown(stage: Stage, scene: Scene) -> None:
    faults: list[str] = []
    stage.visit(scene, lambda widget: faults.extend(faults_of(widget, stage)))
    visited.add(scene.name)
    assert faults == []


def test_every_kind_of_dialog_and_menu_was_among_it(stage: Stage) -> None:
    if visited != {scene.name for scene in SCENES}:
        pytest.skip("not every scene was asked for")
    assert {kind.__qualname__ for kind in kinds_of(QDialog, QMenu) - stage.seen} == set()
