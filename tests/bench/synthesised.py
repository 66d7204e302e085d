"""Reports that nobody held, for searching in many: sentences of the example among invented ones, numbers drawn anew.

Invented words are drawn by Zipf's law from 60,000, made of the 3,755 characters of GB 2312's first level.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path

from caoxian_desktop.core.report.report import Level, Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

ROOT = Path(__file__).parents[2]
CHARACTERS = 14_000
"""Of one report."""

_FIRST_LEVEL = b"".join(bytes((row, cell)) for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)).decode("gb2312")
_PARTS = ("过去一年工作回顾", "今年工作总体要求和主要目标", "今年重点工作", "政府自身建设")


class Synthesis:
    """Makes reports, each the same for the same number."""

    def __init__(self) -> None:
        chance = random.Random(0)  # noqa: S311 - invented texts, no secret
        text = (ROOT / "data" / "caoxian-2023.txt").read_text(encoding="utf-8")
        self._held = [part for part in re.split(r"(?<=[。；，])|\n", text) if len(part) > 3]
        characters = list(_FIRST_LEVEL)
        chance.shuffle(characters)
        weights = [1 / (rank + 10) for rank in range(len(characters))]
        lengths = (2, 2, 2, 3, 4)
        self._words = ["".join(chance.choices(characters, weights, k=chance.choice(lengths))) for _ in range(60_000)]
        self._weights = list(accumulate(1 / (rank + 20) for rank in range(len(self._words))))
        lines = (ROOT / "resources" / "places.tsv").read_text(encoding="utf-8").splitlines()
        self._places = [line.split("\t")[1] for line in lines if not line.startswith("#") and line.count("\t") == 1]

    def report(self, number: int) -> Report:
        """Return the report of a number: four parts of paragraphs of 20 to 300 characters, twelve terms at its end."""
        chance = random.Random(number)  # noqa: S311 - invented texts, no secret
        place, year = chance.choice(self._places), chance.randint(2004, 2026)
        lines = [
            (ParagraphKind.TITLE, f"{place}政府工作报告"),
            (ParagraphKind.BYLINE, f"——{year}年1月{number % 28 + 1}日"),
        ]
        length, drawn = sum(len(line) for _, line in lines), self._drawn(chance)
        for part, title in enumerate(_PARTS):
            lines.append((ParagraphKind.HEADING, f"{'一二三四'[part]}、{title}"))
            while length < CHARACTERS * (part + 1) / len(_PARTS):
                lines.append((ParagraphKind.BODY, self._paragraph(chance, drawn)))
                length += len(lines[-1][1]) + 1
        terms = ["".join(islice(drawn, 2)) for _ in range(12)]
        lines += [(ParagraphKind.GLOSSARY, f"{term}：指{self._paragraph(chance, drawn)[:60]}") for term in terms]
        return _report(lines, TitleBlock(f"{place}政府工作报告", place, _level(place), year))

    def _paragraph(self, chance: random.Random, drawn: Iterator[str]) -> str:
        parts: list[str] = []
        left = chance.choice((20, 80, 120, 160, 220, 300))
        while left > 0:
            if chance.random() < 0.4:
                part = re.sub(r"\d", lambda _: str(chance.randint(0, 9)), chance.choice(self._held))
            else:
                words = "".join(islice(drawn, 4))
                part = (
                    words
                    + (f"增长{chance.random() * 20:.1f}%" if chance.random() < 0.1 else "")
                    + chance.choice("，，。；")
                )
            parts.append(part)
            left -= len(part)
        return "".join(parts)

    def _drawn(self, chance: random.Random) -> Iterator[str]:
        while True:
            yield from chance.choices(self._words, cum_weights=self._weights, k=2000)


def _level(place: str) -> Level:
    if place.endswith(("县", "旗")):
        return Level.COUNTY
    return Level.DISTRICT if place.endswith("区") else Level.CITY


def _report(lines: list[tuple[ParagraphKind, str]], block: TitleBlock) -> Report:
    paragraphs: list[Paragraph] = []
    terms: list[Term] = []
    heads: list[tuple[int, str]] = []
    at, number = 0, 0
    for kind, line in lines:
        span = Span(at, at + len(line))
        number = 0 if kind is ParagraphKind.HEADING else number + 1
        paragraphs.append(Paragraph(span, kind, number or None))
        if kind is ParagraphKind.HEADING:
            heads.append((at, line))
        elif kind is ParagraphKind.GLOSSARY:
            name, definition = line.split("：", 1)
            terms.append(Term(name, definition, span))
        at = span.end + 1
    ends = [start for start, _ in heads[1:]] + [at - 1]
    sections = tuple(
        Section(line[:2], line[2:], 1, run_in=False, heading=Span(start, start + len(line)), span=Span(start, end))
        for (start, line), end in zip(heads, ends, strict=True)
    )
    text = "\n".join(line for _, line in lines)
    source = Source("synthesised.txt", SourceFormat.TEXT, "0" * 64, len(text), "utf-8")
    return Report(text, source, block, sections, tuple(paragraphs), tuple(terms))
