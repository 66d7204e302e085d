"""Which charts a person chose, and in which order, whatever the form shows of them."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.briefing.one_page.small_charts import can_be_small
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart


class ChartChoice:
    """Keys of charts. `keys` are the chosen ones in order, also of charts that this report does not give.

    None for those for leaders in the report's order: what is usual is no choice, and holds for any report.
    """

    def __init__(self) -> None:
        self.keys: tuple[str, ...] | None = None
        self._charts: dict[str, Chart] = {}
        self._order: tuple[str, ...] = ()

    def offer(self, charts: Sequence[Chart]) -> None:
        """Choose among a report's charts."""
        self._charts = {chart.key: chart for chart in charts}

    def take(self, keys: tuple[str, ...] | None) -> None:
        """Choose just these, None for the usual ones."""
        self.keys, self._order = keys, keys or ()

    def is_ticked(self, key: str) -> bool:
        """Tell whether a chart of the report is chosen."""
        return self._charts[key].for_leaders if self.keys is None else key in self.keys

    def shown(self, template: Template) -> list[Chart]:
        """Return the charts a form can take, in order: one page takes those that can be read half as wide."""
        held = [self._charts[key] for key in dict.fromkeys((*self._order, *self._charts)) if key in self._charts]
        return [chart for chart in held if template is not Template.ONE_PAGE or can_be_small(chart)]

    def act(self, shown: Sequence[str], ticked: Sequence[str]) -> None:
        """Take what a person ticked among those that are shown, as they stand now; others stay as they were chosen."""
        usual = self._usual()
        others = tuple(key for key in (usual if self.keys is None else self.keys) if key not in shown)
        self._order = (*shown, *(key for key in self._order if key not in shown))
        as_usual = [key for key in usual if key in shown] == list(ticked)
        self.keys = None if as_usual and {*ticked, *others} == set(usual) else (*ticked, *others)

    def add(self, key: str) -> None:
        """Choose one more."""
        if not self.is_ticked(key):
            self.keys = (*(self._usual() if self.keys is None else self.keys), key)

    def _usual(self) -> tuple[str, ...]:
        return tuple(key for key, chart in self._charts.items() if chart.for_leaders)
