"""Annotations kept ready to be filtered again and again: a hundred thousand of them within a tenth of a second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import chain, compress, count
from operator import and_, contains, is_not, or_
from typing import Any

from caoxian_desktop.core.annotations.annotation import Annotation, TagMark
from caoxian_desktop.core.annotations.filters import Counts, Filter, plain, words_of

Annotations = tuple[Annotation, ...]

_FIELDS = ("categories", "colours", "statuses", "authors", "standings", "tags")


class Sieve:
    """Holds, of annotations in some order, a list of values for each group of a filter.

    What is the same object before and behind the stretch that changed is not looked at again.
    """

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._annotations: Annotations = ()
        self._columns: dict[str, list[Any]] = {name: [] for name in _FIELDS}
        self._words: list[str | None] = []
        self._unread = 0
        self._whole: dict[str, Counter[Any]] = {name: Counter() for name in _FIELDS}
        self.hold(tuple(annotations))

    @property
    def annotations(self) -> Annotations:
        """What is held."""
        return self._annotations

    def hold(self, annotations: Annotations) -> None:
        """Hold these from now on."""
        start, old_end, new_end = stretch_of_others(self._annotations, annotations)
        if start == len(self._annotations) == len(annotations):
            return
        coming = annotations[start:new_end]
        for name, values in zip(_FIELDS, _columns(coming), strict=True):
            column = self._columns[name]
            self._recount(name, column[start:old_end], values)
            column[start:old_end] = values
        self._words[start:old_end] = [None] * len(coming)
        self._unread = min(self._unread, start)
        self._annotations = annotations

    def prepare(self, count: int) -> bool:
        """Read the words of so many more annotations, so that the first filter by words need not; tell if any are left.

        It is for whoever has time between two key strokes: all of a hundred thousand take half a second.
        """
        words, end = self._words, min(len(self._words), self._unread + count)
        for at in range(self._unread, end):
            if words[at] is None:
                words[at] = plain(words_of(self._annotations[at]))
        self._unread = end
        return end < len(words)

    def sift(self, chosen: Filter) -> tuple[Annotations, Counts]:
        """Return what `filters.sift` does."""
        masks = self._masks(chosen)
        if not masks:
            return self._annotations, Counts(**{name: +counter for name, counter in self._whole.items()})
        passed = tuple(compress(self._annotations, _all(list(masks.values()))))

        def counted(name: str) -> Counter[Any]:
            others = [mask for group, mask in masks.items() if group != name]
            column = self._columns[name]
            return _counter(name, compress(column, _all(others)) if others else column)

        return passed, Counts(**{name: counted(name) for name in _FIELDS})

    def _recount(self, name: str, going: Iterable[Any], coming: Iterable[Any]) -> None:
        """Keep what each choice holds where nothing is filtered."""
        self._whole[name].subtract(_counter(name, going))
        self._whole[name].update(_counter(name, coming))

    def _masks(self, chosen: Filter) -> dict[str, list[bool]]:
        """Return, for each group that narrows, which annotations pass it."""
        masks: dict[str, list[bool]] = {}
        for name in _FIELDS:
            if wanted := getattr(chosen, name):
                passes = (lambda tags: not wanted.isdisjoint(tags)) if name == "tags" else partial(contains, wanted)
                masks[name] = list(map(passes, self._columns[name]))
        if sought := plain(chosen.words).split():
            self.prepare(len(self._words))
            lists = ([word in words for words in map(str, self._words)] for word in sought)
            masks["words"] = list(_any(list(lists)))
        return masks


def _columns(annotations: Annotations) -> Iterable[Sequence[Any]]:
    """Return what each group of a filter looks at, tags in any order; each annotation is gone to once."""
    rows = [
        (a.category, a.colour, a.status, a.birth.author, a.standing, _tags(a.tag_marks) if a.tag_marks else ())
        for a in annotations
    ]
    return zip(*rows, strict=True) if rows else [()] * len(_FIELDS)


def _tags(marks: tuple[TagMark, ...]) -> list[str]:
    return [tag for tag, present, _ in marks if present]


def _counter(name: str, column: Iterable[Any]) -> Counter[Any]:
    return Counter(chain.from_iterable(column) if name == "tags" else column)


def _any(masks: Sequence[list[bool]]) -> Iterable[bool]:
    """Return where one of the masks is true."""
    first, *others = masks
    result: Iterable[bool] = first
    for mask in others:
        result = map(or_, result, mask)
    return result


def _all(masks: Sequence[list[bool]]) -> Iterable[bool]:
    """Return where all masks are true."""
    first, *others = masks
    result: Iterable[bool] = first
    for mask in others:
        result = map(and_, result, mask)
    return result


def stretch_of_others(old: Sequence[object], new: Sequence[object]) -> tuple[int, int, int]:
    """Return (start, end in `old`, end in `new`) of the stretch outside of which both hold the same objects."""
    most = min(len(old), len(new))
    start = most if old is new else _same(old, new, most)
    tail = 0 if start == most else min(_same(reversed(old), reversed(new), most), most - start)
    return start, len(old) - tail, len(new) - tail


def _same(one: Iterable[object], other: Iterable[object], most: int) -> int:
    """Return how many objects are the same at the beginning."""
    return next(compress(count(), map(is_not, one, other)), most)
