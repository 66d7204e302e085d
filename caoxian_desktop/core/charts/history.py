"""What several reports of one place give to charts: their evidence by year, and marks that know their report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Origin, Row, Standing
from caoxian_desktop.core.charts.evidence import Evidence, gather
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.sentence import quoted_sentence

_BACK = 5
"""Years that a review of several years (过去五年) looks back on."""


@dataclass(frozen=True, slots=True)
class History:
    """The reports of one place, the oldest first, one for each year they plan; `own` is the place of the open one."""

    evidences: tuple[Evidence, ...]
    own: int

    @property
    def opened(self) -> Evidence:
        """The open report's evidence."""
        return self.evidences[self.own]

    def before(self) -> int | None:
        """Return which report set the targets of the year that the open one reviews, None where it is not there."""
        year = self.opened.done
        return next((at for at, evidence in enumerate(self.evidences) if evidence.aimed == year), None)

    def dated(self, report: int) -> Iterator[tuple[int, Observation]]:
        """Yield a report's figures that belong to a single year: results of what it reviews, targets of its own year.

        A target for a later year (到2025年) belongs to a plan, and what a report says of years long past was another
        report's to say.
        """
        evidence = self.evidences[report]
        yield from evidence.aims()
        if evidence.reviews_a_year:
            yield from evidence.results()
        else:
            last = int(evidence.aimed) - 1
            for year in range(last - _BACK + 1, last + 1):
                yield from evidence.results_of(str(year))

    def mark(self, report: int, index: int, series: str, *, hollow: bool = False) -> Mark:
        """Return the mark of a report's observation, with its origin where that is not the open report."""
        evidence = self.evidences[report]
        made = evidence.mark(index, series, hollow=hollow)
        return made if report == self.own else replace(made, origin=_origin(evidence, made))

    def chart(self, key: str, title: str, form: Form, rows: Sequence[Row], notes: Iterable[str]) -> Chart | None:
        """Return the chart of these rows with its note: the reports it comes from, then `notes`; None without rows."""
        if not rows:
            return None
        marks = [mark for row in rows for mark in row.marks]
        named = {self.opened.report.name} | {mark.origin.report for mark in marks if mark.origin}
        expected = any(mark.standing is Standing.EXPECTED for mark in marks)
        said = [f"资料来源：{self._sources(named)}", *notes, *(["含预计数"] if expected else [])]
        years = tuple(sorted({mark.year for mark in marks}))
        series = tuple(dict.fromkeys(mark.series for mark in sorted(marks, key=_aims_last)))
        return Chart(key, title, form, tuple(rows), series, "", years, "。".join(said) + "。")

    def _sources(self, names: set[str]) -> str:
        """Return the names of reports, those that differ by year as one: 某县政府工作报告（2022年、2023年）."""
        years: dict[str, list[str]] = {}
        for evidence in self.evidences:
            if (name := evidence.report.name) in names:
                year = f"（{evidence.aimed}年）"
                years.setdefault(name.removesuffix(year), []).extend([evidence.aimed] if name.endswith(year) else [])
        joined = ((name, "、".join(f"{year}年" for year in found)) for name, found in years.items())
        return "、".join(f"{name}（{found}）" if found else name for name, found in joined)


def _aims_last(mark: Mark) -> bool:
    return mark.series.endswith("目标")


def _origin(evidence: Evidence, mark: Mark) -> Origin:
    text = evidence.report.text
    sentence = quoted_sentence(text, mark.span.start).strip()
    return Origin(evidence.report.name, sentence, citation(evidence.report, mark.span))


def history(opened: Evidence, siblings: Sequence[Analysis]) -> History | None:
    """Return the reports of one place by the year they plan; None where the open one has no other beside it.

    Of several reports for one year the open one is taken, else the first; those that name no single year are left out.
    """
    if not opened.aimed.isdecimal():
        return None
    by_year = {opened.aimed: opened}
    for analysis in siblings:
        evidence = gather(analysis)
        if evidence.aimed.isdecimal():
            by_year.setdefault(evidence.aimed, evidence)
    years = sorted(by_year)
    if len(years) < 2:
        return None
    return History(tuple(by_year[year] for year in years), years.index(opened.aimed))
