"""Which figures are shown, in which order and which groups. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from caoxian_desktop.core.indicators.observation import Kind, Measure
from caoxian_desktop.core.indicators.vocabulary import KIND_WORDS, MEASURE_WORDS
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import DERIVED_WORD, Entry, State, shown_words
from caoxian_desktop.core.report.report import Section
from caoxian_desktop.ui.indicators.shown import cell_words, period_words
from caoxian_desktop.ui.language import term

AT_FIRST = TABLE_COLUMNS.index(Column.SECTION), Qt.SortOrder.AscendingOrder
"""The column by which rows are sorted at first, by its number, and which way: as they stand in the report."""

_SINGLE = "\0"


@dataclass(frozen=True, slots=True)
class Filter:
    """AND between its parts, OR within each; an empty part lets everything pass.

    `words` must all be in the row; `sections` are the places of headings, which stand for all below them; `corrected`
    leaves only what a reader set right, what they took out with it. A reckoned value is of none of the kinds.
    """

    words: str = ""
    kinds: frozenset[Kind] = frozenset()
    periods: frozenset[str] = frozenset()
    measures: frozenset[Measure] = frozenset()
    sections: frozenset[int] = frozenset()
    units: frozenset[str] = frozenset()
    corrected: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything was chosen."""
        groups = (self.kinds, self.periods, self.measures, self.sections, self.units)
        return bool(self.words.strip()) or any(groups) or self.corrected

    def passes(self, entry: Entry, words_of: Callable[[Entry], str] = shown_words) -> bool:
        """Tell whether a figure is shown; `words_of` gives the words of a row by which it is found."""
        if entry.state is State.REMOVED and not self.corrected:
            return False
        return (
            (not self.kinds or (entry.kind in self.kinds and entry.state is not State.DERIVED))
            and (not self.periods or entry.period in self.periods)
            and (not self.measures or entry.observation.measure in self.measures)
            and (not self.units or entry.observation.unit in self.units)
            and (not self.sections or any(section.heading.start in self.sections for section in entry.path))
            and (entry.corrected or not self.corrected)
            and self._has_words(entry, words_of)
        )

    def _has_words(self, entry: Entry, words_of: Callable[[Entry], str]) -> bool:
        wanted = self.words.lower().split()
        text = words_of(entry) if wanted else ""
        return all(word in text for word in wanted)


class Grouping(StrEnum):
    """By what rows stand together."""

    NONE = "none"
    SECTION = "section"
    INDICATOR = "indicator"
    KIND = "kind"
    PERIOD = "period"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return {
            Grouping.NONE: QCoreApplication.translate("Indicators", "不分组"),
            Grouping.SECTION: QCoreApplication.translate("Indicators", "按章节"),
            Grouping.INDICATOR: QCoreApplication.translate("Indicators", "按指标"),
            Grouping.KIND: QCoreApplication.translate("Indicators", "按性质"),
            Grouping.PERIOD: QCoreApplication.translate("Indicators", "按时期"),
        }[self]


@dataclass(frozen=True, slots=True)
class Sifted:
    """How the figures of a report of this text are shown: `order` is a column's number and which way it is sorted.

    `derived` tells whether reckoned values are among them.
    """

    text: str
    filter: Filter = Filter()
    grouping: Grouping = Grouping.NONE
    order: tuple[int, Qt.SortOrder] = AT_FIRST
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together under their words; its key is the same when they are arranged anew."""

    key: str
    words: str
    entries: tuple[Entry, ...]


Key = Callable[[str], Any]
"""Gives words a key by which a person's language sorts them."""


@dataclass(frozen=True, slots=True)
class Order:
    """The column rows are sorted by, and which way."""

    column: Column = Column.SECTION
    descending: bool = False


def arranged(entries: Iterable[Entry], order: Order, grouping: Grouping, collate: Key = str) -> tuple[Group, ...]:
    """Return rows in their groups, each sorted; without grouping all are one group."""
    rows = _sorted(entries, order, collate)
    if grouping is Grouping.NONE:
        return (Group("", "", tuple(rows)),)
    groups: dict[str, list[Entry]] = {}
    words: dict[str, str] = {}
    for entry in rows:
        key, named = _group_of(entry, grouping)
        groups.setdefault(key, []).append(entry)
        words[key] = named
    if grouping is Grouping.INDICATOR:
        _put_together_single(groups, words)
    ordered = sorted(groups, key=lambda key: _group_rank(key, groups[key], grouping))
    return tuple(Group(key, words[key], tuple(groups[key])) for key in ordered)


