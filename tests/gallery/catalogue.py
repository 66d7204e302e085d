"""All scenes, in the order in which the parts of the window stand."""

from __future__ import annotations

from tests.gallery.scene import Scene
from tests.gallery.scenes.around import AROUND
from tests.gallery.scenes.comfort import COMFORT
from tests.gallery.scenes.composing import COMPOSING
from tests.gallery.scenes.figures import FIGURES
from tests.gallery.scenes.library import LIBRARY
from tests.gallery.scenes.notes import NOTES
from tests.gallery.scenes.reading import READING
from tests.gallery.scenes.sides import SIDES

SCENES: tuple[Scene, ...] = tuple(
    scene for act in (READING, COMFORT, SIDES, NOTES, FIGURES, LIBRARY, COMPOSING, AROUND) for scene in act.scenes
)


def scene_called(name: str) -> Scene:
    """Return the scene of a name; KeyError for none."""
    return {scene.name: scene for scene in SCENES}[name]
