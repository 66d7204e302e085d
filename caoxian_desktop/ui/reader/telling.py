"""What is said of a highlight where the pointer rests on it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation

_LONGEST = 120


def told_of(annotations: Iterable[Annotation]) -> str:
    """Return what is said of the first of some highlights whose place changed; '' where none did."""
    return next(filter(None, map(_told, annotations)), "")


def _told(annotation: Annotation) -> str:
    """Return the words as they were when it was made and as they are now; '' where nothing changed."""
    if annotation.standing is Standing.EXACT or annotation.was is None:
        return ""
    if annotation.was.quote == annotation.quote:
        return annotation.standing.word
    template = QCoreApplication.translate("Telling", "{0}\n批注时：{1}\n现在：{2}")
    return template.format(annotation.standing.word, _short(annotation.was.quote), _short(annotation.quote))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
