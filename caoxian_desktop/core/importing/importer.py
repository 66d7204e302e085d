"""From a file, or text from the clipboard, to a Report: the one way in."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from caoxian_desktop.core.glossary.glossary import read_entries
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Blocks
from caoxian_desktop.core.importing.cleaning import clean
from caoxian_desktop.core.importing.file_kind import FileKind, kind_of
from caoxian_desktop.core.importing.from_text import read_text_file
from caoxian_desktop.core.importing.recognition import is_report
from caoxian_desktop.core.importing.structure import structure_of
from caoxian_desktop.core.importing.title_block import title_block_of
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

MAX_FILE = 64_000_000
"""Bytes of a file that is opened; a report of 5 million characters has 15 million."""


def read_file(path: Path) -> Report:
    """Return the report in a .txt or .docx file.

    Raises KnownError where the file cannot be opened or holds no report; its sentence names the file.
    """
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise refusals.too_large(path.name, size, MAX_FILE)
        data = path.read_bytes()
    except OSError as fault:
        raise refusals.unreadable(path.name or str(path), fault) from fault
    return read_bytes(data, path.name)


def read_bytes(data: bytes, name: str) -> Report:
    """Return the report in a file's bytes, `name` being the file's own name. Raises KnownError."""
    if len(data) > MAX_FILE:
        raise refusals.too_large(name, len(data), MAX_FILE)
    return _report(_blocks(data, name), _source(data, name))


def read_text(text: str, name: str) -> Report:
    """Return the report in text from the clipboard, `name` being what to call it. Raises KnownError."""
    data = text.encode("utf-8", "surrogatepass")
    if not text.strip():
        raise refusals.empty(name)
    if len(data) > MAX_FILE:
        raise refusals.too_large(name, len(data), MAX_FILE)
    return _report(Blocks(SourceFormat.CLIPBOARD, text), _source(data, name))


def _blocks(data: bytes, name: str) -> Blocks:
    if kind_of(data, name) is FileKind.ZIP:
        from caoxian_desktop.core.importing.from_docx import read_docx  # brings zipfile and lxml

        return read_docx(data, name)
    return read_text_file(data, name)


def _source(data: bytes, name: str) -> Source:
    return Source(name, SourceFormat.TEXT, hashlib.sha256(data).hexdigest(), len(data))


def _report(blocks: Blocks, source: Source) -> Report:
    """Take the steps from a file's text to a report, in order."""
    draft = clean(blocks.text)
    if not draft.text:
        raise refusals.empty(source.name)
    if not is_report(draft.text):
        raise refusals.no_report(source.name)
    structure = structure_of(draft.text)
    entries = () if structure.glossary is None else read_entries(draft.text, _below(structure.glossary))
    return Report(
        text=draft.text,
        source=replace(source, format=blocks.format, encoding=blocks.encoding),
        title_block=title_block_of(structure.head, draft.text, structure.sections, blocks.text),
        sections=structure.sections,
        paragraphs=structure.paragraphs,
        glossary=with_occurrences(draft.text, entries, structure.glossary.span if structure.glossary else None),
        problems=_problems(blocks),
        offsets=draft.offsets(),
    )


def _below(section: Section) -> Span:
    """Return the place of a section's text without its heading."""
    return Span(min(section.heading.end + 1, section.span.end), section.span.end)


def _problems(blocks: Blocks) -> tuple[Problem, ...]:
    return tuple(Problem("import.left_out", notice) for notice in blocks.notices)
