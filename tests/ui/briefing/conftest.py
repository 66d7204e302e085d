"""The export panel with the example report, on an offscreen window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.jobs import Jobs


class Answers:
    """What a person would answer to the dialogs, and what the panel asked."""

    def __init__(self, folder: Path) -> None:
        self.target = str(folder / "一页.pdf")
        self.overwrite = True
        self.suggested: list[str] = []
        self.asked_to_replace: list[list[str]] = []
        self.opened: list[Path] = []
        self.shown: list[Path] = []
        self.has_file_manager = True
        self.names: list[str] = []
        self.asked_names: list[tuple[str, str]] = []

    def ask_target(self, _parent: object, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
        self.suggested.append(suggested)
        return self.target, kinds

    def ask_overwrite(self, _parent: object, files: Sequence[Path]) -> bool:
        self.asked_to_replace.append([file.name for file in files])
        return self.overwrite

    def open_url(self, url: QUrl) -> bool:
        self.opened.append(Path(url.toLocalFile()))
        return True

    def choose_in_folder(self, file: Path) -> bool:
        self.shown.append(file)
        return self.has_file_manager

    def ask_name(self, _parent: object, _title: str, words: str, *, text: str) -> tuple[str, bool]:
        self.asked_names.append((words, text))
        return self.names.pop(0), True


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path)


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs, answers: Answers, analysis: Analysis) -> BriefingPanel:
    panel = BriefingPanel(
        jobs,
        ask_target=answers.ask_target,
        ask_overwrite=answers.ask_overwrite,
        ask_name=answers.ask_name,
        open_url=answers.open_url,
        choose_in_folder=answers.choose_in_folder,
    )
    qtbot.addWidget(panel)
    panel.resize(1100, 720)
    panel.show_analysis(analysis)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel
