"""The blocks of a briefing: what stands on its pages, in order, before anything is set in type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from caoxian_desktop.core.charts.chart import Chart


class RunKind(StrEnum):
    """What a piece of running text is; each kind has a look of its own."""

    PLAIN = "plain"
    STRONG = "strong"
    CITATION = "citation"
    NOTE = "note"
    MARKED = "marked"


class Place(NamedTuple):
    """A paragraph of one of the reports a briefing is made from: the report's key (`material.key_of`), its start."""

    report: str
    start: int


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of running text.

    `place` is the paragraph that a citation names, else None. The citation of somebody's note says in `standing` how
    the noted words stand in the report now (原文未变, 邻近数字已变), '' for words taken from the report itself.
    `mark` numbers the note in the margin that a MARKED run bears, '' for none.
    """

    text: str
    kind: RunKind = RunKind.PLAIN
    place: Place | None = None
    standing: str = ""
    mark: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the material; one, first. `whole` are pieces of it that no line is to end in, where it needs two."""

    text: str
    whole: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Byline:
    """What the material is based on, or who spoke where and when: centred under the title.

    `is_title` tells the title of the report itself, which stands over its full text.
    """

    text: str
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, which is also a bookmark. `listed` ones stand in the contents too; `level` counts from 1.

    `runs` are its words in pieces where somebody marked some of them, else empty.
    """

    text: str
    level: int
    listed: bool = True
    runs: Runs = ()


@dataclass(frozen=True, slots=True)
class MarginNote:
    """What stands in the margin beside a paragraph: the number its words bear, the note's category, and its words."""

    mark: str
    category: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text with a first-line indent.

    With `opening` the paragraph begins with its section's heading (a run-in), `runs` being what follows it. `place`
    tells which paragraph of a report it is, where it is one of the report's own; `notes` stand beside it in the margin.
    """

    runs: Runs
    opening: Heading | None = None
    indent: bool = True
    place: Place | None = None
    notes: tuple[MarginNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """Short lines that belong together, one below the other, each with its own number at the front."""

    lines: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its header cell, and its share of the width."""

    head: str
    share: float


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of cells; with one cell only, it heads the rows below it."""

    cells: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header repeats on every page. `summary` says for a screen reader what it shows.

    A `narrow` one runs through two columns of the page.
    """

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    summary: str
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption; `alt` says what it shows to those who do not see it, `sources` where its figures stand.

    A `small` one is half as wide as the page, for the one-page form.
    """

    chart: Chart
    caption: str
    alt: str
    sources: Runs = ()
    small: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Small charts side by side."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the report that somebody marked: category, quotation, citation, and their note ('' for none).

    `place` and `standing` are those of the citation, as a `Run` has them.
    """

    category: str
    quote: str
    citation: str
    note: str = ""
    tags: tuple[str, ...] = ()
    place: Place | None = None
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the glossary."""

    term: str
    definition: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What the material was made from, one line each."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the list of headings with page numbers stands; left away in material of less than four pages."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """A remark in small type (两年表述口径不同)."""

    text: str


Block = (
    Title
    | Byline
    | Heading
    | Paragraph
    | Items
    | Table
    | Figure
    | FigureRow
    | Excerpt
    | Entry
    | Sources
    | Contents
    | NewPage
    | SmallPrint
)
