"""A value axis: from values to places on a line, with round ticks, broken where one value would squeeze the rest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

STRIP = 44.0
"""Width of the piece beyond a break, in logical pixels."""
_LEAST_LENGTH = 1e-6


@dataclass(frozen=True, slots=True)
class Scale:
    """Places values between `left` and `right`; values in `beyond` stand in a strip of their own, not to scale.

    `clear` is the room between the end of the true scale and the break, for words.
    """

    low: float
    high: float
    ticks: tuple[float, ...]
    left: float
    right: float
    beyond: tuple[float, ...] = ()
    clear: float = 0.0

    @property
    def gap(self) -> float:
        """Where the break begins; the right end where there is none."""
        return self.right - STRIP if self.beyond else self.right

    @property
    def edge(self) -> float:
        """Where the true scale ends: before the break, or at the right."""
        return self.gap - self.clear

    def x(self, value: float) -> float:
        """Return the place of a value."""
        if value in self.beyond:
            step = (STRIP - 14) / len(self.beyond)
            return self.gap + 14 + step * (self.beyond.index(value) + 0.5)
        share = (value - self.low) / (self.high - self.low)
        return self.left + share * (self.edge - self.left)


def scale(values: Sequence[float], left: float, right: float, *, break_at: float) -> Scale:
    """Return an axis that holds 0 and all values, with at most six round ticks.

    One or two largest values that exceed all others more than `break_at` times go beyond a break, where they are few
    among many: at most a quarter of the values.
    """
    beyond = _outliers(values, break_at)
    held = [value for value in values if value not in beyond] or [0.0]
    low, high = min(0.0, *held), max(0.0, *held)
    step = _step((high - low) or 1.0)
    low, high = math.floor(low / step) * step, math.ceil(high / step - 1e-9) * step
    high = high if high > low else low + step
    count = round((high - low) / step)
    ticks = tuple(round(low + i * step, 9) for i in range(count + 1))
    return Scale(low, high, ticks, left, right, beyond)


@dataclass(frozen=True, slots=True)
class Beside:
    """Words at a value: how much room they need from it on, and on which side of it."""

    value: float
    width: float
    left: bool


def fitted(values: Sequence[float], ends: tuple[float, float], words: Sequence[Beside], *, break_at: float) -> Scale:
    """Return the axis of `scale`, as long as words at its values allow between two ends and before a break."""
    start, end = ends
    left = start + max((w.width for w in words if w.left), default=0.0)
    right = end - max((w.width for w in words if not w.left), default=0.0)
    return _longer_left(_longer_right(scale(values, left, right, break_at=break_at), end, words), start, words)


def _longer_right(axis: Scale, end: float, words: Sequence[Beside]) -> Scale:
    """Return the axis with its true scale as long as the words right of its values allow, at least half as long.

    A broken axis keeps its strip and clears the room before it; another one grows towards the end.
    """
    last = axis.gap if axis.beyond else end
    shares = ((_share(axis, w.value), w.width) for w in words if not w.left and w.value not in axis.beyond)
    room = min([last - axis.left, *((last - axis.left - width) / share for share, width in shares if share > 0)])
    if axis.beyond:
        return replace(axis, clear=last - axis.left - max(room, (last - axis.left) / 2))
    return replace(axis, right=max(axis.right, axis.left + room))


def _longer_left(axis: Scale, start: float, words: Sequence[Beside]) -> Scale:
    """Return the axis with its left end as near to `start` as the words left of its values allow."""
    shares = ((_share(axis, w.value), w.width) for w in words if w.left and w.value not in axis.beyond)
    least = ((start + width - share * axis.edge) / (1 - share) for share, width in shares if share < 1)
    return replace(axis, left=min(axis.left, max([start, *least])))


def _share(axis: Scale, value: float) -> float:
    return (value - axis.low) / (axis.high - axis.low)


def span_scale(values: Sequence[float], left: float, right: float) -> Scale:
    """Return an axis for signs without length, with two to four ticks: it need not hold 0 where all are far from it.

    It begins at 0 where the least value is below half the greatest, else at a round number; it ends at the greatest.
    """
    least, greatest = min(values, default=0.0), max(values, default=0.0)
    low = min(least, 0.0) if least <= greatest / 2 else least
    high = max(greatest, 0.0) if greatest < 0 and greatest > least / 2 else greatest
    step = _step((high - low) or abs(high) or 1.0, pieces=3)
    low = math.floor(low / step + 1e-9) * step
    high = high if high > low else low + step
    ticks = tuple(round(low + i * step, 9) for i in range(math.floor((high - low) / step + 1e-9) + 1))
    return Scale(low, high, ticks, left, right)


def _outliers(values: Sequence[float], break_at: float) -> tuple[float, ...]:
    ordered = sorted(set(values))
    for cut in (len(ordered) - 2, len(ordered) - 1):
        beyond = ordered[max(cut, 0) :]
        few = 4 * sum(value in beyond for value in values) <= len(values)
        if cut >= 2 and few and 0 < ordered[cut - 1] * break_at < ordered[cut]:
            return tuple(beyond)
    return ()


def _step(length: float, pieces: int = 5) -> float:
    """Return the round step (1, 2, 5 times a power of ten) that divides a length into `pieces` or a few less."""
    rough = max(length, _LEAST_LENGTH) / pieces
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough - 1e-12)


def tick_word(value: float) -> str:
    """Return a tick's number: 0, 2.5, 1000, -5."""
    return f"{value:.10g}".replace("-", "\N{MINUS SIGN}")
