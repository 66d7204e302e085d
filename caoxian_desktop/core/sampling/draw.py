"""A draw: figures taken at random with what was read of each, and a person's verdicts on them."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.values import FigureValue
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.span import Span

CLASS = "class"
"""The one field that is judged of a number that is no figure: what it was taken for (日期, 序号)."""

_SEEDS = 1_000_000


class Population(StrEnum):
    """What a draw is taken from: the figures of a report, or the numbers in it that were not taken for figures."""

    FIGURES = "figures"
    PASSED_OVER = "passed_over"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing drawn.

    `span` is its place in the text; `reading` what was read there, field by field, as it was when it was drawn: the
    verdict is on that, whatever is set right later. `wrong` are the fields a person found wrong, None until they have
    judged it; the others are right.
    """

    span: Span
    reading: tuple[tuple[str, FigureValue], ...]
    wrong: frozenset[str] | None = None

    @property
    def judged(self) -> bool:
        """Whether a person has judged it."""
        return self.wrong is not None

    def verdict(self, field: str) -> bool | None:
        """Tell whether a field was found right; None where it was not judged.

        Of what is no figure at all nothing else is judged.
        """
        if self.wrong is None or field not in dict(self.reading):
            return None
        if field != ObservationField.STANDS and ObservationField.STANDS in self.wrong:
            return None
        return field not in self.wrong


@dataclass(frozen=True, slots=True)
class Draw:
    """Items in the order they were drawn, so that those judged first are a fair draw by themselves.

    `id` is a UUIDv7, so that later draws follow earlier ones. `seed` gives the same items again from the same reading;
    `population` is how many there were to draw from.
    """

    id: str
    of: Population
    seed: int
    population: int
    items: tuple[Item, ...]

    @property
    def judged(self) -> int:
        """How many items were judged."""
        return sum(item.judged for item in self.items)

    def judge(self, index: int, wrong: Iterable[str] | None) -> Draw:
        """Return the draw with a verdict on one item: the fields that are wrong, none of them for all right.

        None takes a verdict back. Raises ValueError for a field that was not read, IndexError for no such item.
        """
        item = self.items[index]
        named = None if wrong is None else frozenset(map(str, wrong))
        if named is not None and (unknown := named - {field for field, _ in item.reading}):
            raise ValueError(f"no field of what was drawn: {', '.join(sorted(unknown))}")
        items = (*self.items[:index], replace(item, wrong=named), *self.items[index + 1 :])
        return replace(self, items=items)


def fresh_seed() -> int:
    """Return a seed nobody chose, short enough to be read out: from 0 to 999999."""
    return secrets.randbelow(_SEEDS)


def draw_figures(observations: Sequence[Observation], size: int, seed: int) -> Draw:
    """Draw figures at random, each as likely as any other, or all where there are fewer than `size`."""
    chosen = _chosen(len(observations), size, seed)
    items = tuple(Item(observations[i].span, _reading(observations[i])) for i in chosen)
    return Draw(_fresh_id(), Population.FIGURES, seed, len(observations), items)


def draw_passed_over(numbers: Sequence[tuple[Span, str]], size: int, seed: int) -> Draw:
    """Draw from the numbers not taken as figures: the place of each, and what it was taken for."""
    chosen = _chosen(len(numbers), size, seed)
    items = tuple(Item(numbers[i][0], ((CLASS, numbers[i][1]),)) for i in chosen)
    return Draw(_fresh_id(), Population.PASSED_OVER, seed, len(numbers), items)


def _fresh_id() -> str:
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms

    return str(uuid7())


def _reading(observation: Observation) -> tuple[tuple[str, FigureValue], ...]:
    return tuple((field.value, field_value(observation, field)) for field in ObservationField)


def _chosen(population: int, size: int, seed: int) -> list[int]:
    """Return the indices drawn. Raises ValueError for a size under 1.

    Python promises the numbers of random() for a seed for all its versions, of sample() and shuffle() it does not:
    each of the population gets a number, and those with the least are drawn.
    """
    if size < 1:
        raise ValueError(f"nothing to draw: {size}")
    numbers = random.Random(seed)  # noqa: S311 - it must give the same again, not be a secret
    keys = [numbers.random() for _ in range(population)]
    return sorted(range(population), key=keys.__getitem__)[:size]
