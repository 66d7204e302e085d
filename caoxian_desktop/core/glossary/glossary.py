"""Reading the entries of a glossary (名词解释) from its lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

MAX_NAME = 45
"""Characters of an entry's head; a colon further on belongs to a definition."""

_NUMBER = re.compile(
    r"(?:[\[［〔(（【]?\s?(?:注\s?)?\d{1,3}\s?(?:[\]］〕)）】]\s?[.．、·:：]?|[.．、·](?!\d))"
    r"|注\s?\d{1,3}\s?[:：.．、]|[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]\s?[.．、]?)\s*"
)
_BREAK = re.compile(r"\n")
_COLON = re.compile(r"[:：]")
_NO_NAME = re.compile(r"[。；，！？]")
_PAGES = re.compile(r"[（(]\s?[Pp第]\s?\d[^）)]{0,30}[）)]")
_QUOTES = "“”‘’\"'「」『』"
_QUOTED_WHOLE = re.compile(rf"[{_QUOTES}][^{_QUOTES}]+[{_QUOTES}]")
_PIECE = re.compile(r"[“‘「『][^”’」』]*[”’」』]|[^、“‘「『]+|[“‘「『]")


def read_entries(text: str, place: Span) -> tuple[Term, ...]:
    """Return the entries that stand in `text` at `place`, which is the glossary without its heading.

    Layouts: 1.term：text, 1、 １． [1]. ［1］ before the term or nothing; the text on the same line, the next, or over
    several. Page references in the head are left out of the name. Where most entries are numbered, a line without a
    number continues the one before it. The terms carry no occurrences yet.
    """
    starts = tuple(_starts(text, place))
    terms: list[Term] = []
    for index, (start, name_from, colon) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else place.end
        entry = text[start:end].rstrip()
        definition = _BREAK.sub(_joint, text[colon + 1 : start + len(entry)]).strip()
        name = _PAGES.sub("", text[name_from:colon]).strip()
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


def _starts(text: str, place: Span) -> Iterator[tuple[int, int, int]]:
    """Yield where entries begin: (the entry, its name, its colon)."""
    lines = tuple(_lines(text, place))
    numbered = sum(bool(_NUMBER.match(words)) for _, words in lines) >= 3
    for start, words in lines:
        number = _NUMBER.match(words)
        if numbered and not number:
            continue
        name_from = number.end() if number else 0
        colon = _COLON.search(words, name_from)
        if colon and _is_name(_PAGES.sub("", words[name_from : colon.start()])):
            yield start, start + name_from, start + colon.start()


def _lines(text: str, place: Span) -> Iterator[tuple[int, str]]:
    position = place.start
    for words in place.of(text).split("\n"):
        yield position, words
        position += len(words) + 1


def _is_name(words: str) -> bool:
    return 0 < len(words.strip()) <= MAX_NAME and not _NO_NAME.search(words)


def single_names(name: str) -> tuple[str, ...]:
    """Return the names an entry explains together (两违、两乱), or nothing where it explains one.

    An enumeration is several names only where its pieces are alike: all quoted, of one length, or with one last
    character (一单制、一箱制); 全口径、全过程监督 is one name. A comma inside quotation marks parts nothing.
    """
    pieces = _split(name)
    bare = [piece.strip(_QUOTES) for piece in pieces]
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
