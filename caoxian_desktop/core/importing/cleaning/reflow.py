"""Paragraphs that a page's layout tore apart or ran together."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from caoxian_desktop.core.importing.cleaning.editing import Edit
from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.marks import Style, annex_mark, mark_of, number_in
from caoxian_desktop.core.importing.structure.heading_words import is_salutation, names_part

_ENDING = tuple("。！？：；”）!?:;")
_NUMERALS = "一二三四五六七八九十"
_GLUED = re.compile(rf"[。！？；”](?=[{_NUMERALS}]{{1,3}}、[^。，；！？：\n]{{2,30}}$)", re.MULTILINE)
_RUN_INTO = re.compile(
    rf"(?:[{_NUMERALS}]{{1,3}}、|(?=(?:19|20)\d\d年|过去|今后))[^。，；：！？\n]{{0,36}}?"
    r"(?:(?:工作|发展)(?:的)?(?:回顾|情况)|工作(?:安排|部署|任务|建议)|目标任务|(?:重点|主要)(?:工作|任务|目标)|(?:奋斗|预期)目标"
    r"|总体要求|(?:发展|主要)成就)(?=(?:刚刚)?过去的?[一五]年[，是]|[一五]年来，|今年[，是]|今后五年[，是]|(?:19|20)\d\d年[，是].{20})"
)
"""A part's title that runs into its text, which begins with the year it speaks of."""

_OPENS_PART = frozenset(f"{_NUMERALS}12过今")

_WIDE = "\u2014\u2018-\u201d\u2026\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e"
_FEWEST_LABELS = 3
_MIN_LINES = 12
_NARROWEST, _WIDEST = 18, 60
_MOSTLY = 0.8
_MIN_SHARE = 0.5
_INDENT = 2.0
_FEWEST_INDENTED, _MOST_INDENTED = 0.05, 0.7
"""Shares of lines that are indented where indents show paragraphs: these are 2 to 15 lines long."""
_SHORT = 0.7
_LONGEST_MARK = 6
_CUT_SHORT = re.compile(r"[，、；：A-Za-z0-9%％]$")
"""How a short line ends that is none of its own: at a pause, or before a long number or word that was not broken."""


_KEPT_BREAK = re.compile(rf"(?<=[{_WIDE}]) (?=\S)|(?<=\S) (?=[{_WIDE}])")
_LONGEST_LINE = 3_000
"""Characters no paragraph has: a line beyond it has lost its breaks."""

_LONGEST_TITLE = 30
_LABEL = re.compile(rf"[（(]([{_NUMERALS}]{{1,3}})[）)](?=([^。\n]{{0,{_LONGEST_TITLE + 1}}})。?)")
_STOPS = "。！？；：”"
_GLUED_PART = re.compile(
    r"(?<=[。！？”])(?=(?:19|20)\d\d年[^。，；：！？\n]{0,6}(?:工作回顾|工作安排|重点工作|主要工作|目标任务)[建议]{0,2}((?:19|20)\d\d年是))"
)
_NUMBERED_PART = re.compile(
    rf"(?:^|(?<=[。！？”]))([{_NUMERALS}]{{1,3}}、[^。，；：！？（\n]{{2,30}})"
    r"(?=[（(]一[）)]|(?:今年|(?:19|20)\d\d年)(?:是|，)|一年来，|过去(?:的)?一年，|(?:19|20)\d\d年，)"
)
"""A part's title whose end shows by what begins behind it."""


def broken_at_blanks(text: str) -> Iterator[Edit]:
    """Break a line at its blanks where they stand for the line breaks of a page, or of the report itself.

    The one come at a common width, and the lines so found are joined to paragraphs as those of any text broken at a
    fixed width; the other come behind full stops and around headings.
    """
    for line in lines_of(text):
        if len(line.text) > _LONGEST_LINE:
            blanks = [found.start() for found in _KEPT_BREAK.finditer(line.text)]
            if _breaking(lines_of(_with_breaks(line.text, blanks))) or _part_paragraphs(line.text, blanks):
                yield from (Edit(line.start + blank, line.start + blank + 1, "\n") for blank in blanks)


