"""Observations as rows of a table of words, with what a reader corrected in each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.charts.wording import KIND_WORDS, change_word, name_of, period_word, remark_on
from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import value_word
from caoxian_desktop.core.indicators.deriving import Derived, derive
from caoxian_desktop.core.indicators.observation import Kind, Observation
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column, fields_in
from caoxian_desktop.core.report.cells import number_word
from caoxian_desktop.core.report.citation import citation, short_citation
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.sentence import quoted_sentence, sentence_near
from caoxian_desktop.core.report.span import Span

DERIVED_WORD = "推算"
NO_FIGURE = "不是数据"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DEEPEST = 2
"""Levels of headings by which figures are grouped and filtered; a third has a handful of figures each."""


class State(StrEnum):
    """What a row is: a figure of the report, one a reader says is none, or one reckoned from others."""

    STANDING = "standing"
    REMOVED = "removed"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `index` is that of its observation in the analysis, -1 where it is no standing figure of it.

    `judgement` is what a reader set of it, None for nothing. For a reckoned value `derived` says how it came about, and
    its places are those of the level it follows from. `path` are the headings above it, the highest first.
    """

    index: int
    observation: Observation
    report: Report = field(compare=False, repr=False)
    path: tuple[Section, ...] = field(default=(), compare=False, repr=False)
    judgement: Judgement | None = None
    state: State = State.STANDING
    derived: Derived | None = None

    @property
    def span(self) -> Span:
        """The place of number and unit."""
        return self.observation.span

    @property
    def kind(self) -> Kind:
        """Result, expected result, aim, pledge or background."""
        return self.observation.kind

    @property
    def period(self) -> str:
        """The period as printed."""
        return period_word(self.observation.period)

    @property
    def sentence(self) -> Span:
        """The sentence the figure stands in; of one that never ends, the stretch around it."""
        return sentence_near(self.report.text, self.span.start)

    @property
    def corrected(self) -> bool:
        """Whether a reader set anything of it."""
        return self.judgement is not None or self.state is State.REMOVED

    def word(self, column: Column) -> str:
        """Return what stands in a column."""
        if column is Column.CORRECTED:
            return self.correction_word
        if column is Column.KIND and self.state is State.REMOVED:
            return NO_FIGURE
        if self.derived is not None and column in (Column.WORDING, Column.KIND):
            return DERIVED_WORD if column is Column.KIND else f"{self.derived.words}（{DERIVED_WORD}）"
        return _WORDS[column](self.report, self.observation)

    def as_read(self, column: Column) -> str | None:
        """Return what the machine read for a column in which a reader set something; None where they did not."""
        judgement = self.judgement
        if judgement is None or judgement.as_read is None or judgement.fields.isdisjoint(fields_in(column)):
            return None
        return _WORDS[column](self.report, judgement.as_read)

    @property
    def correction_word(self) -> str:
        """What a reader set, with the machine's reading (单位：机器读作“万元”), or how a value was reckoned."""
        if self.derived is not None:
            return f"{DERIVED_WORD}：{self.derived.formula.zh}"
        if self.judgement is None:
            return NO_FIGURE if self.state is State.REMOVED else ""
        if self.judgement.as_read is None:
            return "读者补充"
        said = (f"{name.word}：机器{f'读作“{read}”' if read else '未读出'}" for name, read in self.changes)
        return "；".join(said) or "读者确认"

    @property
    def changes(self) -> tuple[tuple[ObservationField, str], ...]:
        """The fields a reader set, each with what the machine read in it ('' for nothing)."""
        judgement = self.judgement
        if judgement is None or (read := judgement.as_read) is None:
            return ()
        fields = (name for name in ObservationField if name in judgement.fields and name is not ObservationField.STANDS)
        return tuple((name, value_word(name, field_value(read, name))) for name in fields)


def _wording(report: Report, o: Observation) -> str:
    wording = o.wording.of(report.text)
    remark = remark_on(wording)
    return f"{wording}（{remark}）" if remark else wording


_WORDS: dict[Column, Callable[[Report, Observation], str]] = {
    Column.INDICATOR: lambda _, o: name_of(o),
    Column.WORDING: _wording,
    Column.VALUE: lambda _, o: number_word(o.value) + ("" if o.value_max is None else f"—{number_word(o.value_max)}"),
    Column.VALUE_MAX: lambda _, o: number_word(o.value_max),
    Column.UNIT: lambda _, o: o.unit,
    Column.CHANGE: lambda _, o: change_word(o),
    Column.PERIOD: lambda _, o: period_word(o.period),
    Column.KIND: lambda _, o: KIND_WORDS[o.kind],
    Column.CUE: lambda _, o: o.cue,
    Column.SECTION: lambda report, o: short_citation(report, o.span),
    Column.SENTENCE: lambda report, o: quoted_sentence(report.text, o.span.start),
    Column.CITATION: lambda report, o: citation(report, o.span),
}


def listing(analysis: Analysis) -> tuple[Entry, ...]:
    """Return one entry an observation, in reading order."""
    report = analysis.report
    return tuple(
        Entry(index, o, report, _path(report, o), analysis.judgement(index))
        for index, o in enumerate(analysis.observations)
    )


def removed_entries(analysis: Analysis) -> tuple[Entry, ...]:
    """Return what the machine took for figures and a reader says is none."""
    report = analysis.report
    return tuple(Entry(-1, o, report, _path(report, o), state=State.REMOVED) for o in analysis.removed)


def derived_entries(analysis: Analysis) -> tuple[Entry, ...]:
    """Return the levels that follow from a level and a growth rate (推算); no report says them."""
    return tuple(_derived_entries(analysis))


def _derived_entries(analysis: Analysis) -> Iterator[Entry]:
    report, observations = analysis.report, analysis.observations
    for made in derive(report.text, observations, analysis.pairs):
        level, last = observations[made.sources[0]], observations[made.sources[-1]]
        printed = [float(number) for number in _NUMBER.findall(made.words)]  # no more digits than its words have
        reckoned = Observation(
            indicator=made.indicator,
            value=printed[0],
            unit=made.unit,
            span=last.span,
            wording=last.wording,
            clause=last.clause,
            kind=made.kind,
            period=made.period,
            value_max=printed[1] if made.value_max is not None else None,
            scope=made.scope,
            stock_flow=level.stock_flow,
        )
        yield Entry(-1, reckoned, report, _path(report, last), state=State.DERIVED, derived=made)


def _path(report: Report, o: Observation) -> tuple[Section, ...]:
    return tuple(section for section in report.path_at(o.span.start) if section.level <= _DEEPEST)


_PLACES = frozenset((Column.SECTION, Column.SENTENCE, Column.CITATION))


def shown_words(entry: Entry) -> str:
    """Return the words of a row by which it is found, in lower case: those of its cells and of the headings above."""
    cells = (entry.word(column) for column in TABLE_COLUMNS if column not in _PLACES)
    return "\n".join((*cells, *(section.title for section in entry.path))).lower()
