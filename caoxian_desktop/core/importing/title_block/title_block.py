"""Title, date, meeting, speaker: what a report says of itself before it addresses the deputies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from caoxian_desktop.core.importing.contents import contents_lines
from caoxian_desktop.core.importing.lines import Line
from caoxian_desktop.core.importing.title_block.dates import date_in, without_dates, year_of_meeting
from caoxian_desktop.core.importing.title_block.place_name import level_of, place_of
from caoxian_desktop.core.importing.title_block.prose import begins_section, is_prose
from caoxian_desktop.core.importing.title_block.speaker import speaker_of
from caoxian_desktop.core.importing.title_block.title_line import (
    MAX_LINE,
    first_title,
    is_title,
    labelled_title,
    running_title,
)
from caoxian_desktop.core.importing.title_block.years import years_of
from caoxian_desktop.core.importing.variants import simplified
from caoxian_desktop.core.report.report import Section, TitleBlock

__all__ = ["is_title", "title_block_of", "title_lines"]

MAX_LINES = 40
"""How far down the salutation is looked for: web pages put their own lines before it."""

_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:大会)?(?:主席(?:团)?)?[、，,]?(?:各位(?:代表|委员|领导)|诸位代表|同志们|代表同志们)"
    r"|现在，?我(?:受|代表)|我(?:受|代表)[^。]{0,20}向大会"
)
_HAN = "\u4e00-\u9fff"
_NUMBER = r"[一二三四五六七八九十百〇零\d]{1,5}"
_MEETING = re.compile(
    rf"(?:在|(?:[日午]|^|[^{_HAN}\d])(?![在日]))"
    rf"((?:(?!在)[{_HAN}]){{0,30}}?第?{_NUMBER}届[{_HAN}]{{0,4}}?(?:人民代表大会|人大)[^，。；、]{{0,20}}?会议)"
)
_PUBLISHED = re.compile(
    r"发布|时间|来源|日期|更新|浏览|点击|编辑|稿源|作者|网站|阅读|字号|字体|[日晚]报|[电讯]）|人民网|新华"
)
_CLOCK = re.compile(r"\s?\d{1,2}[:：时]")
_BLOCK_LINE = re.compile(
    r"[—―－–\-（(\s]{0,8}[\d〇○零一二][^，。；]{5,24}日[^，。；]{0,8}在[^，。；]{0,30}届[^。；]{0,60}"
)
MAX_LABEL = 12
"""Characters of a label on a line of its own above a date (发布日期：)."""

MAX_BLOCKS = 50
"""How many title blocks elsewhere in a file are looked at; a file holds a report twice or three times."""

_AROUND = 4
"""Lines above and below the meeting that belong to a title block which stands elsewhere than at the top."""


def title_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines before the salutation, none where the text begins with its body.

    A table of contents may stand among them, or above them, and an editor's note above the title. A text that lost
    its salutation says 各位代表 again much further down: its title block ends where its first sentence begins.
    """
    skipped = contents_lines(lines)
    first = last = None  # lines of prose
    for line in islice((line for at, line in enumerate(lines) if at not in skipped), MAX_LINES):
        if _SALUTATION.match(line.text) or begins_section(line.text):
            whole = last is None and (_SALUTATION.match(line.text) or line.text.startswith("一"))
            below = lines[0 if last is None else last + 1 : line.index]
            return lines[: line.index] if whole or _names_report(below) else _above(lines, first)
        if is_prose(line.text) or len(line.text) > MAX_LINE:
            first, last = line.index if first is None else first, line.index
        if len(line.text) > MAX_LINE:
            break
    return _above(lines, first)


def _above(lines: Sequence[Line], first: int | None) -> Sequence[Line]:
    """Return the lines above the `first` one of prose, where they say what report it is."""
    above = lines[:first] if first else ()
    return above if _names_report(above) else ()


def _names_report(lines: Sequence[Line]) -> bool:
    return any(is_title(line.text) or _MEETING.search(line.text) for line in lines)


def title_block_of(head: Sequence[Line], text: str, sections: Sequence[Section], source_text: str) -> TitleBlock:
    """Return what the report says of itself.

    `head` are the lines before the salutation; the rest of `text` is asked for place and years where they do not say.
    `source_text` is the text before cleaning: a newspaper's running head may hold the only title, a copy of the
    report further down the only title block.
    """
    lines = [re.split("各位代表[：:]", line.text)[0] for line in head] or _glued(text)
    block = _as_written(_said([simplified(line) for line in lines]), lines)
    if block.meeting is None or block.date is None or block.speaker is None:
        block = _completed(block, sections, text, source_text)
    title = block.title or labelled_title(source_text) or running_title(source_text)
    place = place_of([*lines, title] if title else lines, text)
    meeting = next((year for line in lines if (year := year_of_meeting(line)) and not is_title(line)), None)
    years = years_of(title, block.date, sections, text, meeting)
    return replace(
        block,
        title=title,
        place=place,
        level=level_of(place, text),
        plan_year=years.plan,
        review_year=years.review,
        review_period=years.period,
    )


