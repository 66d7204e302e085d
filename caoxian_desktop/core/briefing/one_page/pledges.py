"""The 民生实事 of the year planned, one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.briefing.wording import as_written
from caoxian_desktop.core.report.report import ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span

_NAME = re.compile(
    r"([一二三四五六七八九十百\d]{1,3}(?:项|件|个|大|类))(?:重点)?(?:民生)?((?:民生|为民|惠民|利民)(?:办)?(?:实事|工程|项目)|实事)"
)
_ITEM = re.compile(
    r"[（(](\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|(?:^|(?<=[。；：，]))(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}(?:是|、))"
)
_PIECE = re.compile(r"[^，；。]+[，；。]?")
MOST_ITEMS = 12
_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Pledges:
    """What was promised: the list's name (十项民生实事), where it stands, and its items in the report's words."""

    name: str
    span: Span
    items: tuple[str, ...]


def pledges(report: Report, since: int, room: float) -> Pledges | None:
    """Return the list of pledges that stands at or after `since`; None where the report gives none.

    `room` is how many 汉字 a line holds: a longer item loses the clauses that carry no figure.
    """
    found = _in_one_paragraph(report, since) or _as_sections(report, since)
    if found is None:
        return None
    name, span, items = found
    lines = tuple(f"{_mark(number)}{_condensed(item, room)}" for number, item in enumerate(items[:MOST_ITEMS]))
    some = f"（{len(items)}项，摘{len(lines)}项）" if len(items) > len(lines) else ""
    return Pledges(name + some, span, lines)


def _in_one_paragraph(report: Report, since: int) -> tuple[str, Span, list[str]] | None:
    for paragraph in report.paragraphs:
        if paragraph.span.start < since or paragraph.kind is not ParagraphKind.BODY:
            continue
        words = paragraph.span.of(report.text)
        named = _NAME.search(words)
        items = list(_listed(words[named.end() :])) if named else []
        if named and len(items) >= 3:
            return named[1] + _whole(named[2]), paragraph.span, items
    return None


def _as_sections(report: Report, since: int) -> tuple[str, Span, list[str]] | None:
    for section in report.walk():
        named = _NAME.search(section.title)
        if section.span.start < since or named is None:
            continue
        items = list(_lines_of(report, section))
        if len(items) >= 3:
            whole = Span(section.span.start, len(report.text[: section.span.end].rstrip()))
            return named[1] + _whole(named[2]), whole, items
    return None


def _lines_of(report: Report, section: Section) -> Iterator[str]:
    if section.children:
        for child in section.children:
            yield child.span.of(report.text).replace("\n", "").removeprefix(child.label)
        return
    for paragraph in report.paragraphs:
        words = paragraph.span.of(report.text)
        if section.span.contains(paragraph.span) and (found := _ITEM.match(words)):
            yield words[found.end() :]


def _listed(words: str) -> Iterator[str]:
    starts = list(_ITEM.finditer(words))
    ends = [found.start() for found in starts[1:]] + [len(words)]
    for found, end in zip(starts, ends, strict=False):  # no item, no end
        yield words[found.end() : end].strip()


def _whole(name: str) -> str:
    return "民生实事" if name == "实事" else name


def _mark(number: int) -> str:
    return _MARKS[number] if number < len(_MARKS) else f"（{number + 1}）"


def width(words: str) -> float:
    """Return how many 汉字 wide the words are; half-width signs count half."""
    return sum(0.5 if ord(character) < 0x2000 else 1.0 for character in words)


def _condensed(item: str, room: float) -> str:
    """Return an item in the report's words: its short first sentence as a label, then all of it or its figures.

    Of a long one those of its first clauses stay that the line holds, at least one.
    """
    head, _, rest = item.partition("。")
    label = f"{head.removesuffix('方面')}：" if rest and len(head) <= 10 else ""
    body = (rest if label else item).strip().rstrip("。；，、")
    if width(label + as_written(body)) + 1 <= room:
        return label + as_written(body)
    pieces = _PIECE.findall(body)
    counted = [piece for piece in pieces if re.search(r"\d", piece)] or pieces
    kept = counted[:1]
    for piece in counted[1:]:
        if width(label + "".join(kept) + piece) > room:
            break
        kept.append(piece)
    return label + as_written("".join(kept).rstrip("，；。"))
