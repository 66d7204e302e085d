"""From a file, or text from the clipboard, to a Report: the one way in."""

from __future__ import annotations

import stat
from bisect import bisect_right
from dataclasses import replace
from pathlib import Path

from caoxian_desktop.core.glossary.glossary import read_entries
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Blocks
from caoxian_desktop.core.importing.cleaning import clean
from caoxian_desktop.core.importing.editing import Draft
from caoxian_desktop.core.importing.lines import lines_of
from caoxian_desktop.core.importing.problems import problems_of
from caoxian_desktop.core.importing.readers import read_blocks
from caoxian_desktop.core.importing.recognition import MAX_CHARACTERS, is_navigation, is_report, may_be_report
from caoxian_desktop.core.importing.structure import structure_of
from caoxian_desktop.core.importing.title_block import title_block_of
from caoxian_desktop.core.report.problem import one_line
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.source import Source, SourceFormat, digest
from caoxian_desktop.core.report.span import Span

MAX_FILE = 64_000_000
"""Bytes of a file that is opened; a report of 5 million characters has 15 million."""


def read_file(path: Path) -> Report:
    """Return the report in a file of any format that is read.

    Raises KnownError where the file cannot be opened or holds no report; its sentence names the file.
    """
    return read_bytes(load(path), path.name)


def load(path: Path) -> bytes:
    """Return a file's bytes. Raises KnownError where it cannot be opened or is larger than any report.

    Only files proper are opened: a pipe would be waited for, and a device has no end.
    """
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise refusals.folder(path.name or str(path))
        if not stat.S_ISREG(facts.st_mode):
            raise refusals.no_file(path.name)
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as fault:
        raise refusals.unreadable(path.name or str(path), fault) from fault
    if len(data) > MAX_FILE:
        raise refusals.too_large(path.name, max(facts.st_size, len(data)), MAX_FILE)
    return data


def read_bytes(data: bytes, name: str, part: int = 1) -> Report:
    """Return the report in a file's bytes, `name` being the file's own name. Raises KnownError.

    `part` says which report of a file that holds several.
    """
    if len(data) > MAX_FILE:
        raise refusals.too_large(name, len(data), MAX_FILE)
    return _report(read_blocks(data, name, part), _source(data, name))


def read_text(text: str, name: str) -> Report:
    """Return the report in text from the clipboard, `name` being what to call it. Raises KnownError."""
    data = text.encode("utf-8", "surrogatepass")
    if not text.strip():
        raise refusals.empty(name)
    if len(data) > MAX_FILE:
        raise refusals.too_large(name, len(data), MAX_FILE)
    return _report(Blocks(SourceFormat.CLIPBOARD, text), _source(data, name))


def _source(data: bytes, name: str) -> Source:
    # A name in another encoding than the system's cannot be kept or printed as it is.
    return Source(one_line(name), SourceFormat.TEXT, digest(data), len(data))


def _report(blocks: Blocks, source: Source) -> Report:
    """Take the steps from a file's text to a report, in order."""
    if len(blocks.text) > MAX_CHARACTERS:
        raise refusals.too_long(source.name, len(blocks.text), MAX_CHARACTERS)
    if not may_be_report(blocks.text):
        raise refusals.no_report(source.name)
    draft = clean(blocks)
    if not draft.text:
        raise refusals.empty(source.name)
    if not is_report(draft.text):
        refuse = refusals.only_navigation if is_navigation(blocks.text) else refusals.no_report
        raise refuse(source.name)
    structure = structure_of(draft.text, _styled(draft, blocks))
    entries = () if structure.glossary is None else read_entries(draft.text, _below(structure.glossary))
    block = title_block_of(structure.head, draft.text, structure.sections, blocks.text)
    return Report(
        text=draft.text,
        source=replace(source, format=blocks.format, encoding=blocks.encoding),
        title_block=block,
        sections=structure.sections,
        paragraphs=structure.paragraphs,
        glossary=with_occurrences(draft.text, entries, structure.glossary.span if structure.glossary else None),
        problems=tuple(problems_of(blocks, draft, block, structure)),
        offsets=draft.offsets(),
        removals=draft.removals(),
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


def _below(section: Section) -> Span:
    """Return the place of a section's text without its heading."""
    return Span(min(section.heading.end + 1, section.span.end), section.span.end)
