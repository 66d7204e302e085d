"""Which lines are headings, or begin with one, judged by themselves and by the line that follows.

A labelled first sentence always counts; an unlabelled one only if it names a task or a result in few words; a bare
line if it names a part or stands over a paragraph. Whether an unlabelled one has siblings is `outline`'s to see.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.importing.lines import Line
from caoxian_desktop.core.importing.marks import Mark, Style, annex_mark, mark_of
from caoxian_desktop.core.report.span import Span

MAX_RUN_IN = 30
"""Characters of an unlabelled run-in heading, without its full stop."""

MAX_BARE = 32
"""Characters of an unnumbered heading on a line of its own."""

MAX_LABELLED = 90
"""Characters of a labelled heading; a longer first sentence is body text that begins with a number."""

MIN_BODY = 36
"""Characters from which a line is taken for body text when it stands under a bare heading."""

_MIN_REST = 8
_CONTINUES = re.compile(r"[是为]?[：:，,；;、。]|等")
"""How a line goes on that was cut by bold type (主要预期目标 / 是：…)."""


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


_SENTENCE_END = re.compile(r"[。！？]")
_PAUSE = re.compile(r"[。；！？：，,;:]")
_CLOSING = "。：:；;，,、！! "
_PART_WORDS = re.compile(
    r"回顾|工作安排|工作部署|重点工作|主要工作|各项工作|工作任务|目标任务|主要任务|总体要求|总体思路|工作思路|自身建设"
    r"|工作建议|工作打算|发展成就|主要成就|奋斗目标|主要目标|预期目标|工作要求|工作重点|结束语"
)
GLOSSARY_TITLE = re.compile(r"名词[^。\n]{0,8}(?:解释|注释|说明)|术语(?:解释|注释)|^(?:有关|相关)?(?:注释|用语解释)$")
_NO_OPENING = re.compile(
    r"各位代表|同志们|一年来|过去一年|过去的一年|刚刚过去|这一年|今年|去年|明年|同时|与此同时|此外|当前|目前|现在|对此"
    r"|因此|为此|其中|我们|我市|我县|我区|我省|我州|我国|全市|全县|全区|全省|全州|全国|各级|各地|各部门|五年来，我|过去五年"
    r"|预计|初步|综合(?:分析|判断|来看|看)|总的(?:来)?看|总体(?:上|来)?看|在此|在肯定|在看到|回顾|展望|面对|[“\"]?十.五[”\"]?时期|经过|特别是|尽管|虽然|只要|让我们|做好今年"
)
"""How a topic sentence opens, and a heading does not."""

_FIGURE = re.compile(r"[0-9０-９]|百分之")
_MAXIM = re.compile(
    r"(?<![还更正都要于国])是(?![非否])|任务.{0,4}艰巨|提出.{0,8}要求$|[吗呢]$|才能|方能|没有.*就没有|[：；]"
)
_REFERENCE = re.compile(r"[\[［〔]\d{1,3}[\]］〕]")
_PERIOD_OF_YEARS = re.compile(r"这是.{4,24}的[一二三四五六七八九十]年$")


def headings_in(lines: Sequence[Line], styled: Mapping[int, int]) -> tuple[Heading, ...]:
    """Return all headings and would-be headings among `lines`, in order.

    `styled` gives the outline level a document's own style has for the line that starts at an offset.
    """
    found: list[Heading] = []
    taken = -1
    for position, line in enumerate(lines):
        if line.index <= taken:
            continue
        if heading := _heading_at(lines, position, styled.get(line.start, 0)):
            found.append(heading)
            taken = heading.last
    return tuple(found)


def _heading_at(lines: Sequence[Line], position: int, outline: int) -> Heading | None:
    line = lines[position]
    following = lines[position + 1] if position + 1 < len(lines) else None
    if annex := _annex(line, following):
        return annex
    if mark := mark_of(line.text):
        return _labelled(line, mark, following)
    if is_salutation(line.text) or "\t" in line.text or (following and _CONTINUES.match(following.text)):
        return None
    if heading := _bare(line, following, outline):
        return heading
    # What follows 各位代表！ is the peroration, however short its first sentence.
    return None if position and is_salutation(lines[position - 1].text) else _run_in(line)


def is_salutation(words: str) -> bool:
    """Tell whether a line is nothing but 各位代表！ or its like."""
    return re.fullmatch(r"(?:各位(?:代表|委员|同志)|同志们|朋友们|[、，, ])+[:：！!，,。]?", words) is not None


def addresses_deputies(words: str) -> bool:
    """Tell whether a paragraph turns to the deputies: what comes is no longer part of the section before.

    The peroration does so too where it leaves out 各位代表 and opens with a maxim (…万里程。让我们更加紧密地团结…).
    """
    return re.match(r"各位(?:代表|委员)|同志们|[^。！]{0,40}[。！]让我们", words) is not None


def _annex(line: Line, following: Line | None) -> Heading | None:
    mark = annex_mark(line.text)
    if mark is None or len(line.text) > 60:
        return None
    title, last = line.text[mark.end :], line
    if not title and following is not None and len(following.text) <= 40:
        title, last = following.text, following
    # 附件：1. … with its list is an announcement at the end of the body, not the annex itself.
    if not title or mark_of(title) or title.endswith(("。", "；")):
        return None
    span = Span(line.start, last.end)
    return Heading(
        style=Style.ANNEX, label=mark.label, title=_tidy(title), span=span, first=line.index, last=last.index
    )


def _labelled(line: Line, mark: Mark, following: Line | None) -> Heading | None:
    end = _SENTENCE_END.search(line.text, mark.end)
    stop = end.start() if end else len(line.text)
    title, rest = line.text[mark.end : stop], line.text[stop + 1 :].strip("”’）) ")
    if not title or len(title) > MAX_LABELLED or not _fits(mark.style, title, alone=not rest):
        return None
    if mark.style is Style.ARABIC and not rest and not _stands_over(following):
        return None  # an item of a list, of annexes say
    return Heading(
        style=mark.style,
        label=mark.label,
        title=_tidy(title),
        span=Span(line.start, line.start + stop),
        first=line.index,
        last=line.index,
        run_in=bool(rest),
        whole=end is not None and not rest,
    )


def _fits(style: Style, title: str, *, alone: bool) -> bool:
    """Tell whether what follows a mark can be a heading: work items and list sentences are numbered too."""
    if style is Style.ARABIC:
        return len(title) <= MAX_RUN_IN and not _FIGURE.search(title) and not re.search(r"[：:；]", title)
    if style in {Style.ORDINAL, Style.DASH} and alone:
        return len(title) <= 2 * MAX_RUN_IN and "；" not in title and not _FIGURE.search(title)
    return True


def _bare(line: Line, following: Line | None, outline: int) -> Heading | None:
    words = line.text
    if words.endswith(("：", ":")) and not GLOSSARY_TITLE.search(words):
        return None
    whole = words.endswith("。")
    title = words.rstrip("。：: ")
    if not 4 <= len(title) <= MAX_BARE or _SENTENCE_END.search(title):
        return None
    if not whole and not _PAUSE.search(title) and (_PART_WORDS.search(title) or GLOSSARY_TITLE.search(title)):
        style = Style.PART
    elif outline:
        style = Style.PART if outline == 1 else Style.BARE_LINE
    elif _stands_over(following) and (whole or not _PAUSE.search(title)) and _names_something(title):
        style = Style.BARE_LINE
    else:
        return None
    span = Span(line.start, line.start + len(title))
    return Heading(style=style, label="", title=_tidy(title), span=span, first=line.index, last=line.index, whole=whole)


def _stands_over(following: Line | None) -> bool:
    return following is not None and len(following.text) >= MIN_BODY and "\t" not in following.text


def _names_something(title: str) -> bool:
    if _PERIOD_OF_YEARS.match(title):
        return True
    words = _REFERENCE.sub("", title)
    return not (_NO_OPENING.match(words) or _FIGURE.search(words) or _MAXIM.search(words))


def _run_in(line: Line) -> Heading | None:
    stop = line.text.find("。")
    title, rest = line.text[:stop], line.text[stop + 1 :]
    if not 4 <= stop <= MAX_RUN_IN or len(rest) < _MIN_REST or rest[0] in "”’）":
        return None
    if _SENTENCE_END.search(title) or not _names_something(title) or addresses_deputies(line.text):
        return None
    span = Span(line.start, line.start + stop)
    return Heading(style=Style.RUN_IN, label="", title=title, span=span, first=line.index, last=line.index, run_in=True)


def _tidy(title: str) -> str:
    return title.strip().rstrip(_CLOSING)
