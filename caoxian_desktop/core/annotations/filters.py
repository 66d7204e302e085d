"""Which annotations are shown: AND between the groups of a filter, OR within one; and how many each choice holds."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of annotations. An empty group lets all pass; of `words` (parted by white space) one must occur."""

    categories: frozenset[Category] = frozenset()
    colours: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    standings: frozenset[Standing] = frozenset()
    words: str = ""

    @property
    def groups(self) -> int:
        """How many groups narrow the choice; 0 for a filter that lets all pass."""
        chosen = (self.categories, self.colours, self.tags, self.authors, self.statuses, self.standings)
        return sum(bool(group) for group in (*chosen, self.words.strip()))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many annotations each choice of a group would show, the other groups being as they are."""

    categories: Mapping[Category, int] = field(default_factory=dict)
    colours: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[Status, int] = field(default_factory=dict)
    authors: Mapping[str, int] = field(default_factory=dict)
    standings: Mapping[Standing, int] = field(default_factory=dict)


Test = Callable[[Annotation], bool]


def plain(words: str) -> str:
    """Return words as they are compared."""
    return (words if unicodedata.is_normalized("NFKC", words) else unicodedata.normalize("NFKC", words)).casefold()


def _tests(chosen: Filter) -> dict[str, Test]:
    """Return a test for each group that narrows, by the group's name, its words prepared once."""
    sought = plain(chosen.words).split()
    tests: dict[str, tuple[bool, Test]] = {
        "categories": (bool(chosen.categories), lambda annotation: annotation.category in chosen.categories),
        "colours": (bool(chosen.colours), lambda annotation: annotation.colour in chosen.colours),
        "authors": (bool(chosen.authors), lambda annotation: annotation.author in chosen.authors),
        "statuses": (bool(chosen.statuses), lambda annotation: annotation.status in chosen.statuses),
        "standings": (bool(chosen.standings), lambda annotation: annotation.standing in chosen.standings),
        "tags": (bool(chosen.tags), lambda annotation: not chosen.tags.isdisjoint(annotation.tags)),
        "words": (bool(sought), lambda annotation: _speaks_of(annotation, sought)),
    }
    return {name: test for name, (narrows, test) in tests.items() if narrows}


def words_of(annotation: Annotation) -> str:
    """Return all in which words are looked for: quote, note, proposal, tags."""
    return "\n".join((annotation.quote, annotation.note, annotation.proposal or "", *annotation.tags))


def _speaks_of(annotation: Annotation, sought: list[str]) -> bool:
    words = plain(words_of(annotation))
    return any(word in words for word in sought)


def matches(chosen: Filter, annotation: Annotation) -> bool:
    """Tell whether an annotation passes a filter."""
    return all(test(annotation) for test in _tests(chosen).values())


def select(chosen: Filter, annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return the annotations that pass a filter, in their order."""
    tests = tuple(_tests(chosen).values())
    if not tests:
        return tuple(annotations)
    return tuple(annotation for annotation in annotations if all(test(annotation) for test in tests))


def sift(chosen: Filter, annotations: Iterable[Annotation]) -> tuple[tuple[Annotation, ...], Counts]:
    """Return the annotations that pass a filter, and what each choice of each group holds.

    An annotation counts for a group if no other group keeps it out, so it is enough to know which groups do.
    """
    tests = _tests(chosen)
    held: dict[str | None, list[Annotation]] = {None: [], **{name: [] for name in tests}}
    for annotation in annotations:
        kept_out = [name for name, test in tests.items() if not test(annotation)]
        if len(kept_out) <= 1:
            held[kept_out[0] if kept_out else None].append(annotation)

    def others(name: str) -> Iterable[Annotation]:
        return chain(held[None], held.get(name, ()))

    return tuple(held[None]), Counts(
        categories=Counter(annotation.category for annotation in others("categories")),
        colours=Counter(annotation.colour for annotation in others("colours")),
        tags=Counter(tag for annotation in others("tags") for tag in annotation.tags),
        statuses=Counter(annotation.status for annotation in others("statuses")),
        authors=Counter(annotation.author for annotation in others("authors")),
        standings=Counter(annotation.standing for annotation in others("standings")),
    )
