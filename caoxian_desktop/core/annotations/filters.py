"""Which annotations are shown: AND between the groups of a filter, OR within one; and how many each choice holds."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of annotations. An empty group lets all pass; of `words` (parted by white space) one must occur."""

    categories: frozenset[Category] = frozenset()
    colours: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    words: str = ""

    @property
    def groups(self) -> int:
        """How many groups narrow the choice; 0 for a filter that lets all pass."""
        chosen = (self.categories, self.colours, self.tags, self.authors, self.statuses, self.words.strip())
        return sum(bool(group) for group in chosen)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many annotations each choice of a group would show, the other groups being as they are."""

    categories: Mapping[Category, int] = field(default_factory=dict)
    colours: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[Status, int] = field(default_factory=dict)


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def _test(chosen: Filter) -> Callable[[Annotation], bool]:
    """Return the filter as a test, its words prepared once."""
    sought = _plain(chosen.words).split()

    def passes(annotation: Annotation) -> bool:
        return (
            (not chosen.categories or annotation.category in chosen.categories)
            and (not chosen.colours or annotation.colour in chosen.colours)
            and (not chosen.authors or annotation.author in chosen.authors)
            and (not chosen.statuses or annotation.status in chosen.statuses)
            and (not chosen.tags or not chosen.tags.isdisjoint(annotation.tags))
            and (not sought or _speaks_of(annotation, sought))
        )

    return passes


def _speaks_of(annotation: Annotation, sought: list[str]) -> bool:
    words = _plain("\n".join((annotation.quote, annotation.note, *annotation.tags)))
    return any(word in words for word in sought)


def matches(chosen: Filter, annotation: Annotation) -> bool:
    """Tell whether an annotation passes a filter."""
    return _test(chosen)(annotation)


def select(chosen: Filter, annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return the annotations that pass a filter, in their order."""
    return tuple(filter(_test(chosen), annotations))


def count(chosen: Filter, annotations: Iterable[Annotation]) -> Counts:
    """Count what each choice of each group holds."""
    everything = tuple(annotations)

    def others(**emptied: frozenset[str]) -> tuple[Annotation, ...]:
        return select(replace(chosen, **emptied), everything)  # type: ignore[arg-type]  # each is an empty set

    none: frozenset[str] = frozenset()
    return Counts(
        categories=Counter(annotation.category for annotation in others(categories=none)),
        colours=Counter(annotation.colour for annotation in others(colours=none)),
        tags=Counter(tag for annotation in others(tags=none) for tag in annotation.tags),
        statuses=Counter(annotation.status for annotation in others(statuses=none)),
    )
