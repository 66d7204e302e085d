"""The notes that are quoted: those with a place in the order of the text, then those without one."""

from __future__ import annotations

from collections.abc import Iterator

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.annotations.target import place_of as target_place
from caoxian_desktop.core.briefing.annotations_sheet import UNPLACED
from caoxian_desktop.core.briefing.blocks import Block, Excerpt, Heading, Place
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.material import Material, place_of
from caoxian_desktop.core.briefing.quoting import with_whole_numbers


def excerpts(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the chosen notes under 批注摘录; a note whose words are not found in the text says where they stood."""
    shown = [a for a in select(choices.noted, material.annotations) if not a.deleted]
    here = sorted((a for a in shown if a.standing.is_placed), key=lambda a: (a.span, a.category.word, a.note))
    lost = sorted((a for a in shown if not a.standing.is_placed), key=lambda a: (a.span, a.category.word, a.note))
    if shown:
        yield Heading("批注摘录", 1)
    yield from (_placed(material, annotation, choices) for annotation in here)
    if lost:
        yield Heading(UNPLACED, 2)
    yield from (_unplaced(annotation, choices) for annotation in lost)


def _placed(material: Material, annotation: Annotation, choices: Choices) -> Excerpt:
    report = material.report
    annotation = with_whole_numbers(report, annotation)
    span = annotation.span
    where = cite(report, span).text if choices.citations else ""
    return _excerpt(annotation, choices, where, place_of(report, span.start), _standing(annotation))


def _unplaced(annotation: Annotation, choices: Choices) -> Excerpt:
    path = target_place(annotation.target).path
    where = f"（原在“{'／'.join(path)}”）" if path else ""
    return _excerpt(annotation, choices, where, None, annotation.standing.word)


def _excerpt(annotation: Annotation, choices: Choices, where: str, place: Place | None, standing: str) -> Excerpt:
    words, tags = (printed_note(annotation.note), annotation.tags) if choices.notes else ("", ())
    return Excerpt(annotation.category.word, annotation.quote, where, words, tags, place, standing)


def _standing(annotation: Annotation) -> str:
    """Return how the words stand now where they are not just those that were marked, with those; else ''."""
    if annotation.standing is Standing.EXACT:
        return ""
    was = annotation.was
    changed = was is not None and was.quote != annotation.quote
    return f"{annotation.standing.word}：批注时为“{was.quote}”" if was and changed else annotation.standing.word
