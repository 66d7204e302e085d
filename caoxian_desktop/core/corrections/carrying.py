"""What a correction speaks of, found again in another text of the same report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from caoxian_desktop.core.anchoring.ground import Ground, without_label
from caoxian_desktop.core.anchoring.selector import PlacedTarget
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.target import CorrectionTarget, FigureTarget, FindingTarget, HeadingTarget
from caoxian_desktop.core.report.span import Span


def settled(corrections: Iterable[Correction], version: str) -> tuple[Correction, ...]:
    """Return corrections that were made before their report was in the library, as those of its version."""
    return tuple(replace(correction, target=_settled(correction.target, version)) for correction in corrections)


def _settled(target: CorrectionTarget, version: str) -> CorrectionTarget:
    if isinstance(target, PlacedTarget):
        return replace(target, place=target.place._replace(version=version))
    return replace(target, version=version)


def target_in(target: CorrectionTarget, ground: Ground, version: str) -> CorrectionTarget:
    """Return a target as it is described in the text of `version`, as it was where it is not found there.

    What is said of a figure or a finding holds for its very words and number; a heading begins a line, and may have
    another number; any other mark stands where the words around it came to.
    """
    if isinstance(target, PlacedTarget):
        # Late: few reports have several texts, and the ladder loads its library of edit distances.
        from caoxian_desktop.core.anchoring.placing import place

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
