"""A paragraph without the full stop that all others end with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import Prose, finding, prose_of
from caoxian_desktop.core.report.report import ParagraphKind

_ENDS = tuple("。！？；：…”’）》!?;:).")
_PAUSES = tuple("，、,")
_SHORTEST = 40
"""Characters of a paragraph of running text; a shorter line may be anything."""

_FEWEST = 8
_RULE = 0.9
"""From this share on, ending with a full stop is the rule of a report."""

_SHOWN = 12


def missing_full_stops(analysis: Analysis) -> Iterator[Finding]:
    """Yield long paragraphs that end without a mark, or with a pause, where nearly all others have their stop."""
    report = analysis.report
    paragraphs = tuple(prose_of(report))
    long = [prose for prose in paragraphs if _is_long(prose)]
    bare = [prose for prose in long if not prose.words.endswith(_ENDS)]
    if len(long) < _FEWEST or len(bare) > (1 - _RULE) * len(long):
        return
    for prose, following in pairwise(paragraphs):
        if _is_long(prose) and not prose.words.endswith(_ENDS) and _stands_alone(following):
            end = len(prose.words)
            span = prose.span(max(0, end - _SHOWN), end)
            yield finding("full_stop_missing", "段末缺句末标点", _reason(prose), [span], Certainty.MEDIUM)


def _reason(prose: Prose) -> str:
    if prose.words.endswith(_PAUSES):
        return f"这一段以“{prose.words[-1]}”结束，其他段落都有句末标点，请核对。"
    return "其他段落都有句末标点，这一段没有，请核对。"


def _is_long(prose: Prose) -> bool:
    return prose.kind is ParagraphKind.BODY and len(prose.words) >= _SHORTEST


def _stands_alone(following: Prose) -> bool:
    """Tell whether what follows a paragraph is none of it: a short line may be the rest of its sentence."""
    return following.kind is not ParagraphKind.BODY or _is_long(following)
