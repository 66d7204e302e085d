"""How the place of a jump fades: whole for a moment, then quickly gone; where nothing may move, gone at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from caoxian_desktop.ui.theme.motion import motion


def fading(parent: QObject, step: Callable[[object], None]) -> QVariantAnimation:
    """Return an animation that tells `step` strengths from 1.0 down to 0.0."""
    made = QVariantAnimation(parent)
    made.setDuration(1800)
    made.valueChanged.connect(step)
    return made


def shape(fading: QVariantAnimation) -> None:
    """Have it fade, or stand whole until it is gone, by what holds now."""
    whole = 0.45 if motion.allowed else 0.999
    fading.setKeyValues([(0.0, 1.0), (whole, 1.0), (1.0, 0.0)])
    fading.setEasingCurve(QEasingCurve.Type.InQuad if motion.allowed else QEasingCurve.Type.Linear)
