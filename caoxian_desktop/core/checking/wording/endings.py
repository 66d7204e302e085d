"""A paragraph without the full stop that all others end with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import Prose, finding, prose_of
from caoxian_desktop.core.report.wording import Wording

_ENDS = tuple("。！？；：…）!?;:).")
_QUOTES = "”’》"
"""A stop may stand before these; alone they end no sentence."""

_PAUSES = tuple("，、,")
_SHORTEST = 40
"""Characters of a paragraph of running text; a shorter line may be anything."""

_RULE = 0.9
"""From this share on, ending with a full stop is the rule of a report."""

_STOP = re.compile("[。！；]")
_SHOWN = 12
_TITLE = Wording("段末缺句末标点", "No full stop at the end")


def missing_full_stops(analysis: Analysis) -> Iterator[Finding]:
    """Yield long paragraphs that end without a mark, or with a pause, where nearly all others have their stop."""
    report = analysis.report
    paragraphs = tuple(prose_of(report))
    long = [prose for prose in paragraphs if _is_long(prose)]
    bare = {prose for prose in long if not _has_end(prose.words)}
    if len(bare) > (1 - _RULE) * len(long):
        return
    for before, prose, following in zip((None, *paragraphs), paragraphs, paragraphs[1:], strict=False):
        if prose in bare and _stands_alone(before, following):
            end = len(prose.words)
            span = prose.span(max(0, end - _SHOWN), end)
            yield finding("full_stop_missing", _TITLE, _reason(prose), [span], Certainty.MEDIUM)


def _reason(prose: Prose) -> Wording:
    if prose.words.endswith(_PAUSES):
        zh = f"这一段以“{prose.words[-1]}”结束，其他段落都有句末标点，请核对。"
        en = f"This paragraph ends with “{prose.words[-1]}”, where the others have a full stop. Please check."
        return Wording(zh, en)
    return Wording(
        "其他段落都有句末标点，这一段没有，请核对。",
        "The other paragraphs end with a full stop; this one does not. Please check.",
    )


def _is_long(prose: Prose) -> bool:
    """Tell whether this is a paragraph of several sentences; one alone may be a long heading or an item of a list."""
    return prose.is_running and len(prose.words) >= _SHORTEST and _STOP.search(prose.words) is not None


def _has_end(words: str) -> bool:
    return words.endswith(_ENDS) or words.rstrip(_QUOTES).endswith(_ENDS)


def _stands_alone(before: Prose | None, following: Prose) -> bool:
    """Tell whether a paragraph is neither torn from the short line that follows nor an item of a list without stops."""
    if before is not None and before.is_running and not _has_end(before.words):
        return False
    return not following.is_running or (_is_long(following) and _has_end(following.words))
