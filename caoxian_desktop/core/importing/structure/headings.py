"""Which lines are headings, or begin with one, judged by themselves and by the lines beside them.

A labelled first sentence always counts; an unlabelled one only if it names a task or a result in few words; a bare
line if it names a part or stands over a paragraph. Whether an unlabelled one has siblings is `outline`'s to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.importing.contents import contents_lines
from caoxian_desktop.core.importing.lines import Line
from caoxian_desktop.core.importing.marks import Mark, Style, annex_mark, lone_mark, mark_of, number_in
from caoxian_desktop.core.importing.structure.heading_words import (
    CLOSING,
    GLOSSARY_TITLE,
    PAUSE,
    SENTENCE_END,
    addresses_deputies,
    holds_figure,
    is_salutation,
    names_part,
    names_task,
    names_topic,
)
from caoxian_desktop.core.report.span import Span

MAX_RUN_IN = 30
"""Characters of an unlabelled run-in heading, without its full stop."""

MAX_BARE = 32
"""Characters of an unnumbered heading on a line of its own."""

MAX_LABELLED = 120
"""Characters of a labelled heading; a longer first sentence is body text that begins with a number."""

MIN_BODY = 36
"""Characters from which a line is taken for body text when it stands under a bare heading."""

_MIN_REST = 8
_SENTENCE = 18
"""Characters of a line that ends without a stop only because it was broken; a shorter one may be any line."""

_ENDED = tuple("。！？：；”）!?:;).．｡…】》")
_UNLABELLED = frozenset({Style.RUN_IN, Style.BARE_LINE})
_CONTINUES = re.compile(r"(?!;;)[是为]?[：:，,；;、。]|等")
_UNFINISHED = re.compile(r"[，,、]$|[和与及暨的]$|“[^”]*$|《[^》]*$|（[^）]*$")
"""How a heading ends that goes on in the next line."""

_SET_APART = re.compile(r"【([^】\n]{2,60})】|\*\*([^*\n]{2,60})\*\*|《([^》\n]{4,40})》$|[●■◆▲★▶►•#]{1,4} ?(?=\S)")
_TWO_CLAUSES = re.compile(r"(?<=[^，,]{4})[，,](?=[^，,]{4,}$)")
"""The comma within a heading like 聚焦产业升级，培育发展动能."""

_YEAR = re.compile(r"(?:19|20)\d\d年")
_COLON = re.compile(r"[^，,；、：:]{2,20}(?=[：:])")
_COLON_BEHIND = re.compile(r"[^，,；：:。]{4,20}(?:，[^，,；：:。]{4,20})?(?=[：:])")
_SECTIONS = frozenset({Style.CHINESE, Style.BRACKETED})
_BLANK = re.compile(r"[^，,；：: ]{4,30}(?= )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as found on the lines `first` to `last`; `span` is the place of label and title.

    `whole` tells that it ends with a full stop though it has its line to itself.
    """

    style: Style
    label: str
    title: str
    span: Span
    first: int
    last: int
    run_in: bool = False
    whole: bool = False


def headings_in(lines: Sequence[Line], styled: Mapping[int, int]) -> tuple[Heading, ...]:
    """Return all headings and would-be headings among `lines`, in order.

    `styled` gives the outline level a document's own style has for the line that starts at an offset.
    """
    found: list[Heading] = []
    skipped = contents_lines(lines)
    taken, part = -1, 0
    numbered: bool | None = None  # whether the first part carries a number
    for position, line in enumerate(lines):
        if line.index <= taken or position in skipped:
            continue
        heading = _heading_at(lines, position, styled.get(line.start, 0))
        if heading and not (heading.style in _UNLABELLED and _is_torn_off(lines, position, taken)):
            number = number_in(heading.label) if heading.style is Style.CHINESE else 0
            if numbered and number == 1 and part > 1:
                found += _title_of_list(lines, position, found)
            if numbered is None and heading.style in {Style.PART, Style.CHINESE}:
                numbered = heading.style is Style.CHINESE
            part = max(part, number)
            found.append(heading)
            taken = heading.last
    return tuple(_without_announcements(found))


def _is_torn_off(lines: Sequence[Line], position: int, taken: int) -> bool:
    """Tell whether a line only ends the sentence of the line before, which is no heading (the last was on `taken`)."""
    above = lines[position - 1] if position else None
    if above is None or above.index == taken or len(above.text) < _SENTENCE or "\t" in above.text:
        return False
    return not above.text.endswith(_ENDED)


def _without_announcements(headings: Sequence[Heading]) -> Iterator[Heading]:
    """Leave out annexes that are only announced (附件：名词解释) at the end of the body and come further down."""
    later = {_bare_title(heading): index for index, heading in enumerate(headings)}
    for index, heading in enumerate(headings):
        without_text = index + 1 < len(headings) and headings[index + 1].first == heading.last + 1
        if not (heading.style is Style.ANNEX and without_text and later[_bare_title(heading)] > index):
            yield heading


