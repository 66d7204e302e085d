"""A briefing as the one JSON value that the Typst templates read. Text goes to Typst as data only, never as source."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
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
    Runs,
    SmallPrint,
    Sources,
    Table,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.typesetting.faces import BUNDLED, Faces

Form = dict[str, Any]
Clean = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart: SVG source, and its width in points."""

    svg: str
    width: float


def source(briefing: Briefing, pictures: Mapping[Figure, Picture], clean: Clean, faces: Faces = BUNDLED) -> str:
    """Return the JSON for `briefing`; `pictures` are its charts as drawn, `clean` is applied to every piece of text."""
    year, month, day = (int(part) for part in briefing.made_on.split("-"))
    blocks = [_form(block, clean) | _picture(block, pictures, clean) for block in briefing.blocks]
    cover = {name: clean(getattr(briefing.cover, name)) for name in Cover.__slots__}
    places = {label_of(block.place) for block in briefing.blocks if isinstance(block, Paragraph) and block.place}
    form = {
        "form": briefing.template.word,
        "title": clean(briefing.title),
        "author": clean(briefing.author),
        "subject": clean(briefing.subject),
        "keywords": [clean(word) for word in briefing.keywords],
        "date": {"year": year, "month": month, "day": day},
        "fonts": faces.families(),
        "cover": cover,
        "internal": briefing.internal,
        "watermark": clean(briefing.watermark),
        "places": sorted(filter(None, places)),
        "blocks": blocks,
    }
    return json.dumps(form, ensure_ascii=False)


def label_of(place: Place | None) -> str | None:
    """Return the label of a paragraph within the document."""
    return None if place is None else f"{place.report}-{place.start}"


def _picture(block: Block, pictures: Mapping[Figure, Picture], clean: Clean) -> Form:
    if isinstance(block, FigureRow):
        return {"figures": [_form(each, clean) | _picture(each, pictures, clean) for each in block.figures]}
    if not isinstance(block, Figure):
        return {}
    drawn = pictures[block]
    return {"svg": drawn.svg, "width": drawn.width}


def _runs(runs: Runs, clean: Clean) -> list[Form]:
    return [
        {"text": clean(run.text), "kind": run.kind.value, "place": label_of(run.place), "mark": clean(run.mark)}
        for run in runs
    ]


@singledispatch
def _form(block: Any, clean: Clean) -> Form:  # noqa: ARG001 - singledispatch's default has every case's parameters
    raise TypeError(f"no form for {type(block).__name__}")


@_form.register
def _(block: Title, clean: Clean) -> Form:
    return {"kind": "title", "text": clean(block.text)}


@_form.register
def _(block: Byline, clean: Clean) -> Form:
    return {"kind": "byline", "text": clean(block.text), "is_title": block.is_title}


@_form.register
def _(block: SmallPrint, clean: Clean) -> Form:
    return {"kind": "small_print", "text": clean(block.text)}


@_form.register
def _(block: Heading, clean: Clean) -> Form:
    return {"kind": "heading", "text": clean(block.text), "level": block.level, "listed": block.listed}


@_form.register
def _(block: Paragraph, clean: Clean) -> Form:
    opening = None if block.opening is None else _form(block.opening, clean)
    runs = _runs(block.runs, clean)
    notes = [{"mark": clean(n.mark), "category": clean(n.category), "text": clean(n.text)} for n in block.notes]
    return {
        "kind": "paragraph",
        "runs": runs,
        "opening": opening,
        "indent": block.indent,
        "place": label_of(block.place),
        "notes": notes,
    }


@_form.register
def _(block: Items, clean: Clean) -> Form:
    return {"kind": "items", "lines": [_runs(line, clean) for line in block.lines]}


@_form.register
def _(block: Table, clean: Clean) -> Form:
    columns = [{"head": clean(column.head), "share": column.share} for column in block.columns]
    rows = [[_runs(cell, clean) for cell in row.cells] for row in block.rows]
    return {
        "kind": "table",
        "columns": columns,
        "rows": rows,
        "summary": clean(block.summary),
        "narrow": block.narrow,
    }


@_form.register
def _(block: Figure, clean: Clean) -> Form:
    sources = _runs(block.sources, clean)
    return {"kind": "figure", "caption": clean(block.caption), "alt": clean(block.alt), "sources": sources}


@_form.register
def _(block: FigureRow, clean: Clean) -> Form:  # noqa: ARG001 - as every case
    return {"kind": "figure_row"}


@_form.register
def _(block: Excerpt, clean: Clean) -> Form:
    return {
        "kind": "excerpt",
        "category": clean(block.category),
        "quote": clean(block.quote),
        "citation": clean(block.citation),
        "note": clean(block.note),
        "tags": [clean(tag) for tag in block.tags],
        "place": label_of(block.place),
        "standing": clean(block.standing),
    }


@_form.register
def _(block: Entry, clean: Clean) -> Form:
    return {"kind": "entry", "term": clean(block.term), "definition": clean(block.definition)}


@_form.register
def _(block: Sources, clean: Clean) -> Form:
    return {"kind": "sources", "lines": [clean(line) for line in block.lines]}


@_form.register
def _(block: Contents, clean: Clean) -> Form:  # noqa: ARG001 - as every case
    return {"kind": "contents"}


@_form.register
def _(block: NewPage, clean: Clean) -> Form:  # noqa: ARG001 - as every case
    return {"kind": "new_page"}
