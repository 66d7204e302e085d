"""A reader's notes beside a re-set report: its words in pieces, the marked ones numbered, and what the margin says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.filters import select
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.briefing.blocks import Excerpt, MarginNote, Run, RunKind, Runs
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material, place_of
from caoxian_desktop.core.briefing.quoting import with_whole_numbers
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Paragraph
from caoxian_desktop.core.report.span import Span

BETWEEN_MARKS = "、"
"""What joins the numbers of notes that end at one place."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A note with its number; `last` is where the last paragraph begins in which it marks words."""

    mark: str
    annotation: Annotation
    last: int


class Marks:
    """The notes that stand in printed paragraphs, numbered in the order in which their words end."""

    def __init__(self, notes: Iterable[Annotation], printed: Iterable[Paragraph]) -> None:
        # Those that touch none of the printed paragraphs, which come in order, are left over.
        spans = [paragraph.span for paragraph in printed]
        starts, ends = [span.start for span in spans], [span.end for span in spans]
        held, self.others = list[tuple[int, int, Annotation]](), list[Annotation]()
        for note in notes:
            first, last = bisect_right(ends, note.span.start), bisect_left(starts, note.span.end) - 1
            touches = note.standing.is_placed and first <= last
            (held.append((first, last, note)) if touches else self.others.append(note))
        held.sort(key=lambda each: (min(each[2].span.end, ends[each[1]]), each[2].span.start))
        self._by_paragraph: dict[int, list[Numbered]] = {}
        for number, (first, last, note) in enumerate(held, 1):
            for start in starts[first : last + 1]:
                self._by_paragraph.setdefault(start, []).append(Numbered(str(number), note, starts[last]))

    def runs(self, text: str, words: Span, paragraph: Span) -> Runs:
        """Return `words`, a stretch of `paragraph`, in pieces: what notes mark, and the rest."""
        inked = [
            (_inked(text, note.annotation.span, words), note)
            for note in self._by_paragraph.get(paragraph.start, ())
            if _marks(text, note.annotation.span, words, paragraph)
        ]
        cuts = sorted({words.start, words.end, *(edge for span, _ in inked for edge in (span.start, span.end))})
        return tuple(_piece(text, Span(start, end), inked, paragraph) for start, end in pairwise(cuts))

    def beside(self, paragraph: Span) -> tuple[MarginNote, ...]:
        """Return what stands in the margin of a paragraph: the notes whose words end in it."""
        ending = [n for n in self._by_paragraph.get(paragraph.start, ()) if n.last == paragraph.start]
        return tuple(MarginNote(n.mark, n.annotation.category.word, words_of(n.annotation)) for n in ending)


def _marks(text: str, span: Span, words: Span, paragraph: Span) -> bool:
    """Tell whether a note marks some of `words`, and not only the 。 between a heading and the text it marks."""
    here, whole = _within(span, words), _within(span, paragraph)
    return here.start < here.end and (_speaks(text, here) or not _speaks(text, whole))


def _within(span: Span, outer: Span) -> Span:
    start = max(span.start, outer.start)
    return Span(start, max(start, min(span.end, outer.end)))


def _speaks(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in span.of(text))


def _inked(text: str, span: Span, within: Span) -> Span:
    """Return what of a stretch is underlined: the marked words without punctuation at their ends, numbers whole.

    Signs that follow one another are set tight, and numbers are not torn apart: no mark may stand between them. Where
    nothing but punctuation was marked it is all that stands there.
    """
    here = _within(span, within)
    low, high = here.start, here.end
    if not _speaks(text, here):
        while low > within.start and not text[low - 1].isalnum():
            low -= 1
        while high < within.end and not text[high].isalnum():
            high += 1
        return Span(low, high)
    while not text[low].isalnum():
        low += 1
    while not text[high - 1].isalnum():
        high -= 1
    while low > within.start and _joined(text, low):
        low -= 1
    while high < within.end and _joined(text, high):
        high += 1
    return Span(low, high)


def _joined(text: str, offset: int) -> bool:
    """Tell whether the characters before and at `offset` are kept together on one line (resources/typst)."""
    before, after = text[offset - 1], text[offset]
    return "-" in (before, after) or (_is_kept(before) and _is_kept(after))


def _is_kept(character: str) -> bool:
    return "!" <= character <= "~" or character in "％‰．" or "０" <= character <= "９"


def _piece(text: str, piece: Span, inked: Iterable[tuple[Span, Numbered]], paragraph: Span) -> Run:
    """Return a piece as a run; the numbers of the notes whose last words it holds stand behind it."""
    over = [(span, note) for span, note in inked if span.contains(piece)]
    if not over:
        return Run(piece.of(text))
    ending = (n.mark for span, n in over if span.end == piece.end and _ends(text, n, piece.end, paragraph))
    return Run(piece.of(text), RunKind.MARKED, mark=BETWEEN_MARKS.join(ending))


def _ends(text: str, note: Numbered, offset: int, paragraph: Span) -> bool:
    """Tell whether a note that is underlined up to `offset` marks no words further on in its paragraph or another."""
    rest = _within(note.annotation.span, Span(offset, paragraph.end))
    return note.last == paragraph.start and not _speaks(text, rest)


def words_of(annotation: Annotation) -> str:
    """Return what a note says: the words proposed, what was written, and how its place stands where in doubt."""
    proposed = annotation.proposal
    parts = (
        "" if proposed is None else f"建议修改为“{proposed}”" if proposed else "建议删去",
        printed_note(annotation.note),
        "" if annotation.standing is Standing.EXACT else f"（{annotation.standing.word}）",
    )
    return "\n".join(filter(None, parts))


def chosen_notes(material: Material, choices: Choices) -> tuple[Annotation, ...]:
    """Return the notes that were chosen, none where they are not to stand in the margin."""
    if not choices.margin_notes:
        return ()
    chosen = select(choices.noted, material.annotations)
    return tuple(with_whole_numbers(material.report, a) for a in chosen if not a.deleted)


def notes_apart(material: Material, notes: Iterable[Annotation]) -> Iterator[Excerpt]:
    """Yield notes that have no printed words to stand beside, with the words they were made on."""
    report = material.report
    for note in notes:
        placed = note.standing.is_placed
        yield Excerpt(
            note.category.word,
            note.quote,
            short_citation(report, note.span) if placed else f"（{note.standing.word}）",
            words_of(note) if placed else "\n".join(words_of(note).split("\n")[:-1]),
            note.tags,
            place_of(report, note.span.start) if placed else None,
            note.standing.word if placed else "",
        )
