"""Draws with their verdicts, several for a version, each by what was drawn.

They are presets and no stamped records: a draw is one person's measurement, whose verdicts are not merged with
another's and not carried to another text, of which they say nothing. Each has a name of its own, so that none takes the
place of another.
"""

from __future__ import annotations

from caoxian_desktop.core.records.json_form import RecordDamagedError
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.sampling.draw import Draw
from caoxian_desktop.core.sampling.json_form import from_json, to_json
from caoxian_desktop.core.store.tables.presets import PERSONAL, PresetTable


class DrawTable:
    """What is kept of draws."""

    def __init__(self, presets: PresetTable) -> None:
        self._presets = presets

    def put(self, version: str, draw: Draw) -> None:
        """Keep a draw in place of the same one with other verdicts."""
        self._presets.put(PERSONAL, f"{version}/{draw.id}", to_json(draw))

    def of(self, version: str) -> tuple[tuple[Draw, ...], tuple[Problem, ...]]:
        """Return a version's draws in the order they were made, and a Problem for each that cannot be read."""
        good: list[Draw] = []
        problems: list[Problem] = []
        for name in self._presets.names(PERSONAL):
            if name.startswith(f"{version}/"):
                try:
                    good.append(from_json(self._presets.get(PERSONAL, name)))
                except RecordDamagedError:
                    sentence = Wording(
                        f"一次抽查的保存内容未能读出（{name}），已保留。",
                        f"What is kept of one spot check could not be read ({name}); it stays as it is.",
                    )
                    problems.append(Problem("sampling.damaged", sentence))
        return tuple(good), tuple(problems)
