"""From a file, or text from the clipboard, to a Report: the one way in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.cleaning.cleaning import clean
from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.formats.readers import read_blocks
from caoxian_desktop.core.importing.glossing import terms_of
from caoxian_desktop.core.importing.lines import lines_of
from caoxian_desktop.core.importing.loading import check_size, load
from caoxian_desktop.core.importing.problems import problems_of
from caoxian_desktop.core.importing.recognition import MAX_CHARACTERS, is_navigation, is_report, may_be_report
from caoxian_desktop.core.importing.structure.structure import structure_of
from caoxian_desktop.core.importing.title_block.title_block import title_block_of
from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import Source, SourceFormat, digest

if TYPE_CHECKING:  # loading pathlib takes as long as cleaning a report
    from pathlib import Path


def read_file(path: Path) -> Report:
    """Return the report in a file of any format that is read.

    Raises KnownError where the file cannot be opened or holds no report; its sentence names the file.
    """
    return read_bytes(load(path), path.name)


def read_bytes(data: bytes, name: str, part: int = 1) -> Report:
    """Return the report in a file's bytes, `name` being the file's own name. Raises KnownError.

    `part` says which report of a file that holds several.
    """
    return read_part(data, name, part)[0]


def read_part(data: bytes, name: str, part: int) -> tuple[Report, int]:
    """Return one report of a file's bytes, and how many reports the file holds.

    Raises KnownError, which says so too: the others are not refused with this one.
    """
    check_size(data, name)
    blocks = read_blocks(data, name, part)
    try:
        return _report(blocks, _source(data, name)), blocks.parts
    except KnownError as refusal:
        refusal.parts = blocks.parts
        raise


def read_text(text: str, name: str) -> Report:
    """Return the report in text from the clipboard, `name` being what to call it. Raises KnownError."""
    data = text.encode("utf-8", "surrogatepass")
    if not text.strip():
        raise refusals.empty(name)
    check_size(data, name)
    return _report(Blocks(SourceFormat.CLIPBOARD, text), _source(data, name))


def _source(data: bytes, name: str) -> Source:
    # A name in another encoding than the system's cannot be kept or printed as it is.
    return Source(one_line(name), SourceFormat.TEXT, digest(data), len(data))


def _report(blocks: Blocks, source: Source) -> Report:
    """Take the steps from a file's text to a report, in order."""
    if len(blocks.text) > MAX_CHARACTERS:
        characters = len(blocks.text)
        raise refusals.too_long(source.name, f"文字有{characters // 10_000}万字", f"it has {characters:,} characters")
    if not may_be_report(blocks.text):
        raise refusals.no_report(source.name)
    draft = clean(blocks)
    if not draft.text:
        raise refusals.empty(source.name)
    if not is_report(draft.text):
        refuse = refusals.only_navigation if is_navigation(blocks.text) else refusals.no_report
        raise refuse(source.name)
    structure = structure_of(draft.text, _styled(draft, blocks))
    removals = draft.removals()
    terms = terms_of(draft.text, structure.glossary, removals)
    block = title_block_of(structure.head, draft.text, structure.sections, blocks.text)
    return Report(
        text=draft.text,
        source=source._replace(format=blocks.format, encoding=blocks.encoding),
        title_block=block,
        sections=structure.sections,
        paragraphs=structure.paragraphs,
        glossary=terms,
        problems=tuple(problems_of(blocks, draft, block, structure, terms)),
        offsets=draft.offsets(),
        removals=removals,
    )


def _styled(draft: Draft, blocks: Blocks) -> dict[int, int]:
    """Return the outline levels of a document's styles by the start of the canonical lines they belong to."""
    if not blocks.outline:
        return {}
    levels = dict(blocks.outline)
    starts = sorted(levels)
    styled: dict[int, int] = {}
    for line in lines_of(draft.text):
        origin = draft.offsets().to_source(line.start)
        index = bisect_right(starts, origin) - 1 if origin is not None else -1
        if index >= 0 and "\n" not in blocks.text[starts[index] : origin]:
            styled[line.start] = levels[starts[index]]
    return styled
