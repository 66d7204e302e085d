"""How a place in a report is described, so that it can be told whether words still stand there.

The fields follow the selectors of the W3C Web Annotation Data Model (TextPositionSelector, TextQuoteSelector), with
two of our own: the section path, and the numbers of the sentence, because a report's next edition often changes a
figure and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from msgspec import Struct

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span

CONTEXT = 32
"""Characters kept before and after a quote, as Hypothesis does."""

# Arabic numbers with their points, separators and the magnitude written behind them; runs of Chinese numerals. A
# single Chinese numeral is mostly a word (一是, 进一步) and no figure.
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:[%‰]|[十百千万亿]+)?|[〇零一二两三四五六七八九十百千万亿]{2,}")


class TextTarget(Struct, frozen=True, array_like=True, forbid_unknown_fields=True, gc=False):
    """Words of one version of a report.

    `version` is the version's UUID, `start` and `end` code points in its canonical text, `quote` the words there,
    `before` and `after` up to 32 characters beside them, `path` the headings above, outermost first, `numbers` the
    figures of the sentence as written (NFKC, without white space).
    """

    version: str
    quote: str
    before: str
    after: str
    start: int
    end: int
    path: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The place in the version's canonical text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class PlacedTarget:
    """A target that is known by more than its words, with the words it leads to."""

    place: TextTarget

    @property
    def version(self) -> str:
        """The version's UUID, '' before the report is in the library."""
        return self.place.version

    @property
    def span(self) -> Span:
        """The place in the version's canonical text."""
        return self.place.span

    @property
    def start(self) -> int:
        """The first code point of that place."""
        return self.place.start

    @property
    def end(self) -> int:
        """The code point behind that place."""
        return self.place.end

    @property
    def quote(self) -> str:
        """The words at that place."""
        return self.place.quote

    @property
    def path(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return self.place.path


def numbers_in(words: str) -> tuple[str, ...]:
    """Return the figures of some words in order, magnitudes and percent signs with them."""
    plain = "".join(unicodedata.normalize("NFKC", words).split())
    return tuple(_NUMBER.findall(plain))


def describe(report: Report, version: str, span: Span) -> TextTarget:
    """Describe a place of `report`, which is the text of `version`.

    Raises ValueError if the span reaches beyond the text.
    """
    text = report.text
    if span.end > len(text):
        raise ValueError(f"the text has {len(text)} characters, not {span.end}")
    sentence = sentence_at(text, span.start)
    around = Span(sentence.start, max(sentence.end, span.end))
    path = tuple(f"{section.label}{section.title}" for section in report.path_at(span.start))
    return cut_out(text, version, span, path, numbers_in(around.of(text)))


def cut_out(text: str, version: str, span: Span, path: tuple[str, ...], numbers: tuple[str, ...]) -> TextTarget:
    """Describe a place of which the headings above and the numbers of its sentence are known."""
    return TextTarget(
        version=version,
        quote=span.of(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        start=span.start,
        end=span.end,
        path=path,
        numbers=numbers,
    )


def words_stand(text: str, target: TextTarget) -> bool:
    """Tell whether the target's words stand at its position: the check made before a position is trusted."""
    return target.end <= len(text) and text[target.start : target.end] == target.quote
