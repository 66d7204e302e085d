"""From a file, or text from the clipboard, to a Report: the one way in."""

from __future__ import annotations

import stat
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from caoxian_desktop.core.glossary.glossary import read_entries
from caoxian_desktop.core.glossary.matching import with_occurrences
from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.blocks import Blocks
from caoxian_desktop.core.importing.cleaning import clean, dropped_controls
from caoxian_desktop.core.importing.editing import Draft
from caoxian_desktop.core.importing.file_kind import FileKind, kind_of
from caoxian_desktop.core.importing.from_text import read_text_file
from caoxian_desktop.core.importing.lines import lines_of
from caoxian_desktop.core.importing.recognition import is_report
from caoxian_desktop.core.importing.structure import Structure, structure_of
from caoxian_desktop.core.importing.title_block import title_block_of
from caoxian_desktop.core.report.problem import Problem, one_line
from caoxian_desktop.core.report.report import Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat, digest
from caoxian_desktop.core.report.span import Span

MAX_FILE = 64_000_000
"""Bytes of a file that is opened; a report of 5 million characters has 15 million."""


_SAMPLE = 40


def read_file(path: Path) -> Report:
    """Return the report in a .txt or .docx file.

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
    # A name in another encoding than the system's cannot be kept or printed as it is.
    return Source(one_line(name), SourceFormat.TEXT, digest(data), len(data))


def _report(blocks: Blocks, source: Source) -> Report:
    """Take the steps from a file's text to a report, in order."""
    draft = clean(blocks.text)
    if not draft.text:
        raise refusals.empty(source.name)
    if not is_report(draft.text):
        raise refusals.no_report(source.name)
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
        problems=tuple(_problems(blocks, draft, block, structure)),
        offsets=draft.offsets(),
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


def _times(draft: Draft, source: str) -> int:
    """Return how often a file says what is kept once, by its longest paragraph."""
    longest = max(lines_of(draft.text), key=lambda line: len(line.text)).text[:_SAMPLE]
    return source.count(longest) - draft.text.count(longest) + 1


def _problems(blocks: Blocks, draft: Draft, block: TitleBlock, structure: Structure) -> Iterator[Problem]:
    if (times := _times(draft, blocks.text)) > 1:
        yield Problem("text.repeated", f"文件把同样的内容写了{times}遍，只留一遍。")
    for notice in blocks.notices:
        yield Problem("import.left_out", notice)
    if dropped := dropped_controls(blocks.text):
        yield Problem("text.control_characters", f"文中有{dropped}个控制字符，已略去。")
    if block.title is None and block.date is None and block.speaker is None:
        yield Problem("title_block.missing", "文中没有标题、日期和报告人，这几项留空。")
    if block.plan_year is None:
        yield Problem("years.missing", "文中看不出是哪一年的报告。")
    if not structure.sections:
        yield Problem("sections.missing", "文中没有认出章节标题，目录是空的。")
