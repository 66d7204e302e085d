"""Tables of a Word file: a head that repeats, rows that stay whole, cells with runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from caoxian_desktop.core.briefing.blocks import Run, RunKind, Runs, Table
from caoxian_desktop.core.typesetting.word.elements import Element, element, paragraph, properties
from caoxian_desktop.core.typesetting.word.styles import TABLE

Fill = Callable[[Element, Runs], None]
"""Appends runs to a paragraph."""

_FULL = "5000"
"""Fiftieths of a percent: the whole width."""
_SHADE = "F7F7F7"
_SHORT = 2
"""Signs of a head that is not broken: 序号."""
_WHOLE = 10
"""Signs of a citation that stays on one line."""
_SIDES = 110
"""Twentieths of a point that a cell's words do not have of its width."""


def table(block: Table, width: float, summary: str, fill: Fill, size: float) -> Element:
    """Make a table `width` millimetres wide; `summary` says for a screen reader what it shows.

    Citations in its cells are set in `size` points, and a column is wide enough for its longest.
    """
    shares = [column.share for column in block.columns]
    widths = _roomy(_widths(shares, width), _longest(block), size)
    made = element("tbl", _properties(summary), element("tblGrid", *(element("gridCol", w=str(w)) for w in widths)))
    heads = tuple((Run(column.head, RunKind.STRONG),) for column in block.columns)
    made.append(_row(heads, widths, fill, head=True))
    for row in block.rows:
        made.append(_row(row.cells, widths, fill))
    return made


def side_by_side(cells: Sequence[Sequence[Element]], width: float) -> Element:
    """Make a table without rules that only sets things beside each other; `cells` hold their paragraphs."""
    widths = _widths([1.0] * len(cells), width)
    plain = [element("tblW", w=_FULL, type="pct"), element("tblLayout", type="fixed")]
    made = element("tbl", properties("tblPr", plain))
    made.append(element("tblGrid", *(element("gridCol", w=str(w)) for w in widths)))
    row = element("tr", element("trPr", element("cantSplit")))
    for held, own in zip(cells, widths, strict=True):
        row.append(element("tc", properties("tcPr", [element("tcW", w=str(own), type="dxa")]), *held))
    made.append(row)
    return made


def _widths(shares: Sequence[float], width: float) -> list[int]:
    """Return the columns' widths in twentieths of a point, which add up to the whole."""
    whole = int(width / 25.4 * 1440)
    ends = [round(whole * sum(shares[: number + 1]) / sum(shares)) for number in range(len(shares))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _longest(block: Table) -> list[int]:
    """Return how many signs of each column are to stay on one line: those of its longest citation, or a short head."""
    longest = [len(column.head) + 1 if len(column.head) <= _SHORT else 0 for column in block.columns]
    for row in block.rows:
        if len(row.cells) == len(longest):
            for column, cell in enumerate(row.cells):
                signs = [len(run.text) for run in cell if run.kind is RunKind.CITATION and len(run.text) <= _WHOLE]
                longest[column] = max([longest[column], *signs])
    return longest


def _roomy(widths: list[int], longest: Sequence[int], size: float) -> list[int]:
    """Return the widths with room for what stays on one line, which the other columns give in proportion."""
    needed = [round(signs * size * 20) + _SIDES if signs else 0 for signs in longest]
    short = [max(0, need - width) for need, width in zip(needed, widths, strict=True)]
    givers = sum(width for width, lack in zip(widths, short, strict=True) if not lack)
    if not any(short) or givers < 2 * sum(short):
        return widths
    made = [
        width + lack if lack else width - round(sum(short) * width / givers)
        for width, lack in zip(widths, short, strict=True)
    ]
    made[-1] += sum(widths) - sum(made)
    return made


def _properties(summary: str) -> Element:
    look = {"firstRow": "1", "lastRow": "0", "firstColumn": "0", "lastColumn": "0", "noHBand": "1", "noVBand": "1"}
    given = [
        element("tblStyle", val=TABLE),
        element("tblW", w=_FULL, type="pct"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0620", **look),
    ]
    return properties("tblPr", [*given, *([element("tblDescription", val=summary)] if summary else ())])


def _row(cells: Sequence[Runs], widths: Sequence[int], fill: Fill, *, head: bool = False) -> Element:
    """Return a row; one cell alone heads the rows below it, over the whole width."""
    row = element("tr", element("trPr", element("cantSplit"), *([element("tblHeader")] if head else ())))
    alone = len(cells) == 1 and len(widths) > 1
    for runs, width in zip(cells, [sum(widths)] if alone else widths, strict=True):
        given = [element("tcW", w=str(width), type="dxa"), element("vAlign", val="center")]
        if alone:
            given += [element("gridSpan", val=str(len(widths)))]
            given += [element("shd", val="clear", color="auto", fill=_SHADE)]
        words = paragraph("NoSpacing", *([element("keepNext")] if alone or head else ()))
        fill(words, runs)
        row.append(element("tc", properties("tcPr", given), words))
    return row
