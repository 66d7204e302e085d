"""The tokens a passage is indexed by, and the expression that asks for them: pairs of neighbouring characters.

A word of two characters or more stands only where all its pairs do, whatever the words of the language are; jieba's
words lose one hit in sixty. The tokens go to FTS5's `ascii` tokenizer, which parts at everything in ASCII that is no
letter or digit: those characters are written as others (U+E000 and on). So no text can mean anything to FTS5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from caoxian_desktop.core.search.folding import folding_table

_PLAIN = 0xE000
_LINE_END = chr(_PLAIN + ord("\n"))
_SPELLING, _HEADING = "\ue0f0", "\ue0f1"
_END = "\ue0ff"
"""Stands behind a line's last character, so that every character is the first of a pair."""

_ALL_OF, _SOME = 6, 5
"""Up to how many pairs of a word all are asked for, and how many of a longer one, from its first to its last: each
costs a tenth of a millisecond and a walk through its list, and every hit is verified."""

_MOST_WORDS = 12
"""How many words of a query are asked for, the longest ones."""


@cache
def _table() -> dict[int, str]:
    """Return folding, and what FTS5 must not see, in one table."""
    plain = {code: chr(_PLAIN + code) for code in range(0x80) if not chr(code).isalnum()}
    folding = {code: plain.get(ord(to), to) for code, to in folding_table().items()}
    return {**dict.fromkeys(range(0xD800, 0xE000), "\ufffd"), **plain, **folding}


def _written(words: str) -> str:
    return words.translate(_table())


def pairs(words: str) -> str:
    """Return the pairs of each line of `words`, parted by spaces."""
    return " ".join(chain.from_iterable(map(_pairs, _written(words).split(_LINE_END))))


def _pairs(line: str) -> Iterator[str]:
    return map(str.__add__, line, line[1:] + _END)  # the end is dropped with an empty line


def letters(words: Iterable[str]) -> str:
    """Return every character of some passages once: the tokens for words of one character."""
    return " ".join(set(_written("".join(words))) - {_LINE_END})


def heading_pairs(words: str) -> str:
    """Return the pairs of headings, which are asked for apart from those of passages."""
    return " ".join(_HEADING + pair for pair in _pairs(_written(words)))


def spelled(spelling: str) -> str:
    """Return the token of a word's spelling in Latin letters."""
    return _SPELLING + spelling


def asks_for(words: Iterable[str], *, headings: bool = False) -> str:
    """Return FTS5's expression for passages that may have all of these folded words; '' for no words.

    Words of one character are asked for only where there are no longer ones: the check of each hit sees to them.
    """
    every = sorted(words, key=len, reverse=True)[:_MOST_WORDS]
    longer = [word for word in every if len(word) > 1]
    return " AND ".join(f"({_expression(word, headings=headings)})" for word in longer or every)


def _expression(word: str, *, headings: bool) -> str:
    mark = _HEADING if headings else ""
    written = _written(word)
    if headings and len(written) == 1:
        return f'"{mark}{written}" *'
    literal = " AND ".join(f'"{mark}{token}"' for token in _asked(written))
    if headings or not is_typed_spelling(word):
        return literal
    return f'({literal}) OR "{spelled(word)}" *'


def _asked(word: str) -> list[str]:
    """Return the tokens a written word is asked for by."""
    if len(word) == 1:
        return [word]
    found = list(dict.fromkeys(map(str.__add__, word, word[1:])))
    if len(found) <= _ALL_OF:
        return found
    return [found[at * (len(found) - 1) // (_SOME - 1)] for at in range(_SOME)]


def is_typed_spelling(word: str) -> bool:
    """Tell whether a folded word may be pinyin: two Latin letters or more."""
    return len(word) > 1 and word.isascii() and word.isalpha()