def _put_together_single(groups: dict[str, list[Entry]], words: dict[str, str]) -> None:
    """Put indicators with one figure each into one group at the end: a group of one says nothing."""
    single = [key for key, entries in groups.items() if len(entries) == 1]
    rest = [entry for key in single for entry in groups.pop(key)]
    if rest:
        groups[_SINGLE] = rest
        words[_SINGLE] = QCoreApplication.translate("Indicators", "只有一条数据的指标")


def _sorted(entries: Iterable[Entry], order: Order, collate: Key) -> list[Entry]:
    """Sort by a column, equal ones by where they stand in the report, whichever way it goes."""
    read = sorted(entries, key=lambda entry: (entry.span, entry.state is State.DERIVED))
    return sorted(read, key=lambda entry: sort_key(entry, order.column, collate), reverse=order.descending)


def sort_key(entry: Entry, column: Column, collate: Key) -> Any:
    """Return what a row is sorted by: values as numbers, places as they are read, words as the language has them."""
    if column is Column.VALUE:
        return entry.observation.value
    if column in (Column.SECTION, Column.SENTENCE, Column.CITATION):
        return entry.span.start
    if column is Column.KIND:
        return tuple(Kind).index(entry.kind)
    words = cell_words(entry, column)
    return not words, collate(words)  # empty cells at the end


def _group_of(entry: Entry, grouping: Grouping) -> tuple[str, str]:
    """Return the key of the group a row belongs to, and its words."""
    match grouping:
        case Grouping.SECTION:
            words = " › ".join(map(heading_words, entry.path))
            opening = QCoreApplication.translate("Indicators", "正文开头")
            return (str(entry.path[-1].heading.start), words) if entry.path else ("", opening)
        case Grouping.INDICATOR:
            return entry.word(Column.INDICATOR), entry.word(Column.INDICATOR)
        case Grouping.KIND:
            return entry.word(Column.KIND), cell_words(entry, Column.KIND)
    return entry.period, period_words(entry.period) or QCoreApplication.translate("Indicators", "未注明时期")


def _group_rank(key: str, entries: Sequence[Entry], grouping: Grouping) -> Any:
    """Return where a group stands: kinds in their order, years in theirs, all others as they are read."""
    if grouping is Grouping.KIND:
        words = (*KIND_WORDS.values(), DERIVED_WORD)
        return words.index(key) if key in words else len(words)
    if grouping is Grouping.PERIOD:
        return not key[:4].isdecimal(), not key, key
    return key == _SINGLE, min(entry.span for entry in entries)


def heading_words(section: Section) -> str:
    """Return a heading as it is named in lists."""
    return f"{section.label}{section.title}"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows there are of something by which they can be filtered, and its words."""

    key: Any
    words: str
    count: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Tallies:
    """Everything rows can be filtered by, with its counts: only what occurs."""

    kinds: tuple[Tally, ...] = ()
    periods: tuple[Tally, ...] = ()
    measures: tuple[Tally, ...] = ()
    sections: tuple[Tally, ...] = ()
    units: tuple[Tally, ...] = ()
    corrected: int = 0


def tallied(entries: Iterable[Entry]) -> Tallies:
    """Count figures by what they can be filtered by; those that were taken out only among the corrected."""
    rows = tuple(entries)
    shown = [entry for entry in rows if entry.state is State.STANDING]
    kinds, measures = [e.kind for e in shown], [e.observation.measure for e in shown]
    return Tallies(
        kinds=tuple(Tally(k, term(word), kinds.count(k)) for k, word in KIND_WORDS.items() if k in kinds),
        periods=tuple(
            replace(tally, words=period_words(tally.key)) for tally in _commonest([e.period for e in shown if e.period])
        ),
        measures=tuple(Tally(m, term(word), measures.count(m)) for m, word in MEASURE_WORDS.items() if m in measures),
        sections=_sections(shown),
        units=tuple(
            replace(tally, words=tally.words or QCoreApplication.translate("Indicators", "无单位"))
            for tally in _commonest([e.observation.unit for e in shown])
        ),
        corrected=sum(entry.corrected for entry in rows),
    )


def _commonest(words: Sequence[str]) -> tuple[Tally, ...]:
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return tuple(Tally(word, word, counts[word]) for word in sorted(counts, key=lambda word: (-counts[word], word)))


def _sections(entries: Iterable[Entry]) -> tuple[Tally, ...]:
    counts: dict[int, int] = {}
    sections: dict[int, tuple[Section, int]] = {}
    for entry in entries:
        for depth, section in enumerate(entry.path):
            start = section.heading.start
            counts[start] = counts.get(start, 0) + 1
            sections.setdefault(start, (section, depth))
    return tuple(
        Tally(start, heading_words(sections[start][0]), counts[start], sections[start][1]) for start in sorted(sections)
    )
