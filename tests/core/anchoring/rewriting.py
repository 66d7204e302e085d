"""A report rewritten at random, each character of the new text known by the one of the old text it was.

So it can be said of every place in the old text what became of its words, and whether they were found again rightly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

_SENTENCE = re.compile(r"[^。！？；]+[。！？；]*[”’）]*|[。！？；]+")
_FIGURE = re.compile(r"[0-9０-９]+(?:[.．,][0-9０-９]+)*|[一二三四五六七八九十百千]{2,}")
_WHOLE = re.compile(
    r"[0-9０-９](?:[0-9０-９.．,，\u0020]*[0-9０-９])?[十百千万亿]*(?:%|‰|个百分点)?(?:[-—:：∶到至]\d[\d.]*[万亿%]*)?"
    r"|[〇零一二两三四五六七八九十百千万亿]{2,}"
)
_LABEL = re.compile(r"[一二三四五六七八九十]+(?=、)|(?<=^（)[一二三四五六七八九十]+(?=）)")


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of the new text: `origin` is the offset of the old one it was, None for none, `same` if it still is.

    A digit in the place of another has its origin and is not the same.
    """

    character: str
    origin: int | None
    same: bool = True


Sentence = list[Letter]
Line = list[Sentence]


class Fate(StrEnum):
    """What became of the words at a place."""

    STANDS = "stands"
    NUMBER_CHANGED = "number changed"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Truth:
    """What became of the words at a place, and where what is left of them stands; None for nothing."""

    fate: Fate
    span: Span | None


class Draft:
    """A text on its way to another one."""

    def __init__(self, text: str, rng: Random) -> None:
        self.rng = rng
        self.text = text
        self.lines = [_cut(line.group(), line.start()) for line in re.finditer(r"[^\n]+", text)]

    def change_numbers(self, rate: float) -> Draft:
        """Give figures other values."""
        return self._each_sentence(rate, self._other_figures, of_all=True)

    def shuffle_sentences(self, rate: float) -> Draft:
        """Put the sentences of paragraphs into another order."""
        for line in self.lines:
            if len(line) > 2 and self.rng.random() < rate:
                self.rng.shuffle(line)
        return self

    def move_sentences(self, rate: float) -> Draft:
        """Take sentences to other paragraphs."""
        bodies = [line for line in self.lines if len(line) > 1]
        for line in bodies:
            for sentence in list(line):
                if len(line) > 1 and self.rng.random() < rate:
                    line.remove(sentence)
                    other = self.rng.choice(bodies)
                    other.insert(self.rng.randint(1, len(other)), sentence)
        return self

    def delete_paragraphs(self, rate: float) -> Draft:
        """Leave paragraphs out."""
        self.lines = [line for line in self.lines if not (len(line) > 1 and self.rng.random() < rate)]
        return self

    def swap_paragraphs(self, rate: float) -> Draft:
        """Put paragraphs in each other's place."""
        bodies = [index for index, line in enumerate(self.lines) if len(line) > 1]
        for index in bodies:
            if self.rng.random() < rate:
                other = self.rng.choice(bodies)
                self.lines[index], self.lines[other] = self.lines[other], self.lines[index]
        return self

    def split_and_join(self, rate: float) -> Draft:
        """Break paragraphs in two, and run others together."""
        lines: list[Line] = []
        for line in self.lines:
            if len(line) > 2 and self.rng.random() < rate:
                at = self.rng.randint(1, len(line) - 1)
                lines += [line[:at], line[at:]]
            elif lines and len(line) > 1 and len(lines[-1]) > 1 and self.rng.random() < rate:
                lines[-1] = lines[-1] + line
            else:
                lines.append(line)
        self.lines = lines
        return self

    def edit_words(self, rate: float) -> Draft:
        """Replace, put in and leave out a few characters of sentences."""
        return self._each_sentence(rate, self._edited)

    def put_in_clauses(self, rate: float) -> Draft:
        """Put words of elsewhere between the clauses of sentences."""
        return self._each_sentence(rate, self._with_clause)

    def leave_out_clauses(self, rate: float) -> Draft:
        """Leave clauses of sentences out."""
        return self._each_sentence(rate, self._without_clause)

    def renumber(self) -> Draft:
        """Count headings on by one."""
        for line in self.lines:
            words = "".join(letter.character for letter in line[0])
            if (label := _LABEL.search(words[:6])) and label.start() <= 1:
                at = line[0][label.start()]
                line[0][label.start() : label.end()] = [Letter(c, at.origin, same=False) for c in "十二"]
        return self

    def read(self) -> Rewritten:
        """Return the new text as the importer reads it."""
        letters: list[Letter] = []
        for line in self.lines:
            letters += [letter for sentence in line for letter in sentence]
            letters.append(Letter("\n", None))
        return Rewritten(read_text("".join(letter.character for letter in letters), "改.txt"), letters)

    def _each_sentence(self, rate: float, act: Callable[[Sentence], Sentence], *, of_all: bool = False) -> Draft:
        for line in self.lines:
            for index, sentence in enumerate(line):
                if (of_all or len(line) > 1) and self.rng.random() < rate:
                    line[index] = act(sentence)
        return self

    def _other_figures(self, sentence: Sentence) -> Sentence:
        words = "".join(letter.character for letter in sentence)
        changed = list(sentence)
        for figure in reversed(list(_FIGURE.finditer(words))):
            changed[figure.start() : figure.end()] = self._other(sentence[figure.start() : figure.end()])
        return changed

    def _other(self, figure: Sentence) -> Sentence:
        if figure[0].character in "一二三四五六七八九十百千":
            return [
                Letter(self._unlike(each.character, "二三四五六七八九"), each.origin, same=False) for each in figure
            ]
        first = Letter(self._unlike(figure[0].character, "123456789"), figure[0].origin, same=False)
        return [first, *(Letter(self._digit(each.character), each.origin, same=False) for each in figure[1:])]

    def _digit(self, character: str) -> str:
        return self.rng.choice("0123456789") if character.isdigit() else character

    def _unlike(self, character: str, choice: str) -> str:
        return self.rng.choice([each for each in choice if each != character])

    def _edited(self, sentence: Sentence) -> Sentence:
        at, length = self.rng.randrange(len(sentence)), self.rng.randint(0, 3)
        left_out = sentence[at : at + length]
        if any(letter.character.isdigit() for letter in left_out):
            left_out = []
        return [*sentence[:at], *self._foreign(self.rng.randint(0, 3)), *sentence[at + len(left_out) :]]

    def _with_clause(self, sentence: Sentence) -> Sentence:
        commas = [index + 1 for index, letter in enumerate(sentence) if letter.character == "，"]
        at = self.rng.choice(commas or [0])
        return [*sentence[:at], *self._foreign(self.rng.randint(5, 20)), Letter("，", None), *sentence[at:]]

    def _without_clause(self, sentence: Sentence) -> Sentence:
        commas = [index + 1 for index, letter in enumerate(sentence) if letter.character == "，"]
        if len(commas) < 2:
            return sentence
        at = self.rng.randrange(len(commas) - 1)
        return [*sentence[: commas[at]], *sentence[commas[at + 1] :]]

    def _foreign(self, length: int) -> Sentence:
        at = self.rng.randrange(len(self.text) - length)
        return [Letter(c, None) for c in re.sub(r"[\n\d]", "", self.text[at : at + length])]


