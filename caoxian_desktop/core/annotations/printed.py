"""A note as it is printed: its words without the marks of Markdown."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\]\n[]{1,500})\]\(([^)\s]{1,2000})\)")
_MARKED = re.compile(r"(\*\*|__|~~|`)(?=\S)(.{1,1000}?)(?<=\S)\1")
_HEADING = re.compile(r"^[^\S\n]{0,3}(?:#{1,6}|>)[^\S\n]+", re.MULTILINE)
_BULLET = re.compile(r"^([^\S\n]*)[-*+][^\S\n]+", re.MULTILINE)
_EMPTY = re.compile(r"\n\s*\n+")


def printed_note(markdown: str) -> str:
    """Return a note's words: 核对**口径** is printed 核对口径, a link as its words and its address, lists with dots.

    What is no mark of Markdown stays as it was typed.
    """
    words = _LINK.sub(lambda link: link[1] if link[1] == link[2] else f"{link[1]}（{link[2]}）", markdown)
    words = _MARKED.sub(r"\2", words)
    words = _BULLET.sub(r"\1· ", _HEADING.sub("", words))
    return _EMPTY.sub("\n", words).strip()
