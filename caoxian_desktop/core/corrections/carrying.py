"""Corrections of one version taken over to another text of the same report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from caoxian_desktop.core.anchoring.ground import Ground, without_label
from caoxian_desktop.core.anchoring.placing import Placement, Standing, place
from caoxian_desktop.core.anchoring.selector import PlacedTarget
from caoxian_desktop.core.corrections.applying import effective
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.target import CorrectionTarget, FigureTarget, FindingTarget, HeadingTarget
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span


def carried(corrections: Iterable[Correction], text: str, report: Report, version: str) -> tuple[Correction, ...]:
    """Return new corrections for `version`, whose text is that of `report`, from those that hold for `text`.

    Words are found again by `target_in`. Those that are not found, or that stand at several places nothing tells apart,
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
    """Return a target as it is described in the text of `version`, as it was where it is not found there.

    What is said of a figure or a finding holds for its very words and number; a heading begins a line, and may have
    another number; any other mark stands where the words around it came to.
    """
    if isinstance(target, PlacedTarget):
        found = place(target.place, ground, _begins_a_line(ground) if isinstance(target, HeadingTarget) else _anywhere)
        if found.span is not None and _holds(target, found, ground):
            return replace(target, place=ground.described(version, found.span))
    return _settled(target, version)


def _holds(target: PlacedTarget, found: Placement, ground: Ground) -> bool:
    if found.standing in (Standing.EXACT, Standing.NEIGHBOURS_CHANGED):
        return True
    if isinstance(target, HeadingTarget) and found.span is not None:
        return without_label(found.span.of(ground.report.text)) == without_label(target.quote)
    return not isinstance(target, FigureTarget | FindingTarget)


def _begins_a_line(ground: Ground) -> Callable[[Span], bool]:
    text = ground.report.text
    return lambda span: not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()


def _anywhere(_span: Span) -> bool:
    return True
