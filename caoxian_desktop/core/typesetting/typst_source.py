"""A briefing as the one JSON value that the Typst templates read. Text goes to Typst as data only, never as source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Contents,
    Entry,
    Excerpt,
    Figure,
    FigureRow,
    Heading,
    Items,
    NewPage,
    Paragraph,
    Place,
    RunKind,
    Runs,
    SmallPrint,
    Sources,
    Table,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.typesetting.block_places import in_order
from caoxian_desktop.core.typesetting.clean_text import STAND_IN, Cleaner
from caoxian_desktop.core.typesetting.faces import Role
from caoxian_desktop.core.typesetting.long_tables import has_many_rows, in_parts

Form = dict[str, Any]
_RUN_ROLES = {RunKind.STRONG: Role.SANS, RunKind.NOTE: Role.KAI}
"""The faces of running text that are not the body's."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart: SVG source, and its width in points."""

    svg: str
    width: float


def source(briefing: Briefing, pictures: Mapping[Figure, Picture], clean: Cleaner) -> str:
    """Return the JSON for `briefing`; `pictures` are its charts as drawn, `clean` is applied to every piece of text.

    The families are those of the faces that `clean` cleans for. Material with very many rows has no links to its
    paragraphs: `places` is empty.
    """
    briefing = in_parts(briefing)
    places = set() if has_many_rows(briefing) else set(map(label_of, placed(briefing.blocks)))
    form = _described(briefing, clean) | {
        "places": sorted(filter(None, places)),
        "check": briefing.check_from,
        "blocks": list(_forms(briefing.blocks, pictures, clean)),
    }
    return json.dumps(form, ensure_ascii=False)


def placed(blocks: Sequence[Block]) -> Iterator[Place]:
    """Yield the paragraphs of reports that stand in the material."""
    return (block.place for block in blocks if isinstance(block, Paragraph) and block.place)


def _described(briefing: Briefing, clean: Cleaner) -> Form:
    """Return what the file, its head and its foot say; a PDF/UA has a title, so that one of nothing has the form's."""
    year, month, day = (int(part) for part in briefing.made_on.split("-"))
    clean.at("文件属性")
    form = {
        "form": briefing.template.word,
        "title": clean(briefing.title, clean.faces.title).strip() or briefing.template.word,
        "author": clean(briefing.author),
        "subject": clean(briefing.subject),
        "keywords": [clean(word) for word in briefing.keywords],
        "date": {"year": year, "month": month, "day": day},
        "fonts": clean.faces.families(),
    }
    clean.at("封面与页脚")
    cover = {name: clean(getattr(briefing.cover, name)) for name in Cover.__slots__}
    return form | {"cover": cover, "internal": briefing.internal, "watermark": clean(briefing.watermark)}


def _forms(blocks: Sequence[Block], pictures: Mapping[Figure, Picture], clean: Cleaner) -> Iterator[Form]:
    for block in in_order(blocks, clean):
        yield _form(block, clean) | _picture(block, pictures, clean)


def label_of(place: Place | None) -> str | None:
    """Return the label of a paragraph within the document."""
    return None if place is None else f"{place.report}-{place.start}"


def _picture(block: Block, pictures: Mapping[Figure, Picture], clean: Cleaner) -> Form:
    if isinstance(block, FigureRow):
        return {"figures": [_form(each, clean) | _picture(each, pictures, clean) for each in block.figures]}
    if not isinstance(block, Figure):
        return {}
    drawn = pictures[block]
    return {"svg": drawn.svg, "width": drawn.width}


def _runs(runs: Runs, clean: Cleaner) -> list[Form]:
    return [
        {
            "text": clean(run.text, _RUN_ROLES.get(run.kind)),
            "kind": run.kind.value,
            "place": label_of(run.place),
            "mark": clean(run.mark),
        }
        for run in runs
    ]


@singledispatch
def _form(block: Any, clean: Cleaner) -> Form:  # noqa: ARG001 - singledispatch's default has every case's parameters
    raise TypeError(f"no form for {type(block).__name__}")


@_form.register
def _(block: Title, clean: Cleaner) -> Form:
    whole = [clean(word, clean.faces.title) for word in block.whole]
    return {"kind": "title", "text": clean(block.text, clean.faces.title), "whole": whole}


@_form.register
def _(block: Byline, clean: Cleaner) -> Form:
    return {"kind": "byline", "text": clean(block.text, Role.KAI), "is_title": block.is_title}


@_form.register
def _(block: SmallPrint, clean: Cleaner) -> Form:
    return {"kind": "small_print", "text": clean(block.text, Role.KAI)}


@_form.register
def _(block: Heading, clean: Cleaner) -> Form:
    words = clean(block.text, Role.SANS)
    text = words if words.strip() else STAND_IN  # an empty bookmark fails a PDF/UA
    runs = _runs(block.runs, clean)
    return {"kind": "heading", "text": text, "runs": runs, "level": block.level, "listed": block.listed}


@_form.register
def _(block: Paragraph, clean: Cleaner) -> Form:
    opening = None if block.opening is None else _form(block.opening, clean)
    runs = _runs(block.runs, clean)
    notes = [
        {"mark": clean(n.mark), "category": clean(n.category), "text": clean(n.text, Role.KAI)} for n in block.notes
    ]
    return {
        "kind": "paragraph",
        "runs": runs,
        "opening": opening,
        "indent": block.indent,
        "place": label_of(block.place),
        "notes": notes,
    }


@_form.register
def _(block: Items, clean: Cleaner) -> Form:
    return {"kind": "items", "lines": [_runs(line, clean) for line in block.lines]}


@_form.register
def _(block: Table, clean: Cleaner) -> Form:
    columns = [{"head": clean(column.head, Role.SANS), "share": column.share} for column in block.columns]
    rows = [[_runs(cell, clean) for cell in row.cells] for row in block.rows]
    return {
        "kind": "table",
        "columns": columns,
        "rows": rows,
        "summary": clean(block.summary),
        "narrow": block.narrow,
    }


@_form.register
def _(block: Figure, clean: Cleaner) -> Form:
    clean.at(block.chart.title)
    clean.drawn(block.chart)
    sources = _runs(block.sources, clean)
    return {
        "kind": "figure",
        "caption": clean(block.caption),
        "alt": clean(block.alt) or clean(block.caption) or "图",
        "sources": sources,
    }


@_form.register
def _(block: FigureRow, clean: Cleaner) -> Form:  # noqa: ARG001 - as every case
    return {"kind": "figure_row"}


@_form.register
def _(block: Excerpt, clean: Cleaner) -> Form:
    return {
        "kind": "excerpt",
        "category": clean(block.category, Role.SANS),
        "quote": clean(block.quote),
        "citation": clean(block.citation),
        "note": clean(block.note, Role.KAI),
        "tags": [clean(tag) for tag in block.tags],
        "place": label_of(block.place),
        "standing": clean(block.standing),
    }


@_form.register
def _(block: Entry, clean: Cleaner) -> Form:
    return {"kind": "entry", "term": clean(block.term, Role.SANS), "definition": clean(block.definition)}


@_form.register
def _(block: Sources, clean: Cleaner) -> Form:
    return {"kind": "sources", "lines": [clean(line) for line in block.lines]}


@_form.register
def _(block: Contents, clean: Cleaner) -> Form:  # noqa: ARG001 - as every case
    return {"kind": "contents"}


@_form.register
def _(block: NewPage, clean: Cleaner) -> Form:  # noqa: ARG001 - as every case
    return {"kind": "new_page"}
