"""Footnotes and endnotes: they follow the text as a list of their own, in the order of the marks that refer to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from caoxian_desktop.core.importing.formats.blocks import Block

_OWN_GLOSSARY = re.compile(r"(?:有关|相关)?名词(?:解释|注释|说明)|(?:有关|相关)?注释|名词、?术语(?:解释|注释)")

NOTES = "注释"
"""The title they stand under: a glossary by the words that reports themselves use."""

BESIDE_A_GLOSSARY = "脚注"
"""Their title in a report that has a glossary: that one stays the glossary."""


def reference(number: int) -> str:
    """Return the mark of the note counted `number`; in brackets, so that it never runs into a figure."""
    return f"[{number}]"


def appended(blocks: Sequence[Block], notes: Iterable[tuple[int, Sequence[Block]]]) -> Iterator[Block]:
    """Yield the text's blocks and then its notes, each on a line: [1]双碳：指….

    `notes` are the notes by their numbers; one that says nothing is left out.
    """
    yield from blocks
    titled = False
    for number, said in notes:
        words = "\n".join(block.text.strip() for block in said if block.text.strip())
        if not words:
            continue
        if not titled:
            yield Block(title_of_notes(blocks), outline=1)
            titled = True
        yield Block(reference(number) + words)


def title_of_notes(blocks: Iterable[Block]) -> str:
    """Return the title that the notes of a text with these blocks stand under."""
    own = any(_OWN_GLOSSARY.fullmatch(re.sub(r"[\s:：]", "", block.text[:40])) for block in blocks)
    return BESIDE_A_GLOSSARY if own else NOTES