def _bare_title(heading: Heading) -> str:
    return re.sub(r"[《》“”\s]|政府工作报告", "", heading.title)


def goes_on(words: str) -> bool:
    """Tell whether a line goes on with the line before, which bold type cut off (主要预期目标 / 是：…)."""
    return _CONTINUES.match(words) is not None


def _heading_at(lines: Sequence[Line], position: int, outline: int) -> Heading | None:
    line = lines[position]
    following = lines[position + 1] if position + 1 < len(lines) else None
    if (annex := _annex(line, following)) or (annex := _label_alone(line, following)):
        return annex
    if apart := _SET_APART.match(line.text):
        return _set_apart(line, following, apart, outline)
    if mark := mark_of(line.text):
        return _labelled(lines, position, mark)
    if is_salutation(line.text) or "\t" in line.text or (following and goes_on(following.text)):
        return None
    if heading := _bare(line, following, outline):
        return heading
    # What follows 各位代表！ is the peroration, however short its first sentence.
    return None if position and is_salutation(lines[position - 1].text) else _run_in(line)


def _annex(line: Line, following: Line | None) -> Heading | None:
    mark = annex_mark(line.text)
    if mark is None or len(line.text) > 60:
        return None
    title, last = line.text[mark.end :], line
    if not title and following is not None and len(following.text) <= 40:
        title, last = following.text, following
    # 附件：1. … with its list is an announcement at the end of the body, not the annex itself.
    if not _tidy(title) or mark_of(title) or title.endswith(("。", "；")):
        return None
    span = Span(line.start, last.end)
    return Heading(
        style=Style.ANNEX, label=mark.label, title=_tidy(title), span=span, first=line.index, last=last.index
    )


def _label_alone(line: Line, following: Line | None) -> Heading | None:
    """Join a label that has its line to itself with the title on the next."""
    mark = lone_mark(line.text)
    if mark is None or following is None or not 2 <= len(following.text) <= 40 or mark_of(following.text):
        return None
    if SENTENCE_END.search(following.text) or following.text.endswith(("；", ";")):
        return None
    span, title = Span(line.start, following.end), _tidy(following.text)
    if not title:
        return None
    return Heading(style=mark.style, label=mark.label, title=title, span=span, first=line.index, last=following.index)


def _set_apart(line: Line, following: Line | None, apart: re.Match[str], outline: int) -> Heading | None:
    """Read a heading between brackets or asterisks, or behind a bullet, as if it stood there plainly."""
    inner = next((index for index in (1, 2, 3) if apart[index]), None)
    if inner is None:
        start, words = line.start + apart.end(), line.text[apart.end() :]
    else:
        start, words = line.start + apart.start(inner), apart[inner]
    rest = line.text[apart.end() :].strip(" ：:") if inner is not None else ""
    plain = Line(line.index, start, words)
    if rest:
        return _set_apart_run_in(plain, rest)
    if mark := mark_of(words):
        return _labelled([plain, *([following] if following else [])], 0, mark)
    return _bare(plain, following, outline)


def _set_apart_run_in(line: Line, rest: str) -> Heading | None:
    """Read 【稳增长】… or **（一）稳增长。**… at the beginning of a paragraph."""
    title = line.text.rstrip(CLOSING)
    if not title:
        return None
    mark = mark_of(title)
    if not mark and (PAUSE.search(title) or not names_task(title)):
        return None
    if len(title) > MAX_RUN_IN or len(rest) < _MIN_REST:
        return None
    heading = _run_in_heading(line, len(title))
    return replace(heading, style=mark.style, label=mark.label, title=title[mark.end :]) if mark else heading


def _labelled(lines: Sequence[Line], position: int, mark: Mark) -> Heading | None:
    line = lines[position]
    following = lines[position + 1] if position + 1 < len(lines) else None
    stop, after = _title_end(line.text, mark)
    title, rest = line.text[mark.end : stop], line.text[after:].strip("”’）) ")
    last = line
    if not rest and stop == len(line.text) and (second := _second_half(title, following)):
        title, last = title + second.text.rstrip("。"), second
        stop = len(line.text)
    if not _tidy(title) or len(title) > MAX_LABELLED or not _fits(lines, position, mark.style, title, alone=not rest):
        return None
    if mark.style in {Style.ARABIC, Style.ARABIC_BRACKETED} and not rest and not _stands_over(following):
        return None  # an item of a list, of annexes say
    end = line.start + stop if last is line else last.start + len(last.text.rstrip("。"))
    return Heading(
        style=mark.style,
        label=mark.label,
        title=_tidy(title),
        span=Span(line.start, end),
        first=line.index,
        last=last.index,
        run_in=bool(rest),
        whole=stop < len(line.text) and not rest,
    )


