"""With type of twice the size on a screen of 1366×768 every kind of widget has its room, in states that show them all.

The other states are the same widgets with other words: `packaging/screenshots.py --text 200` shows all of them.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.gallery.catalogue import scene_called
from tests.gallery.kinds import kinds_of
from tests.gallery.looks import ROOMY, faults_of
from tests.gallery.stage import Stage

LANGUAGE = "zh"
TEXT = 200
SHOWN = (
    *("reading-sections-narrow", "reading-selection", "reading-term", "reading-find-none", "reading-menu-of-place"),
    *("reading-same-words-menu", "progress", "comfort-popup", "print-without-a-printer"),
    *("bookmarks", "page", "glossary-writing", "own-terms", "paragraph-figures", "checking"),
    *("notes-suggestion", "notes-several", "notes-filtered", "notes-trash", "notes-filter-menu", "review-3"),
    *("export-notes", "hand-over", "merged", "history-empty", "doubles"),
    *("charts-mark", "charts-table", "indicators", "indicators-correcting"),
    *("sampling-start", "sampling-judging", "sampling-result"),
    *("library-by-none", "library-empty", "library-tags", "library-versions", "many-files-refused"),
    *("importing-problems", "correcting", "search-indexing", "backups-none"),
    *("export-bulletin", "export-notes-part", "export-faces-part", "export-marks-part", "export-other-reports"),
    *("export-reports-to-add", "export-failed"),
    *("go-to", "keys", "keys-changed", "palette", "preferences-sought", "preferences-privacy"),
    *("about-versions", "news", "crash"),
)
"""Few states that have all kinds of widgets among them."""
NOT_SHOWN = {
    # What others are made of.
    *("Card", "FoldingColumn", "ListTable", "LongList", "MovableTree", "Row", "Sheet", "WordsView"),
    # In no scene, behind a tab on so small a screen, or there without being seen.
    *(
        "Candidates",
        "CandidateCard",
        "ElidedLine",
        "EmptyPage",
        "Hints",
        "OtherNumbers",
        "RemainingLabel",
        "TakingAway",
        "TitleForm",
    ),
}
visited: set[str] = set()


@pytest.mark.usefixtures("small_screen")
@pytest.mark.parametrize("name", SHOWN)
def test_everything_has_its_room(stage: Stage, name: str) -> None:
    faults: list[str] = []
    stage.shape(*stage.smallest.toTuple())
    stage.visit(scene_called(name), lambda widget: faults.extend(faults_of(widget, stage, ROOMY)))
    visited.add(name)
    assert faults == []


def test_every_kind_of_widget_was_among_it(stage: Stage) -> None:
    if visited != set(SHOWN):
        pytest.skip("not every scene was asked for")
    assert {kind.__qualname__ for kind in kinds_of(QWidget) - stage.seen} - NOT_SHOWN == set()
