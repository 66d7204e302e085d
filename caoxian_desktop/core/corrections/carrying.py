"""Corrections of one version taken over to another text of the same report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from caoxian_desktop.core.anchoring.ladder import Ground, Landing, find
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.applying import effective
from caoxian_desktop.core.corrections.correction import BlockTarget, Correction, CorrectionTarget, HeadingTarget
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


def carried(corrections: Iterable[Correction], text: str, report: Report, version: str) -> tuple[Correction, ...]:
    """Return new corrections for `version`, whose text is that of `report`, from those that hold for `text`.

    A heading's words are found again by `anchoring.ladder`, at the start of a line. Those that are not found, or that
    stand at several places nothing tells apart, are kept as they were described: `corrected` tells them as unplaced,
    and a later text may hold them again. Stamps stay, so that it can be told who corrected, and when.
    """
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms

    ground = Ground(report)
    return tuple(
        replace(correction, id=str(uuid7()), target=_target(correction.target, ground, version))
        for correction in effective(text, corrections)
    )


def settled(corrections: Iterable[Correction], version: str) -> tuple[Correction, ...]:
    """Return corrections that were made before their report was in the library, as those of its version."""
    return tuple(replace(correction, target=_settled(correction.target, version)) for correction in corrections)


def _settled(target: CorrectionTarget, version: str) -> CorrectionTarget:
    if isinstance(target, BlockTarget):
        return replace(target, version=version)
    return HeadingTarget(replace(target.place, version=version))


def _target(target: CorrectionTarget, ground: Ground, version: str) -> CorrectionTarget:
    if isinstance(target, HeadingTarget):
        text = ground.report.text
        landing = find(target.place, ground, lambda place: _begins_a_line(text, place))
        if isinstance(landing, Landing):
            return HeadingTarget(describe(ground.report, version, landing.span))
    return _settled(target, version)


def _begins_a_line(text: str, place: Span) -> bool:
    return not text[text.rfind("\n", 0, place.start) + 1 : place.start].strip()
