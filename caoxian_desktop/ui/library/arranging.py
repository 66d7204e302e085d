"""Which reports are shown, in which order and which groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from caoxian_desktop.core.report.report import Level
from caoxian_desktop.ui.library.finding import Wanted
from caoxian_desktop.ui.library.regions import region_of
from caoxian_desktop.ui.library.words import level_group, place_group, year_words

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

Key = tuple[str, ...]
_LEVELS = (*(level.value for level in Level), None)
_AFTER_ALL = 1 << 62


class Grouping(StrEnum):
    """By what reports stand together."""

    PLACE = "place"
    LEVEL = "level"
    YEAR = "year"
    NONE = "none"


class Sorting(StrEnum):
    """In which order reports stand in a group; groups have an order of their own."""

    YEAR = "year"
    PLACE = "place"
    OPENED = "opened"
    ADDED = "added"
    LENGTH = "length"
    NOTES = "notes"


class Group(NamedTuple):
    """A line over the `size` reports below it: `key` names it among all, `depth` counts from 0."""

    key: Key
    words: str
    depth: int
    size: int
    folded: bool


class Row(NamedTuple):
    """A report's line. `short` tells that its place stands above it."""

    entry: ReportEntry
    depth: int
    short: bool


Line = Group | Row


@dataclass(frozen=True, slots=True)
class Filter:
    """AND between its parts, OR within each; an empty part lets everything pass. `words` must all be found."""

    words: str = ""
    starred: bool = False
    tags: frozenset[str] = frozenset()
    levels: frozenset[str | None] = frozenset()
    years: frozenset[int | None] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.words.strip() or self.starred or self.tags or self.levels or self.years)

    def passing(self, entries: Iterable[ReportEntry], spelled: Mapping[str, str]) -> list[ReportEntry]:
        """Return the reports that are shown, in the order they came; `spelled` as in `finding`."""
        wanted = Wanted(self.words, spelled)
        return [
            entry
            for entry in entries
            if (not self.starred or entry.starred)
            and (not self.levels or entry.level in self.levels)
            and (not self.years or entry.plan_year in self.years)
            and (not self.tags or not self.tags.isdisjoint(entry.tags))
            and wanted.found_in(entry)
        ]


def in_order(entries: Iterable[ReportEntry], sorting: Sorting) -> list[ReportEntry]:
    """Return reports in an order; those it does not part stand by place, the newest year first."""
    by_place = sorted(entries, key=lambda entry: (place_order(entry), -(entry.plan_year or 0), entry.name))
    keys: dict[Sorting, Callable[[ReportEntry], Any]] = {
        Sorting.YEAR: lambda entry: -(entry.plan_year or 0),
        Sorting.OPENED: lambda entry: _AFTER_ALL if entry.opened is None else -entry.opened.timestamp(),
        Sorting.ADDED: lambda entry: -entry.added.timestamp(),
        Sorting.LENGTH: lambda entry: -entry.characters,
        Sorting.NOTES: lambda entry: -entry.annotations,
    }
    return by_place if sorting is Sorting.PLACE else sorted(by_place, key=keys[sorting])


def place_order(entry: ReportEntry) -> str:
    """Return what places are ordered by: their codes, as officials list them, then what has none by its name."""
    return region_of(entry.place).order if entry.place else f"~~{entry.name}"


def arranged(entries: Iterable[ReportEntry], grouping: Grouping, folded: AbstractSet[Key]) -> list[Line]:
    """Return the lines of reports that are in order already; below a folded group there are none."""
    if grouping is Grouping.NONE:
        return [Row(entry, 0, False) for entry in entries]  # noqa: FBT003 - a field of a tuple made by thousands
    if grouping is Grouping.PLACE:
        return _by_place(entries, folded)
    return list(_by_value(entries, grouping, folded))


def _by_value(entries: Iterable[ReportEntry], grouping: Grouping, folded: AbstractSet[Key]) -> Iterator[Line]:
    """Yield one group for each level, the highest first, or each year, the newest first; what is unknown is last."""
    by_level = grouping is Grouping.LEVEL
    groups: dict[Any, list[ReportEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.level if by_level else entry.plan_year, []).append(entry)
    for value in sorted(groups, key=_LEVELS.index if by_level else lambda year: -(year or 0)):
        key = (grouping.value, str(value))
        words = level_group(value) if by_level else year_words(value)
        yield Group(key, words, 0, len(groups[value]), key in folded)
        if key not in folded:
            yield from (Row(entry, 1, False) for entry in groups[value])  # noqa: FBT003 - see above


class _Node:
    """A place with its own reports and the places within it."""

    __slots__ = ("inner", "own", "size")

    def __init__(self) -> None:
        self.size = 0
        self.own: list[ReportEntry] = []
        self.inner: dict[str, _Node] = {}

    def put(self, path: tuple[str, ...], reports: list[ReportEntry]) -> None:
        """Put a place's reports where it lies."""
        node = self
        for name in path:
            if name not in node.inner:
                node.inner[name] = _Node()
            node = node.inner[name]
            node.size += len(reports)
        node.own = reports


def _by_place(entries: Iterable[ReportEntry], folded: AbstractSet[Key]) -> list[Line]:
    """Return province, city and county as groups within each other, in the order of their codes."""
    places: dict[str, list[ReportEntry]] = {}
    for entry in entries:
        places.setdefault(entry.place or "", []).append(entry)
    root, lines = _Node(), list[Line]()
    for place in sorted(places, key=lambda place: (not place, region_of(place).order)):
        root.put(region_of(place).path, places[place])
    for name, node in root.inner.items():
        _unfold(lines, (name,), node, 0, folded)
    return lines


def _unfold(lines: list[Line], key: Key, node: _Node, depth: int, folded: AbstractSet[Key]) -> None:
    """Append a place's group and what is below; places that hold nothing but one other share its line."""
    words = place_group(key[-1])
    while not node.own and len(node.inner) == 1:
        ((name, node),) = node.inner.items()
        key, words = (*key, name), f"{words} › {name}"
    lines.append(Group(key, words, depth, node.size, key in folded))
    if key not in folded:
        lines += [Row(entry, depth + 1, bool(key[-1])) for entry in node.own]
        for name, inner in node.inner.items():
            _unfold(lines, (*key, name), inner, depth + 1, folded)


@dataclass(frozen=True, slots=True)
class Tallies:
    """What occurs among reports, with how often: levels from the highest, years from the newest, tags by their name."""

    levels: tuple[tuple[str | None, int], ...] = ()
    years: tuple[tuple[int | None, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    starred: int = 0
    outdated: int = 0


def tallied(entries: Iterable[ReportEntry]) -> Tallies:
    """Count what can be chosen by."""
    held = tuple(entries)
    levels = Counter(entry.level for entry in held)
    years = Counter(entry.plan_year for entry in held)
    tags = Counter(tag for entry in held for tag in entry.tags)
    return Tallies(
        tuple(sorted(levels.items(), key=lambda pair: _LEVELS.index(pair[0]))),
        tuple(sorted(years.items(), key=lambda pair: -(pair[0] or 0))),
        tuple(sorted(tags.items())),
        sum(entry.starred for entry in held),
        sum(entry.outdated for entry in held),
    )
