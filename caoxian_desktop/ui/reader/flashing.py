"""How the place of a jump fades: whole for a moment, then quickly gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation


def fading(parent: QObject, step: Callable[[object], None]) -> QVariantAnimation:
    """Return an animation that tells `step` strengths from 1.0 down to 0.0."""
    made = QVariantAnimation(parent)
    made.setDuration(1800)
    made.setStartValue(1.0)
    made.setKeyValueAt(0.45, 1.0)
    made.setEndValue(0.0)
    made.setEasingCurve(QEasingCurve.Type.InQuad)
    made.valueChanged.connect(step)
    return made
