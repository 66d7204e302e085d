"""The marks within a text that refer to its notes: [1] ［2］ 〔3〕 [注4] （注5） ⑥."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from caoxian_desktop.core.importing.cleaning.editing import Edit
from caoxian_desktop.core.importing.cleaning.furniture import counts_up
from caoxian_desktop.core.report.removal import Removal

REFERENCES = "marks that refer to notes"
KNOWN_REFERENCES = "references the document itself marks"
"""The cleaning steps that take such marks out."""

# What stands before a bracket is asked for behind it: a search can skip to a bracket.
_BRACKETED = re.compile(
    r"[\[［〔【（(](?<=[^\s\[［〔【].)(?:(?<=[\[［〔【])\s?注?\s?(\d{1,3})\s?[\]］〕】]|(?<=[（(])\s?注\s?(\d{1,3})\s?[）)])"
)
_CIRCLED = "\u2460-\u2473\u3251-\u325f\u32b1-\u32bf"
_HANGING = re.compile(rf"(?<=[^\s。，；：、！？（(—-])[{_CIRCLED}]")
_NOTE = re.compile(rf"^[{_CIRCLED}]\s?[^。；，\n]{{2,45}}[:：]", re.MULTILINE)
_ANY_CIRCLED = re.compile(rf"[{_CIRCLED}]")
_FEWEST_NOTES = 3


def reference_marks(text: str) -> Iterator[Edit]:
    """Take out the marks that refer to notes, where they count upwards as such marks do.

    A number in brackets at the start of a line belongs to the note itself and stays.
    """
    found = list(_BRACKETED.finditer(text))
    if counts_up([number_of(mark.group()) for mark in found]):
        yield from (Edit(mark.start(), mark.end()) for mark in found)
        return
    yield from (Edit(mark.start(), mark.end()) for mark in _circled(text))


def _circled(text: str) -> Sequence[re.Match[str]]:
    """Return circled figures that are references: they hang on words, and notes that begin so stand behind them all.

    Figures of a list (①稳投资；②促消费) follow a mark of punctuation or begin a line.
    """
    notes = [found.start() for found in _NOTE.finditer(text)] if _ANY_CIRCLED.search(text) else []
    if len(notes) < _FEWEST_NOTES:
        return ()
    marks = [mark for mark in _HANGING.finditer(text) if mark.start() < notes[0]]
    within = [mark for mark in _ANY_CIRCLED.finditer(text) if mark.start() < notes[0]]
    told = len(marks) == len(within) and counts_up([number_of(mark.group()) for mark in marks])
    return marks if told else ()


def references_in(removals: Iterable[Removal]) -> tuple[tuple[int, int], ...]:
    """Return the marks that were taken out: (number, code point of the canonical text where it stood), in order."""
    marks = (removal for removal in removals if removal.step in {REFERENCES, KNOWN_REFERENCES})
    return tuple((number, mark.at) for mark in marks if (number := number_of(mark.words)))


def number_of(mark: str) -> int:
    """Return the number in a mark that refers to a note, whatever stands around it; 0 for none."""
    digits = re.search(r"\d+", unicodedata.normalize("NFKC", mark))
    return int(digits.group()) if digits else 0
