"""What the verdicts on a draw say of all that was drawn from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from caoxian_desktop.core.sampling.draw import Draw

CONFIDENCE = 0.95
"""How surely the true rate lies in the interval."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of those judged were right, and the interval that holds the rate of all with `CONFIDENCE`.

    The interval is Wilson's score interval. It takes the population for unlimited, so for a draw of most of a short
    report it is wider than need be, never too narrow. From nothing judged it is 0 to 1.
    """

    right: int
    total: int
    low: float
    high: float

    @property
    def share(self) -> float | None:
        """The share of right ones among those judged, None where none was."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Result:
    """The rate of each field that was judged, in the order of the reading, and of items with nothing wrong."""

    fields: tuple[tuple[str, Rate], ...]
    all_right: Rate


def result_of(draw: Draw) -> Result:
    """Return what the verdicts on a draw come to."""
    names = dict.fromkeys(field for item in draw.items for field, _ in item.reading)
    fields = tuple((name, _rate(item.verdict(name) for item in draw.items)) for name in names)
    whole = _rate(None if item.wrong is None else not item.wrong for item in draw.items)
    return Result(fields, whole)


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the score interval of a rate at `CONFIDENCE`.

    Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American
    Statistical Association 22 (1927), 209-212.
    """
    if not total:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    share, spread = right / total, z * z / total
    centre = share + spread / 2
    reach = z * sqrt(share * (1 - share) / total + spread / (4 * total))
    return max(0.0, (centre - reach) / (1 + spread)), min(1.0, (centre + reach) / (1 + spread))


def _rate(verdicts: Iterable[bool | None]) -> Rate:
    told = [verdict for verdict in verdicts if verdict is not None]
    return Rate(sum(told), len(told), *wilson(sum(told), len(told)))
