"""Which marks lie in the part of the text that is seen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice
from operator import le
from typing import Generic, TypeVar

from caoxian_desktop.core.report.span import Span

Item = TypeVar("Item")


class SpanIndex(Generic[Item]):
    """Pairs of place and item, found by a range in logarithmic time also among a hundred thousand."""

    def __init__(self, pairs: Iterable[tuple[Span, Item]] = ()) -> None:
        placed = sorted(pairs, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in placed]
        self._ends = [span.end for span, _ in placed]
        self._items = [item for _, item in placed]
        self._reach = list(accumulate(self._ends, max))

    @property
    def items(self) -> Sequence[Item]:
        """The items in order of their places."""
        return self._items

    def replace(self, start: int, end: int, starts: Iterable[int], ends: Iterable[int], items: Iterable[Item]) -> bool:
        """Put others, with where each begins and ends, in the place of the items from `start` to `end`.

        Tell whether all stand in order then; where they do not, the index is to be made anew.
        """
        self._starts[start:end], self._ends[start:end], self._items[start:end] = starts, ends, items
        self._reach = list(accumulate(self._ends, max))
        return all(map(le, self._starts, islice(self._starts, 1, None)))

    def __len__(self) -> int:
        return len(self._items)

    def count(self, start: int, end: int) -> int:
        """Return how many items may share a character with the range: no fewer than do."""
        return max(0, bisect_left(self._starts, end) - bisect_right(self._reach, start))

    def overlapping(self, start: int, end: int) -> Iterator[tuple[Span, Item]]:
        """Yield the items that share a character with the range, in order of their starts."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        for at in range(first, last):
            if self._ends[at] > start:
                yield Span(self._starts[at], self._ends[at]), self._items[at]

    def at(self, offset: int) -> Item | None:
        """Return the narrowest item over a code point, None where there is none."""
        return next(iter(self.all_at(offset)), None)

    def all_at(self, offset: int) -> tuple[Item, ...]:
        """Return the items over a code point, the narrowest first."""
        found = sorted(self.overlapping(offset, offset + 1), key=lambda each: len(each[0]))
        return tuple(item for _, item in found)
