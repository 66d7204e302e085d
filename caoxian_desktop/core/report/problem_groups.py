"""Problems in groups: what is doubtful, what was taken out and of which kind, what is only to be known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.wording import Wording


class Kind(Enum):
    """What a problem asks of a reader: to look at it, to know what is not in the text, or nothing."""

    DOUBT = "doubt"
    REMOVAL = "removal"
    NOTE = "note"


_DOUBTFUL = frozenset({"title_block", "years", "sections", "structure", "glossary", "correction"})
"""First words of codes that speak of something a person had better look at: it is missing, or may be wrong."""
_DOUBTFUL_CODES = frozenset({"text.damaged", "pages.broken", "pages.scanned", "html.pages"})
_ABSENT = frozenset({"title_block.missing"})
"""What most reports that come as a bare text lack: nothing is wrong with them."""
_ASKS = re.compile("请(?:核对|对照)")
"""Sentences that ask a person to look, whatever their code."""
_REMOVED_CODES = frozenset({"text.removed", "text.repeated", "text.control_characters"})
_REMOVED = re.compile(r"去掉(?P<what>[^：，。]{1,12})：(?P<words>.+)", re.DOTALL)
_REMOVED_EN = re.compile(r"Taken out \((?P<what>[^()]{1,40})\): (?P<words>.+)", re.DOTALL)


def removed(what: Wording, words: Wording) -> Wording:
    """Return the sentence that names words which were taken out, and what they are; `grouped` knows it by its form."""
    return Wording(f"去掉{what.zh}：{words.zh}", f"Taken out ({what.en}): {words.en}")


@dataclass(frozen=True, slots=True)
class Line:
    """One problem as it is shown: its words, without what its group says already."""

    words: Wording
    problem: Problem


@dataclass(frozen=True, slots=True)
class Group:
    """Problems of one kind. `what` names the one thing they took out (页码), None where they are of several."""

    kind: Kind
    what: Wording | None
    lines: tuple[Line, ...]


def kind_of(problem: Problem) -> Kind:
    """Return what a problem asks of a reader; a code that is not known is a note."""
    code = problem.code
    if code in _REMOVED_CODES:
        return Kind.REMOVAL
    if code in _ABSENT:
        return Kind.NOTE
    if code in _DOUBTFUL_CODES or code.partition(".")[0] in _DOUBTFUL or _ASKS.search(problem.message.zh):
        return Kind.DOUBT
    return Kind.NOTE


def doubts(problems: Iterable[Problem]) -> int:
    """Return how many problems a person had better look at."""
    return sum(kind_of(problem) is Kind.DOUBT for problem in problems)


def grouped(problems: Sequence[Problem]) -> tuple[Group, ...]:
    """Return the problems in groups: doubts, removals by what they took out, notes; empty groups are left out."""
    found: dict[tuple[Kind, str], list[tuple[Wording | None, Line]]] = {}
    for problem in problems:
        kind = kind_of(problem)
        what, words = _parted(problem.message) if kind is Kind.REMOVAL else (None, problem.message)
        found.setdefault((kind, what.zh if what else ""), []).append((what, Line(words, problem)))
    order = list(Kind)
    return tuple(
        Group(kind, lines[-1][0], tuple(line for _, line in lines))
        for (kind, _), lines in sorted(found.items(), key=lambda entry: order.index(entry[0][0]))
    )


def _parted(sentence: Wording) -> tuple[Wording | None, Wording]:
    """Return what a sentence says was taken out, and its words; None and the sentence where it names no one thing."""
    zh, en = _REMOVED.fullmatch(sentence.zh), _REMOVED_EN.fullmatch(sentence.en)
    if zh is None:
        return None, sentence
    # An older library has the sentence in Chinese alone.
    what, words = (en["what"], en["words"]) if en else (zh["what"], zh["words"])
    return Wording(zh["what"], what), Wording(zh["words"], words)