def _part_paragraphs(words: str, blanks: Sequence[int]) -> bool:
    """Tell whether nearly all blanks stand behind a sentence, or beside a heading short enough for a line."""
    if len(blanks) < _FEWEST_LABELS:
        return False
    bounds = [-1, *blanks, len(words)]
    short = [end - start - 1 <= _LONGEST_TITLE for start, end in pairwise(bounds)]
    ended = sum(
        words[blank - 1] in _ENDING or (short[index] and mark_of(words[bounds[index] + 1 : blank]) is not None)
        for index, blank in enumerate(blanks)
    )
    return ended >= _MOSTLY * len(blanks)


def _with_breaks(words: str, places: Sequence[int]) -> str:
    characters = list(words)
    for place in places:
        characters[place] = "\n"
    return "".join(characters)


def unbroken_series(text: str) -> Iterator[Edit]:
    """Break a line far too long before its parts, its labelled first sentences and each 各位代表.

    Only a series (（一）（二）… after full stops, all with a short first sentence) and part titles that the year they
    speak of follows are plain enough; a heading whose end no mark shows (一、聚焦项目大力实施…) is left in its text.
    """
    for line in lines_of(text):
        if len(line.text) > _LONGEST_LINE:
            places = {found.start() for found in re.finditer(r"(?<=[。！？”])各位代表[！，]", line.text)}
            for part in _GLUED_PART.finditer(line.text):
                places |= {part.start(), part.start(1)}
            for part in _NUMBERED_PART.finditer(line.text):
                places |= {part.start(), part.end()}
            places.update(_counted_from_one(_labels(line.text, places)))
            places -= {0, len(line.text)}
            yield from (Edit(line.start + place, line.start + place, "\n") for place in sorted(places))


def _labels(words: str, breaks: Collection[int]) -> Sequence[re.Match[str]]:
    """Return the labels that stand behind a full stop or where the line is broken already."""
    found = _LABEL.finditer(words)
    return [m for m in found if m.start() in breaks or words[m.start() - 1 : m.start()] in _STOPS]


