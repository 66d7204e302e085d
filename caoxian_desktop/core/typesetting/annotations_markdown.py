"""Annotations as Markdown by chapter. The report's words are escaped; a note is Markdown, kept within its item."""

from __future__ import annotations

import re

from caoxian_desktop.core.briefing.annotations_sheet import OPENING, UNPLACED, Line, Sheet, headings

_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&]")
_LINE_START = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))", re.MULTILINE)
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_UNSAFE_LINK = re.compile(r"\](?=\((?!https?:|mailto:))|^(?=\s{0,3}\[[^\]\n]+\]:)", re.MULTILINE)


def markdown_of(sheet: Sheet) -> str:
    """Return the annotations of a sheet as one Markdown document (CommonMark)."""
    blocks = [f"# 《{escaped(sheet.name)}》批注", f"共{len(sheet.lines)}条。"]
    section: tuple[str, ...] | None = None
    for number, line in enumerate(sheet.placed, 1):
        if line.section != section:
            shown = headings(section or (), line.section)
            blocks += [f"{'#' * min(depth + 1, 6)} {escaped(words)}" for depth, words in shown]
            section = line.section
        blocks.append(_item(number, line))
    if sheet.unplaced:
        blocks += [f"## {UNPLACED}", "这些批注的原文在这份报告中找不到唯一的位置，引文和所在章节是批注时的。"]
    for number, line in enumerate(sheet.unplaced, len(sheet.placed) + 1):
        blocks.append(_item(number, line))
    return "\n\n".join(blocks) + "\n"


def _item(number: int, line: Line) -> str:
    place = line.place or "／".join(line.section) or OPENING
    facts = (f"**{line.category.word}**", escaped(place), line.status, *(escaped(f"#{tag}") for tag in line.tags))
    parts = [" · ".join(filter(None, facts))]
    if line.quote:
        parts.append("\n".join(f"> {each}" for each in escaped(line.quote).splitlines() or [""]))
    if line.wish:
        parts.append(f"建议：{escaped(line.wish)}")
    if line.note:
        parts.append(contained(line.note))
    if line.remark:
        parts.append(f"*{escaped(line.remark)}*")
    parts.append(escaped(" · ".join(filter(None, (line.citation, line.author, line.modified)))))
    mark = f"{number}. "
    body = "\n\n".join(parts).replace("\n", "\n" + " " * len(mark))
    return mark + re.sub(r"[ \t]+$", "", body, flags=re.MULTILINE)


def escaped(words: str) -> str:
    """Return words as Markdown that shows just these words."""
    shown = _SPECIAL.sub(lambda found: f"\\{found.group()}", words)
    return _LINE_START.sub(lambda f: f"{f[1]}\\{f[2]}" if f[2] else f"{f[1]}{f[3]}\\{f[4]}", shown)


def contained(note: str) -> str:
    """Return a note's Markdown without HTML, and without links to anything but pages and mail."""
    return _UNSAFE_LINK.sub(lambda found: f"\\{found.group()}", _MARKUP.sub(r"\\<", note.strip()))
