"""Every state of the window in Chinese, seen as every look sees it."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

import caoxian_desktop.ui
from tests.gallery.catalogue import SCENES
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


def over_the_window() -> set[type[QWidget]]:
    """Every kind of dialog and menu that the window has a class for."""
    for module in pkgutil.walk_packages(caoxian_desktop.ui.__path__, "caoxian_desktop.ui."):
        importlib.import_module(module.name)
    kinds: set[type[QWidget]] = set()
    waiting: list[type[QWidget]] = [QDialog, QMenu]
    while waiting:
        found = waiting.pop().__subclasses__()
        kinds.update(kind for kind in found if kind.__module__.startswith("caoxian_desktop."))
        waiting += found
    return kinds


def test_every_kind_of_dialog_and_menu_was_among_it(stage: Stage) -> None:
    if visited != {scene.name for scene in SCENES}:
        pytest.skip("not every scene was asked for")
    assert {kind.__qualname__ for kind in over_the_window() - stage.seen} == set()
