"""Reading the entries of a glossary (名词解释) from its lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.glossary.quotation_marks import QUOTATION_MARKS
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

MAX_NAME = 45
"""Characters of an entry's head; a colon further on belongs to a definition."""

_NUMERALS = "一二三四五六七八九十"
_NUMBER = re.compile(
    r"[\[［〔(（【]?\s?(?:注\s?)?(\d{1,3})\s?(?:[\]］〕)）】]\s?[.．、·:：]?|[.．、·](?!\d)|\s(?=\D))\s*"
    r"|注\s?\d{1,3}\s?[:：.．、]\s*|[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]\s?[.．、]?\s*"
    rf"|[（(]?[{_NUMERALS}]{{1,3}}[）)、]\s*"
)
_NUMBER_BEFORE_DIGIT = re.compile(r"(\d{1,3})[.．、]\s?(?=\d)")
"""7.4E级：…, an entry only where 6 came before it."""

_NUMBER_WITHIN = re.compile(r"(?<=[。；！”）])\s?(\d{1,3})[.．、](?=\D)")
_MEANS = re.compile(r"(?:，|,|——|—| )?(?:主要|通常|一般)?(?:是)?指|[，,]?(?:又称|简称)")
"""How an entry goes on whose head no colon ends: “双碳”是指…"""

_BREAK = re.compile(r"\n")
_COLON = re.compile(r"[:：]")
_NO_NAME = re.compile(r"[。；，！？]")
_PAGES = re.compile(r"[（(]\s?[Pp第]\s?\d[^）)]{0,30}[）)]")
_QUOTED_WHOLE = re.compile(rf"[{QUOTATION_MARKS}][^{QUOTATION_MARKS}]+[{QUOTATION_MARKS}]")
_PIECE = re.compile(r"[“‘「『][^”’」』]*[”’」』]|[^、“‘「『]+|[“‘「『]")


def read_entries(text: str, place: Span) -> tuple[Term, ...]:
    """Return the entries that stand in `text` at `place`, which is the glossary without its heading.

    Layouts: 1.term：text, 1、 １． [1]. ［1］ ① 一、 before the term or nothing; the text on the same line, the next,
    or over several; “term”是指text; all entries in one line. Page references in the head are left out of the name.
    Where most entries are numbered, a line without a number continues the one before it. The terms carry no
    occurrences yet.
    """
    starts = tuple(_starts(text, place))
    terms: list[Term] = []
    for index, (start, name_from, name_end) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else place.end
        entry = text[start:end].rstrip()
        colon = name_end if _COLON.match(text, name_end) else name_end - 1
        definition = _BREAK.sub(_joint, text[colon + 1 : start + len(entry)]).strip("，,— \n")
        name = _PAGES.sub("", text[name_from:name_end]).strip()
        terms.append(Term(name, definition, Span(start, start + len(entry)), single_names(name)))
    return tuple(terms)


def number_of_entry(entry: str) -> int | None:
    """Return the number an entry begins with, or None."""
    mark = _NUMBER.match(entry)
    digits = re.search(r"\d+", unicodedata.normalize("NFKC", mark.group())) if mark else None
    return int(digits.group()) if digits else None


def _joint(found: re.Match[str]) -> str:
    """Return what a line break within a definition becomes: nothing after a Chinese character or mark, else a blank."""
    before = found.string[found.start() - 1 : found.start()]
    return "" if before > "\u2000" else " "


def unread_entries(text: str, place: Span) -> tuple[Span, ...]:
    """Return the numbered lines of a glossary that begin no entry as `read_entries` reads them."""
    lines = tuple(_lines(text, place))
    if not _is_numbered(lines):
        return ()
    read = {start for start, _, _ in _starts(text, place)}
    return tuple(
        Span(start, start + len(words))
        for start, words in lines
        if start not in read and (number := _NUMBER.match(words)) and number[1] and number.end() < len(words)
    )


def _starts(text: str, place: Span) -> Iterator[tuple[int, int, int]]:
    """Yield where entries begin: (the entry, its name, where the name ends)."""
    lines = tuple(_lines(text, place))
    numbered = _is_numbered(lines)
    last = 0
    for start, words in lines:
        number = _NUMBER.match(words) or _next_number(words, last)
        if numbered and not number:
            continue
        name_from = number.end() if number else 0
        end = _name_end(words, name_from, numbered=bool(number) and numbered)
        if end is not None:
            last = int(number[1]) if number and number[1] else last + 1
            yield start, start + name_from, start + end


def _is_numbered(lines: Sequence[tuple[int, str]]) -> bool:
    return sum(bool(_NUMBER.match(words)) for _, words in lines) >= 3


def _next_number(words: str, last: int) -> re.Match[str] | None:
    found = _NUMBER_BEFORE_DIGIT.match(words)
    return found if found and int(found[1]) == last + 1 else None


def _name_end(words: str, start: int, *, numbered: bool) -> int | None:
    """Return where the name ends that begins at `start`: at its colon or what else shows it.

    Without a colon it may end before ——指, before 是指, where it is numbered or quoted, or with its line, where it is
    numbered.
    """
    colon = _COLON.search(words, start)
    if colon and _is_name(_PAGES.sub("", words[start : colon.start()])):
        return colon.start()
    means = _MEANS.search(words, start + 1)
    plain = means is not None and (numbered or words[start] in QUOTATION_MARKS or means.group().startswith("—"))
    if means and plain and _is_name(words[start : means.start()]):
        return means.start()
    return len(words) if numbered and not colon and _is_name(_PAGES.sub("", words[start:])) else None


def _lines(text: str, place: Span) -> Iterator[tuple[int, str]]:
    """Yield the lines of a glossary and where they start; entries that ran together in one line come apart."""
    position = place.start
    expected = 2
    for words in place.of(text).split("\n"):
        begin = 0
        first = _NUMBER.match(words)
        expected = int(first[1]) + 1 if first and first[1] else expected
        for number in _NUMBER_WITHIN.finditer(words):
            if int(number[1]) == expected:
                yield position + begin, words[begin : number.start(1)].rstrip()
                begin, expected = number.start(1), expected + 1
        yield position + begin, words[begin:]
        position += len(words) + 1


def _is_name(words: str) -> bool:
    return 0 < len(words.strip()) <= MAX_NAME and not _NO_NAME.search(words)


def single_names(name: str) -> tuple[str, ...]:
    """Return the names an entry explains together (两违、两乱), or nothing where it explains one.

    An enumeration is several names only where its pieces are alike: all quoted, of one length, or with one last
    character (一单制、一箱制); 全口径、全过程监督 is one name. A comma inside quotation marks parts nothing.
    """
    pieces = _split(name)
    bare = [piece.strip(QUOTATION_MARKS) for piece in pieces]
    if len(pieces) < 2 or min(map(len, bare)) < 2:
        return ()
    quoted = all(_QUOTED_WHOLE.fullmatch(piece) for piece in pieces)
    alike = len({len(piece) for piece in bare}) == 1 or len({piece[-1] for piece in bare}) == 1
    return tuple(pieces) if quoted or alike else ()


def _split(name: str) -> Sequence[str]:
    pieces = [""]
    for found in re.finditer(r"、|" + _PIECE.pattern, name):
        if found.group() == "、":
            pieces.append("")
        else:
            pieces[-1] += found.group()
    return [piece.strip() for piece in pieces]