def _title_end(words: str, mark: Mark) -> tuple[int, int]:
    """Return where a labelled title ends and where the text behind it begins.

    It ends with its sentence; in a long one with an early colon (一是稳增长：…) or, where no stop is set, a blank.
    """
    end = SENTENCE_END.search(words, mark.end)
    stop = end.start() if end else len(words)
    early = _COLON_BEHIND.match(words, mark.end) if mark.style in _SECTIONS else None
    if early is None and stop - mark.end > MIN_BODY:
        early = _COLON.match(words, mark.end) or _BLANK.match(words, mark.end)
    if early and len(words) - early.end() >= MIN_BODY and not holds_figure(early.group()):
        return early.end(), early.end() + 1
    return stop, end.end() if end else len(words)


def _second_half(title: str, following: Line | None) -> Line | None:
    """Return the line in which a heading goes on that ends in the middle (…总体要求和 / 目标任务)."""
    if following is None or not _UNFINISHED.search(title) or len(following.text) > MAX_BARE:
        return None
    whole = SENTENCE_END.sub("", following.text, count=1) if following.text.endswith("。") else following.text
    return None if mark_of(whole) or SENTENCE_END.search(whole) or is_salutation(whole) else following


def _fits(lines: Sequence[Line], position: int, style: Style, title: str, *, alone: bool) -> bool:
    """Tell whether what follows a mark can be a heading: work items and list sentences are numbered too."""
    if style in {Style.ARABIC, Style.ARABIC_BRACKETED}:
        return len(title) <= MAX_RUN_IN and not holds_figure(_YEAR.sub("", title)) and not re.search(r"[：:；]", title)
    if style in {Style.ORDINAL, Style.DASH} and alone:
        return len(title) <= 2 * MAX_RUN_IN and "；" not in title and not _is_list_item(lines, position, style, title)
    return True


def _is_list_item(lines: Sequence[Line], position: int, style: Style, title: str) -> bool:
    """Tell whether a marked line with a figure belongs to a list of such lines that semicolons part."""
    if not holds_figure(title):
        return False
    beside = [lines[place].text for place in (position - 1, position + 1) if 0 <= place < len(lines)]
    marks = [(mark_of(words), words) for words in beside]
    return style is Style.DASH or any(
        mark is not None and mark.style is style and words.endswith(("；", ";")) for mark, words in marks
    )


def _bare(line: Line, following: Line | None, outline: int) -> Heading | None:
    words = line.text
    title = words.rstrip(CLOSING)
    if words.endswith(("：", ":")) and not (GLOSSARY_TITLE.search(words) or (_is_dated(title) and names_part(title))):
        return None
    whole = words.endswith("。")
    if SENTENCE_END.search(title) or not (4 <= len(title) <= MAX_BARE or GLOSSARY_TITLE.search(title)):
        return None
    if not whole and names_part(title):
        style = Style.ANNEX if GLOSSARY_TITLE.search(title) else Style.TOPIC if names_topic(title) else Style.PART
    elif outline:
        style = Style.PART if outline == 1 else Style.BARE_LINE
    elif _stands_over(following) and (whole or not PAUSE.search(_TWO_CLAUSES.sub("", title))) and names_task(title):
        style = Style.BARE_LINE
    else:
        return None
    span = Span(line.start, line.start + len(title))
    return Heading(style=style, label="", title=_tidy(title), span=span, first=line.index, last=line.index, whole=whole)


def _is_dated(title: str) -> bool:
    return re.match(r"(?:19|20)\d\d年|[过去今]{1,2}[一二三四五]?年", title) is not None


def _stands_over(following: Line | None) -> bool:
    return following is not None and len(following.text) >= MIN_BODY and "\t" not in following.text


def _run_in(line: Line) -> Heading | None:
    end = SENTENCE_END.search(line.text[: MAX_RUN_IN + 2])
    if end is None or line.text[end.start()] not in "。.．｡":
        return None
    stop, rest = end.start(), line.text[end.end() :]
    if not 4 <= stop <= MAX_RUN_IN or len(rest) < _MIN_REST or rest[0] in "”’）":
        return None
    if not names_task(line.text[:stop]) or addresses_deputies(line.text):
        return None
    return _run_in_heading(line, stop)


def _run_in_heading(line: Line, stop: int) -> Heading:
    span, title = Span(line.start, line.start + stop), line.text[:stop].strip()
    return Heading(style=Style.RUN_IN, label="", title=title, span=span, first=line.index, last=line.index, run_in=True)


def _title_of_list(lines: Sequence[Line], position: int, found: list[Heading]) -> list[Heading]:
    """Return the bare line above a numbered list that begins again, as the title of an annex; nothing if none is."""
    above = lines[position - 1] if position else None
    if above is None or not 4 <= len(above.text) <= 40 or PAUSE.search(above.text) or mark_of(above.text):
        return []
    if found and found[-1].last == above.index:
        if found[-1].style in {Style.PART, Style.TOPIC, Style.BARE_LINE}:
            found[-1] = replace(found[-1], style=Style.ANNEX)
        return []
    return [
        Heading(
            style=Style.ANNEX, label="", title=_tidy(above.text), span=above.span, first=above.index, last=above.index
        )
    ]


def _tidy(title: str) -> str:
    return title.strip().rstrip(CLOSING)