def _counted_from_one(labels: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield where labels stand that run 一 二 三 …, for each run of at least three with mostly short titles."""
    runs: list[list[re.Match[str]]] = [[]]
    for label in labels:
        number = number_in(label[1])
        if number == 1:
            runs.append([])
        if number == len(runs[-1]) + 1:
            runs[-1].append(label)
    for run in runs:
        if len(run) >= _FEWEST_LABELS and sum(len(label[2]) <= _LONGEST_TITLE for label in run) >= _MOSTLY * len(run):
            yield from (label.start() for label in run)


_TORN_OFF = re.compile(r"\n\n*(?=[，。；：、！？）”’》】])")


def torn_off_marks(text: str) -> Iterator[Edit]:
    """Join a line that begins with a mark no line begins with (；“成果 …): bold type or a page cut it off."""
    return (Edit(found.start(), found.end()) for found in _TORN_OFF.finditer(text))


def glued_headings(text: str) -> Iterator[Edit]:
    """Break before a numbered heading that hangs on a paragraph's end, and behind a part's title at its beginning."""
    ends = {found.end() for found in _GLUED.finditer(text)}
    for line in lines_of(text):
        if line.text[:1] in _OPENS_PART and (found := _RUN_INTO.match(line.text)):
            ends.add(line.start + found.end())
    return (Edit(end, end, "\n") for end in sorted(ends))


def wrapped_lines(text: str, indented: Collection[int] = frozenset()) -> Iterator[Edit]:
    """Join the lines of a text that was broken at a fixed width, as PDF files give it.

    `indented` are the starts of lines that the file indents. Where it indents paragraphs, these begin there and after
    a line that ends short; else after a short line, and with a line two characters (the lost indent) shorter than the
    others.
    """
    lines = lines_of(text)
    breaking = _breaking(lines)
    if breaking is None:
        return
    if _FEWEST_INDENTED * len(lines) <= len(indented) <= _MOST_INDENTED * len(lines):
        yield from _by_indents(lines, breaking, indented)
        return
    begins = True
    for line, following in pairwise(lines):
        ends = _paragraph_ends(line, following, breaking, begins=begins)
        if not ends:
            yield Edit(line.end, line.end + 1)
        # A heading may take two lines: what comes below its first one still may end as a heading does.
        heading = begins and _begins_section(line) and "。" not in line.text
        begins = ends or line.text.endswith(_ENDING) or heading


@dataclass(frozen=True, slots=True)
class _Breaking:
    """At which width the lines of a text were broken, and how it is measured: in 汉字, or in characters of any kind."""

    width: float
    measure: Callable[[str], float]

    def is_full(self, line: Line) -> bool:
        """Tell whether a line reaches to the margin, but for the two characters of an indent."""
        return self.measure(line.text) >= self.width - _INDENT - 0.6

    def is_indented(self, line: Line) -> bool:
        """Tell whether a line is shorter than a full one by two characters, as one is whose indent was lost."""
        return abs(self.measure(line.text) - (self.width - _INDENT)) <= 0.6

    def is_short(self, line: Line) -> bool:
        """Tell whether a line ends far from the margin and in no sentence, as headings do."""
        ended = line.text.endswith(_ENDING) or _CUT_SHORT.search(line.text)
        return self.measure(line.text) < self.width * _SHORT and not ended


def _by_indents(lines: Sequence[Line], breaking: _Breaking, indented: Collection[int]) -> Iterator[Edit]:
    for line, following in pairwise(lines):
        heading = line.text.endswith(_ENDING) and _begins_section(following)
        if following.start not in indented and breaking.is_full(line) and not heading:
            yield Edit(line.end, line.end + 1)


def _breaking(lines: Sequence[Line]) -> _Breaking | None:
    """Return the width most lines share; None for a text whose lines are paragraphs."""
    # No character is narrower than half a 汉字: with too many longer lines there is nothing to measure.
    short = sum(len(line.text) <= 2 * (_WIDEST + _INDENT) for line in lines)
    if len(lines) < _MIN_LINES or short < _MIN_SHARE * len(lines):
        return None
    torn = sum(len(line.text) >= _NARROWEST - _INDENT and not line.text.endswith(_ENDING) for line in lines)
    if torn < _MIN_SHARE / 2 * len(lines):  # measuring takes longer
        return None
    found = [_broken_by(lines, measure) for measure in (_width, len)]
    return max(found, key=lambda each: each[0])[1]


def _broken_by(lines: Sequence[Line], measure: Callable[[str], float]) -> tuple[int, _Breaking | None]:
    """Return how many lines have the commonest width just so, and that width where it shows that they were broken."""
    widths = [measure(line.text) for line in lines]
    common, _ = Counter(map(round, widths)).most_common(1)[0]
    full = [index for index, width in enumerate(widths) if abs(width - common) <= _INDENT]
    # A list of headings, each with its number, may have lines of one length too.
    torn = sum(
        not lines[i].text.endswith(_ENDING) and not _begins_paragraph(lines[i + 1]) for i in full if i + 1 < len(lines)
    )
    broken = _NARROWEST <= common <= _WIDEST and len(full) >= _MIN_SHARE * len(lines) and torn >= len(full) / 2
    just_so = sum(abs(width - common) <= 0.6 for width in widths)
    return just_so, _Breaking(float(common), measure) if broken else None


def _width(words: str) -> float:
    return sum(map(_width_of, words))


@cache  # no more than there are characters, and every line is measured several times
def _width_of(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def _paragraph_ends(line: Line, following: Line, breaking: _Breaking, *, begins: bool) -> bool:
    """Tell whether a paragraph ends with a line; `begins` tells whether one may begin with it."""
    if is_salutation(following.text):
        return True
    ended = line.text.endswith(_ENDING)
    indented, full = breaking.is_indented(following), breaking.is_full(line)
    if not ended:
        here = breaking.measure(line.text)
        # A numbered heading may be nearly a line long; what comes below shows its end.
        numbered = _begins_section(line) and (
            _begins_paragraph(following)
            or (here <= breaking.width - _INDENT and (indented or here < breaking.width * 0.8))
        )
        part = begins and not full and names_part(line.text)
        annex = _is_annex(line) or _is_annex(following)
        return numbered or part or annex or (begins and breaking.is_short(line))
    return not full or indented or _begins_paragraph(following) or breaking.is_short(following)


def _is_annex(line: Line) -> bool:
    """Tell whether a line is only the mark of an annex (附件1)."""
    return len(line.text) <= _LONGEST_MARK and annex_mark(line.text) is not None


def _begins_paragraph(line: Line) -> bool:
    """Tell whether a mark at the start of a line shows that a paragraph begins; 一是 stands within one as well."""
    mark = mark_of(line.text)
    return mark is not None and mark.style is not Style.ORDINAL


def _begins_section(line: Line) -> bool:
    """Tell whether a line begins with the number of a section."""
    mark = mark_of(line.text)
    return mark is not None and mark.style in {Style.PART, Style.CHINESE, Style.BRACKETED}