class Rewritten:
    """The new text, and what became of the old one's words in it."""

    def __init__(self, report: Report, letters: Sequence[Letter]) -> None:
        self.report = report
        self._now: dict[int, list[int]] = {}
        self._changed: set[int] = set()
        for offset in range(len(report.text)):
            source = report.offsets.to_source(offset)
            if source is None or letters[source].origin is None:
                continue
            origin = letters[source].origin
            self._now.setdefault(origin, []).append(offset)  # type: ignore[arg-type]  # told apart from None above
            if not letters[source].same:
                self._changed.add(offset)

    def truth(self, old: str, span: Span) -> Truth:
        """Return what became of the words at a place of the old text; of part of a number, what became of it whole."""
        words = [at for at in range(span.start, span.end) if at in self._now and not old[at].isspace()]
        if not words:
            return Truth(Fate.GONE, None)
        largest = max(self._pieces(words), key=len)
        place = Span(largest[0], largest[-1] + 1)
        whole = [offset for offset in range(*_whole(old, span)) if not old[offset].isspace()]
        if any(offset not in self._now for offset in whole) or len(self._pieces(whole)) > 1:
            return Truth(Fate.CHANGED, place)
        number = any(self._changed.intersection(self._now[offset]) for offset in whole)
        return Truth(Fate.NUMBER_CHANGED if number else Fate.STANDS, place)

    def _pieces(self, origins: Sequence[int]) -> list[list[int]]:
        return _pieces(self.report.text, [now for origin in origins for now in self._now[origin]])


def _whole(text: str, span: Span) -> tuple[int, int]:
    """Return the ends of a place, with the whole of a number that it begins or ends in: 万人以上 of 4万人以上."""
    low = max(0, span.start - 20)
    for figure in _WHOLE.finditer(text, low, span.end + 20):
        if figure.start() < span.end and span.start < figure.end():
            span = Span(min(span.start, figure.start()), max(span.end, figure.end()))
    return span.start, span.end


def _pieces(text: str, offsets: Sequence[int]) -> list[list[int]]:
    """Return offsets in runs without anything but white space between them."""
    pieces = [[offsets[0]]]
    for offset in offsets[1:]:
        last = pieces[-1][-1]
        if offset == last + 1 or (offset > last and not text[last + 1 : offset].strip()):
            pieces[-1].append(offset)
        else:
            pieces.append([offset])
    return pieces


def _cut(line: str, start: int) -> Line:
    return [
        [Letter(character, start + piece.start() + index) for index, character in enumerate(piece.group())]
        for piece in _SENTENCE.finditer(line)
    ]


def random_spans(text: str, rng: Random, count: int) -> list[Span]:
    """Return places a reader might mark: some words, some figures, whole sentences, across paragraphs too."""
    figures = [Span(*each.span()) for each in re.finditer(r"\d[\d.,]*(?:[%亿万个家]|亿元|万元|个百分点)*", text)]
    spans: list[Span] = []
    while len(spans) < count:
        start, kind = rng.randrange(len(text)), rng.random()
        if figures and kind < 0.15:
            spans.append(rng.choice(figures))
            continue
        length = rng.randint(1, 7) if kind < 0.4 else rng.randint(8, 40) if kind < 0.85 else rng.randint(41, 300)
        span = Span(start, min(len(text), start + length))
        if span.of(text).strip():
            spans.append(span)
    return spans
