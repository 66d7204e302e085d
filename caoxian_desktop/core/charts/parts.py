"""The parts of a report as rows of a chart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from caoxian_desktop.core.charts.chart import Row
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.span import Span

_LONGEST = 14
_CLAUSE = re.compile(r"[^，；：。]{4,}(?=[，；：。])")
_MOST = 28
"""Parts that are shown one by one; a report with more is shown by its parts of the first level, or not at all."""


_CLOSED = "、）).．"
"""Ends of labels that set themselves apart from the title: 附件1 and 2024年民生实事 would run together."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part: its printed heading, what it stands under ('' for nothing), its heading's place and its own extent."""

    name: str
    under: str
    heading: Span
    span: Span


def parts_of(report: Report) -> tuple[Part, ...]:
    """Return the parts with a label or a heading line of their own, down to the second level, none within another.

    What stands before the first heading of the second level belongs to the part of the first level itself.
    """
    fine = tuple(part for section in report.sections for part in _parts(section))
    if len(fine) <= _MOST:
        return fine
    if len(report.sections) > _MOST:
        return ()
    return tuple(Part(_name(section), "", section.heading, section.span) for section in report.sections)


def _parts(section: Section) -> list[Part]:
    own = _name(section)
    below = [child for child in section.children if child.label or not child.run_in]
    if not below:
        return [Part(own, "", section.heading, section.span)]
    lead = Part(f"{own}（段首）", "", section.heading, Span(section.heading.end, below[0].span.start))
    return [lead, *(Part(_name(child), own, child.heading, child.span) for child in below)]


def _name(section: Section) -> str:
    title = _short(section.title)
    between = "" if section.label[-1:] in _CLOSED else "\N{IDEOGRAPHIC SPACE}"
    return f"{section.label}{between}{title}".strip() or "（无标题）"


def _short(title: str) -> str:
    """Return a long title's first clause (聚力聚焦有效投资…), or as much of it as is not too long."""
    if len(title) <= _LONGEST:
        return title
    clause = _CLAUSE.match(title)
    return f"{(clause[0] if clause else title)[: _LONGEST - 1]}…"


def grouped(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows whose notes say what they stand under, each said once: at the first of those that share it."""
    found: list[Row] = []
    last = ""
    for row in rows:
        found.append(replace(row, note="") if row.note == last else row)
        last = row.note
    return tuple(found)
