"""Annotations of other programs brought onto a report: by their position where the words stand there, else by quote.

What is found for certain is described in the report's own text. All else keeps its words and a text of its own, so
that it is among 未定位批注 until a person gives it a place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import NAMESPACE_URL, uuid5

from caoxian_desktop.core.anchoring.placing import Ground, Standing, place
from caoxian_desktop.core.anchoring.selector import CONTEXT, TextTarget, describe
from caoxian_desktop.core.annotations.annotation import (
    FIELDS,
    Annotation,
    Stamps,
    TagMark,
    Target,
    modify,
    retag,
)
from caoxian_desktop.core.records.clock import Stamp
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sharing import vocabulary as words
from caoxian_desktop.core.sharing.foreign import Incoming, Selection, WebAnnotation, clean_tags

_CERTAIN = frozenset({Standing.EXACT, Standing.NEIGHBOURS_CHANGED})


@dataclass(frozen=True, slots=True)
class Landed:
    """Records to be kept; `unplaced` counts those whose words were not found for certain."""

    records: tuple[Annotation, ...]
    unplaced: int = 0


def onto(
    report: Report, version: str, incoming: Incoming, known: Mapping[str, Annotation], versions: Collection[str] = ()
) -> Landed:
    """Return the records that annotations of a file come to on `report`, the text of `version`.

    `known` are the report's annotations that are kept already, by their ids, `versions` all its texts. The same file on
    the same library gives the same records; on another report it gives others, so that two reports never share one.
    """
    texts = dict.fromkeys((version, *versions))
    field, unplaced = _Field(report, version, texts), 0
    records: list[Annotation] = []
    for each in incoming.annotations:
        if each.record is not None:
            records.append(_edited(each.record, each))
            continue
        held = next((known[i] for i in (each.id, *(_id(each, text) for text in texts)) if i in known), None)
        if held is not None and held.stamps.target >= _stamp(each):
            target: Target = held.target  # placed before, or by hand since
        else:
            target = field.target(each.selection)
            unplaced += target.version != version
        records.append(_made(each, held.id if held else _id(each, version), target))
    return Landed(tuple(records), unplaced)


def _id(given: WebAnnotation, version: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{words.OWN}{version} {given.id}"))


def _made(given: WebAnnotation, identity: str, target: Target) -> Annotation:
    stamp = _stamp(given)
    return Annotation(
        id=identity,
        target=target,
        category=given.category,
        birth=stamp._replace(wall=given.created),
        stamps=Stamps(*[stamp] * len(FIELDS)),
        note=given.note,
        proposal=given.proposal,
        tag_marks=tuple(TagMark(tag, present=True, stamp=stamp) for tag in sorted(given.tags)),
    )


def _stamp(given: WebAnnotation) -> Stamp:
    return Stamp(given.modified, 0, given.author)


def _edited(record: Annotation, given: WebAnnotation) -> Annotation:
    """Return our own record with what another program changed beside it: that is later than all that is in it."""
    stamp = Stamp(max(given.modified, record.latest.wall + 1), 0, given.author)
    edited = modify(record, stamp, note=given.note, category=given.category, proposal=given.proposal)
    return edited if given.tags == clean_tags(record.tags) else retag(edited, stamp, given.tags)


_NUMBER_BEFORE, _NUMBER_AFTER = re.compile(r"\d[.．,，]?$"), re.compile(r"[.．,，]?\d")


def _cuts_a_number(text: str, span: Span) -> bool:
    """Tell whether a place begins or ends within a number: 3% is not found in 10.3%."""
    words = span.of(text)
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return bool(
        (words[0].isdigit() and _NUMBER_BEFORE.search(before)) or (words[-1].isdigit() and _NUMBER_AFTER.match(after))
    )


class _Field:
    """A report on which words are looked for."""

    def __init__(self, report: Report, version: str, texts: Collection[str]) -> None:
        self._report, self._version, self._text, self._texts = report, version, report.text, texts
        self._ground = Ground(report, version)

    def target(self, selection: Selection) -> TextTarget:
        """Return the place of a selection in the report, or a description of it as it came."""
        span = self._at_position(selection) or self._only_place(selection)
        described = self._as_it_came(selection)
        if span is None and selection.exact:
            found = place(described, self._ground)
            sure = found.standing in _CERTAIN and found.span and not _cuts_a_number(self._text, found.span)
            span = found.span if sure else None
        elif span is None and not selection.exact and selection.start is None and self._report.paragraphs:
            span = self._report.paragraphs[0].span  # a note on the whole: its title stands for it
        return described if span is None else describe(self._report, self._version, span)

    def _only_place(self, selection: Selection) -> Span | None:
        """Return the one place where quote and context stand letter by letter: what was not given is not missed."""
        given = selection.prefix + selection.exact + selection.suffix
        at = self._text.find(given) if selection.exact else -1
        if at < 0 or self._text.find(given, at + 1) >= 0:
            return None
        start = at + len(selection.prefix)
        span = Span(start, start + len(selection.exact))
        return None if _cuts_a_number(self._text, span) else span

    def _as_it_came(self, selection: Selection) -> TextTarget:
        """Describe it in its own text: one of the report's, or one that nothing else is ever described in."""
        start = min(selection.start or 0, len(self._text))
        elsewhere = words.identity_of(f"{words.OWN}{self._version} {selection.source}")
        return TextTarget(
            version=selection.text if selection.text in self._texts else elsewhere,
            quote=selection.exact,
            before=selection.prefix[-CONTEXT:],
            after=selection.suffix[:CONTEXT],
            start=start,
            end=start + len(selection.exact),
        )

    def _at_position(self, selection: Selection) -> Span | None:
        """Return the given position where quote and context stand there, counted as it says or, unsaid, may mean.

        An equal position alone is a coincidence; without a quote there is nothing to check it by.
        """
        if selection.start is None or selection.end is None or not selection.exact:
            return None
        counts: dict[str, Callable[[int, int], Span | None]]
        counts = {words.CODE_POINTS: self._code_points, words.UTF16: self._utf16_units}
        for count in (counts[selection.unit],) if selection.unit in counts else counts.values():
            span = count(selection.start, selection.end)
            if span is not None and self._stands(selection, span):
                return span
        return None

    def _stands(self, selection: Selection, span: Span) -> bool:
        before = span.start - len(selection.prefix)
        return (
            before >= 0
            and span.of(self._text) == selection.exact
            and self._text.startswith(selection.prefix, before)
            and self._text.startswith(selection.suffix, span.end)
        )

    def _code_points(self, start: int, end: int) -> Span | None:
        return Span(start, end) if end <= len(self._text) else None

    def _utf16_units(self, start: int, end: int) -> Span | None:
        """Return the place of UTF-16 units; None where one of its ends lies within a character, or beyond the text."""
        if not self._wide:
            return self._code_points(start, end)
        first, last = (bisect_left(self._wide, at, key=lambda wide: wide[1]) for at in (start, end))
        return Span(start - first, end - last) if end - last <= len(self._text) else None

    @cached_property
    def _wide(self) -> list[tuple[int, int]]:
        """The characters that take two units, each with its place in code points and, counted from there, in units."""
        offsets = (at for at, character in enumerate(self._text) if character > "\uffff")
        return [(at, at + number) for number, at in enumerate(offsets)]
