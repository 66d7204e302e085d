"""Corrections of one version taken over to another text of the same report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from caoxian_desktop.core.anchoring.ladder import Ground, Landing, context_score, find
from caoxian_desktop.core.anchoring.selector import PlacedTarget, TextTarget, describe
from caoxian_desktop.core.corrections.applying import effective
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.target import CorrectionTarget, HeadingTarget
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

_ALIKE = 0.6
"""Likeness of the words around, of 1, from which a figure's new place is taken for its own."""
_NUMBER_BEFORE, _NUMBER_AFTER = re.compile(r"\d[.．,]?$"), re.compile(r"[.．,]?\d")


def carried(corrections: Iterable[Correction], text: str, report: Report, version: str) -> tuple[Correction, ...]:
    """Return new corrections for `version`, whose text is that of `report`, from those that hold for `text`.

    Words are found again by `anchoring.ladder`: a heading's at the start of a line, a figure's or a finding's only
    among words like those it stood in. Those that are not found, or that stand at several places nothing tells apart,
    are kept as they were described: `corrected` tells them as unplaced, and a later text may hold them again. Stamps
    stay, so that it can be told who corrected, and when.
    """
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms

    ground = Ground(report)
    return tuple(
        replace(correction, id=str(uuid7()), target=target_in(correction.target, ground, version))
        for correction in effective(text, corrections)
    )


def settled(corrections: Iterable[Correction], version: str) -> tuple[Correction, ...]:
    """Return corrections that were made before their report was in the library, as those of its version."""
    return tuple(replace(correction, target=_settled(correction.target, version)) for correction in corrections)


def _settled(target: CorrectionTarget, version: str) -> CorrectionTarget:
    if isinstance(target, PlacedTarget):
        return replace(target, place=replace(target.place, version=version))
    return replace(target, version=version)


def target_in(target: CorrectionTarget, ground: Ground, version: str) -> CorrectionTarget:
    """Return a target as it is described in the text of `version`, as it was where it is not found there."""
    if isinstance(target, PlacedTarget):
        accepts = _begins_a_line if isinstance(target, HeadingTarget) else _stands_alike
        landing = find(target.place, ground, lambda place: accepts(target.place, ground.report.text, place))
        if isinstance(landing, Landing):
            return replace(target, place=describe(ground.report, version, landing.span))
    return _settled(target, version)


def _begins_a_line(_target: TextTarget, text: str, place: Span) -> bool:
    return not text[text.rfind("\n", 0, place.start) + 1 : place.start].strip()


def _stands_alike(target: TextTarget, text: str, place: Span) -> bool:
    """Tell whether a place may be the figure's: not a piece of a longer number, and among words much like its own.

    A number alone says nothing: 5% that is left of two in an old text is not the one that was corrected.
    """
    words = place.of(text)
    if words[0].isdigit() and _NUMBER_BEFORE.search(text[max(0, place.start - 2) : place.start]):
        return False
    if words[-1].isdigit() and _NUMBER_AFTER.match(text[place.end : place.end + 2]):
        return False
    return context_score(target, text, place) >= _ALIKE