def _said(lines: Sequence[str]) -> TitleBlock:
    """Return title, date, meeting and speaker from the lines of a title block."""
    at, meeting = _meeting(lines)
    office, speaker = speaker_of(lines)
    return TitleBlock(title=first_title(lines), date=_date(lines, at), meeting=meeting, speaker=speaker, office=office)


def _as_written(block: TitleBlock, lines: Sequence[str]) -> TitleBlock:
    """Return what was found among simplified words with the words of the lines themselves."""
    written = "".join("".join(lines).split())
    plain = simplified(written)
    if plain is written:
        return block

    def own(words: str | None) -> str | None:
        at = -1 if words is None else plain.find(words)
        return words if words is None or at < 0 else written[at : at + len(words)]

    return replace(
        block, title=own(block.title), meeting=own(block.meeting), speaker=own(block.speaker), office=own(block.office)
    )


def _glued(text: str) -> list[str]:
    """Return what stands before the salutation where all of it is one line, in the pieces its blanks make."""
    opening = text[: text.find("\n")][:MAX_LINE] if "\n" in text else text[:MAX_LINE]
    found = _SALUTATION.search(opening, 6)
    return opening[: found.start()].split() if found and "报告" in opening[: found.start()] else []


def _completed(block: TitleBlock, sections: Sequence[Section], text: str, source_text: str) -> TitleBlock:
    """Return the block, its gaps filled from one elsewhere in the file whose day is the same or fits the text's years.

    A list of links to other years' reports looks the same but for the year.
    """
    plan = years_of(None, block.date, sections, text).plan
    for found in islice(_elsewhere(source_text), MAX_BLOCKS):
        if not found.meeting or not found.date or (block.date and block.date != found.date):
            continue
        if plan in {int(found.date[:4]), int(found.date[:4]) + 1}:
            return replace(
                found,
                title=block.title or found.title,
                meeting=block.meeting or found.meeting,
                speaker=block.speaker or found.speaker,
                office=block.office if block.speaker else found.office,
            )
    return block


def _elsewhere(source_text: str) -> Iterator[TitleBlock]:
    """Yield the title blocks that stand within or at the end of a file's text."""
    lines = [words for line in source_text.split("\n") if (words := " ".join(line.split()))]
    for index, line in enumerate(lines):
        if len(line) <= MAX_LINE and "届" in line and _BLOCK_LINE.match(line):
            around = [*lines[max(0, index - 2) : index], *_until_salutation(lines[index : index + _AROUND])]
            yield _said([each for each in around if len(each) <= MAX_LINE])


def _until_salutation(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if _SALUTATION.match(line):
            return
        yield line


def _meeting(lines: Sequence[str]) -> tuple[int | None, str | None]:
    """Return the index of the line that names the meeting, and its name, joined where it goes over up to three."""
    closed = [without_dates(re.sub(r"\s", "", line)) for line in lines]
    for taken in (1, 2, 3):
        for index in range(len(closed) - taken + 1):
            if found := _MEETING.search("".join(closed[index : index + taken])):
                whole = _MEETING.search("".join(closed[index - 1 : index + taken])) if index else None
                if whole and found.group(1).startswith("第") and whole.group(1).endswith(found.group(1)):
                    return index - 1, whole.group(1)  # its place stands in the line above
                return index, found.group(1)
    return None, None


def _date(lines: Sequence[str], meeting: int | None) -> str | None:
    """Return the day of the speech: in the meeting's line or beside it, else a date that has a line to itself.

    A date with a time of day, or beside a word of publishing, is the day of publication.
    """
    near = [] if meeting is None else [meeting, meeting - 1, meeting + 1]
    for index in near:
        if 0 <= index < len(lines) and (day := _spoken(lines[index], lines[index - 1] if index else "")):
            return day
    for index, line in enumerate(lines):
        alone = len(re.sub(r"[\s（()）—―－–\-]", "", line)) <= 14 or is_title(line)
        if alone and (day := _spoken(line, lines[index - 1] if index else "")):
            return day
    return None


def _spoken(line: str, above: str) -> str | None:
    found = date_in(line)
    if found is None or _CLOCK.match(found[1]):
        return None
    label = len(above) <= MAX_LABEL and _PUBLISHED.search(above) and above.rstrip().endswith(("：", ":"))
    return None if label or (_PUBLISHED.search(line) and "届" not in line) else found[0]
