"""Who answers wishes in the window, each for a room of its own."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.ui.main_window.answers import Answers
from caoxian_desktop.ui.main_window.checks import Checks
from caoxian_desktop.ui.main_window.collection import Collection
from caoxian_desktop.ui.main_window.exchange import Exchange
from caoxian_desktop.ui.main_window.figures import Figures
from caoxian_desktop.ui.main_window.intake import Intake
from caoxian_desktop.ui.main_window.marking import Marking
from caoxian_desktop.ui.main_window.noting import Noting
from caoxian_desktop.ui.main_window.own_words import OwnWords
from caoxian_desktop.ui.main_window.remarks import Remarks
from caoxian_desktop.ui.main_window.reviewing import Reviewing
from caoxian_desktop.ui.main_window.searching import Searching
from caoxian_desktop.ui.main_window.shelving import Shelving


@dataclass(frozen=True, slots=True)
class Answering:
    """All of them, of one window."""

    answers: Answers
    noting: Noting
    reviewing: Reviewing
    remarks: Remarks
    intake: Intake
    collection: Collection
    checks: Checks
    figures: Figures
    shelving: Shelving
    searching: Searching
    exchange: Exchange
    marking: Marking
    own_words: OwnWords
