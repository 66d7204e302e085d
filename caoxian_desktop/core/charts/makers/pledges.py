"""十项民生实事."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.charts.evidence import Evidence
from caoxian_desktop.core.charts.wording import period_word, remark_on
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.sentence import sentence_at
from caoxian_desktop.core.report.span import Span

FEWEST_ITEMS = 3
MOST_ITEMS = 30
PROGRESS = "进展："
_CHINESE = "零一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# The ways reports count their pledges, each with the number in the first group.
_STYLES = (
    re.compile(r"[（(](\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"),
    re.compile(rf"([{_CIRCLED}])"),
    re.compile(r"(?:(?<=\n)|(?<=[。；]))(\d{1,2})[.．、](?!\d)"),
    re.compile(r"(?:(?<=\n)|(?<=[。；：]))([一二三四五六七八九十]{1,3})是"),
    re.compile(r"(?:(?<=\n)|(?<=[。；：]))第([一二三四五六七八九十]{1,3})[，、：]"),
    re.compile(r"(?<=\n)([一二三四五六七八九十]{1,3})、"),
)
# What an item is about, where it says so first: 教育教学方面。 / 实施教育提升工程：
_HEAD = re.compile(r"\s*([^，。；：、\n]{2,18}?)(?:方面)?[。：:]")
_UNFULFILLED = re.compile(r"未能|未按|没有完成|未完成|未达|尚未|滞后")


def pledges(evidence: Evidence) -> Chart | None:
    """Show the numbered public pledges one a card with room for progress, those without a number too.

    A pledge of the year before that the report calls unfulfilled stands last, marked with its year.
    """
    items = list(_items(evidence))
    if len(items) < FEWEST_ITEMS:
        return None
    title = f"{_counted(len(items))}项民生实事"
    year = period_word(evidence.aimed)
    rows = [_card(evidence, span, number) for number, span in items]
    return evidence.chart(
        "pledges",
        f"{title}（{year}）" if year else title,
        Form.CARDS,
        [*rows, *_unfulfilled(evidence)],
        most=MOST_ITEMS,
    )


def _card(evidence: Evidence, span: Span, number: int) -> Row:
    words = span.of(evidence.report.text)
    head = _HEAD.match(words)
    label = f"{number}　{head[1]}" if head and head.end() < len(words.rstrip()) else str(number)
    start = span.start + (head.end() if label != str(number) and head else 0)
    body = Span(start, span.end)
    wording = body.of(evidence.report.text).strip()
    remark = remark_on(wording)
    mark = Mark(label, wording, evidence.aim, evidence.aimed, body, remark=remark)
    return Row(label, (mark,), note=PROGRESS)


def _items(evidence: Evidence) -> Iterator[tuple[int, Span]]:
    """Yield number and place of each item of the list that holds most of the pledged figures."""
    text = evidence.report.text
    observations = evidence.analysis.observations  # doubtful ones too: a pledge stands with all its words
    pledged = [o.span for o in observations if o.kind is Kind.COMMITMENT and o.period == evidence.aimed]
    if not pledged:
        return
    best: tuple[int, list[tuple[int, Span]]] = (0, [])
    for run in _runs(text, _region(evidence, pledged)):
        held = sum(any(item.contains(span) for _, item in run) for span in pledged)
        best = max(best, (held, run), key=lambda found: found[0])
    yield from best[1]


def _region(evidence: Evidence, pledged: list[Span]) -> Span:
    """Return where to look for the list: the innermost sections that hold the pledged figures, else the whole text."""
    report = evidence.report
    paths = [report.path_at(span.start) for span in pledged]
    if not all(paths):
        return Span(0, len(report.text))
    inner = [path[-1].span for path in paths]
    return Span(max(0, min(span.start for span in inner) - 1), max(span.end for span in inner))


def _runs(text: str, region: Span) -> Iterator[list[tuple[int, Span]]]:
    """Yield each list counted 1, 2, 3 … in the region, as the places of its items without their numbers."""
    for style in _STYLES:
        run: list[tuple[int, re.Match[str]]] = []
        for found in style.finditer(text, region.start, region.end):
            number = _number(found[1])
            if run and number == run[-1][0] + 1:
                run.append((number, found))
            elif number == 1:
                yield from _closed(text, run)
                run = [(1, found)]
        yield from _closed(text, run)


def _closed(text: str, run: list[tuple[int, re.Match[str]]]) -> Iterator[list[tuple[int, Span]]]:
    if len(run) < FEWEST_ITEMS:
        return
    ends = [found.start() for _, found in run[1:]]
    ends.append(_last_end(text, run, ends))
    yield [(number, Span(found.end(), end)) for (number, found), end in zip(run, ends, strict=True)]


def _last_end(text: str, run: list[tuple[int, re.Match[str]]], ends: list[int]) -> int:
    """Return where the last item ends: with its line, or with its sentence where the others end in semicolons."""
    start = run[-1][1].end()
    line_end = text.find("\n", start)
    line_end = line_end if line_end >= 0 else len(text)
    closed = sum(text[max(0, end - 3) : end].rstrip().endswith(("；", ";")) for end in ends)
    sentence_end = text.find("。", start, line_end) + 1
    return sentence_end if 2 * closed > len(ends) and sentence_end else line_end


def _number(word: str) -> int:
    """Return the value of 12, ⑫ or 十二, up to 99."""
    if word in _CIRCLED:
        return _CIRCLED.index(word) + 1
    if word.isdecimal():
        return int(word)
    tens, ten, ones = word.rpartition("十")
    return (_CHINESE.index(tens) if tens else 1 if ten else 0) * 10 + (_CHINESE.index(ones) if ones else 0)


def _counted(number: int) -> str:
    """Return a count as Chinese numerals, up to 99: 十, 十二, 三十."""
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens]}十"
    return lead + (_CHINESE[ones] if ones else "")


def _unfulfilled(evidence: Evidence) -> Iterator[Row]:
    text = evidence.report.text
    seen: set[Span] = set()
    for index, o in enumerate(evidence.analysis.observations):
        sentence = sentence_at(text, o.span.start)
        if o.kind is Kind.COMMITMENT and o.period == evidence.done and sentence not in seen:
            seen.add(sentence)
            if _UNFULFILLED.search(sentence.of(text)):
                label = f"上年承诺（{period_word(evidence.done)}）"
                yield Row(
                    label,
                    (Mark(label, sentence.of(text), period_word(o.period), o.period, sentence, observation=index),),
                )
