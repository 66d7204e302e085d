"""Briefing material as data: ordered blocks, before anything is set in type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.charts.chart import Chart


class RunKind(StrEnum):
    """What a piece of running text is; each kind has a look of its own."""

    PLAIN = "plain"
    STRONG = "strong"
    CITATION = "citation"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of running text. `place` is the start of the paragraph of the report that a citation names, else None."""

    text: str
    kind: RunKind = RunKind.PLAIN
    place: int | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the material; one, first."""

    text: str


@dataclass(frozen=True, slots=True)
class Byline:
    """What the material is based on, or who spoke where and when: centred under the title.

    `is_title` tells the title of the report itself, which stands over its full text.
    """

    text: str
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, which is also a bookmark. `listed` ones stand in the contents too; `level` counts from 1."""

    text: str
    level: int
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text with a first-line indent.

    With `opening` the paragraph begins with its section's heading (a run-in), `runs` being what follows it. `place` is
    the paragraph's start in the report, where it is one of the report's own.
    """

    runs: Runs
    opening: Heading | None = None
    indent: bool = True
    place: int | None = None


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
    """A chart with its caption; `alt` says what it shows to those who do not see it."""

    chart: Chart
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the report that somebody marked: category, quotation, citation, and their note ('' for none)."""

    category: str
    quote: str
    citation: str
    note: str = ""
    tags: tuple[str, ...] = ()


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
    | Excerpt
    | Entry
    | Sources
    | Contents
    | NewPage
    | SmallPrint
)


class Template(StrEnum):
    """The forms of material that can be exported."""

    ONE_PAGE = "one_page"
    DIGEST = "digest"

    @property
    def word(self) -> str:
        """The name on the screen and in file names."""
        return {Template.ONE_PAGE: "要点速览", Template.DIGEST: "要点汇编"}[self]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Material ready to be set in type.

    `title` is that of the document's meta-data and running head, `author` who gave the report, `subject` one sentence
    on what it is based on, `made_on` the ISO date it is made on, which is the only date in the file. `left_out` names
    what gave way where a form has one page.
    """

    template: Template
    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    made_on: str
    blocks: tuple[Block, ...]
    left_out: tuple[str, ...] = ()

    def figures(self) -> Iterator[Figure]:
        """Yield the charts in order."""
        return (block for block in self.blocks if isinstance(block, Figure))
