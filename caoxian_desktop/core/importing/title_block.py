"""Title, date, meeting, speaker: what a report says of itself before it addresses the deputies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caoxian_desktop.core.importing.dates import iso_date
from caoxian_desktop.core.importing.lines import Line
from caoxian_desktop.core.importing.marks import mark_of
from caoxian_desktop.core.importing.place_name import level_of, place_of
from caoxian_desktop.core.importing.years import years_of
from caoxian_desktop.core.report.report import Section, TitleBlock

MAX_LINES = 40
"""How far down the salutation is looked for: web pages put their own lines before it."""

_TITLE = re.compile(r"(?!.*作政府)[^，。；：]{0,24}政府工作报告(?:[（(][^）)]{1,12}[）)])?")
_SALUTATION = re.compile(r"各位代表|各位委员|同志们|现在，?我(?:受|代表)|我(?:受|代表)[^。]{0,20}向大会")
_OFFICES = "省长|市长|县长|区长|州长|旗长|盟长|主席|总理|特首|行政长官"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff·"
_SPEAKER = re.compile(
    rf"(?P<office>[{_HAN}]{{0,24}}(?:{_OFFICES}))[ ）)]*(?P<name>[{_HAN}](?: ?[{_HAN}]){{1,3}}|[{_HAN}]{{2,12}})[）)]?$"
)
_MEETING = re.compile(r"在([^，。；]{0,30}?第[^，。；]{1,8}届(?:人民代表大会|人大)[^，。；]{0,20}?会议)")


def title_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines before the salutation, none where the text begins with its body."""
    for line in lines[:MAX_LINES]:
        if _SALUTATION.match(line.text):
            return lines[: line.index]
        if (mark := mark_of(line.text)) and mark.label.startswith("一"):
            return lines[: line.index]
    return ()


def is_title(words: str) -> bool:
    """Tell whether a line is the report's title, spaced out or not."""
    return _TITLE.fullmatch(re.sub(r"\s", "", words)) is not None


def title_block_of(head: Sequence[Line], text: str, sections: Sequence[Section], source_text: str) -> TitleBlock:
    """Return what the report says of itself.

    `head` are the lines before the salutation; the rest of `text` is asked for place and years where they do not say.
    `source_text` is the text before cleaning: a newspaper's running head may hold the only title.
    """
    lines = [line.text for line in head]
    joined = "".join(lines)
    date, meeting = iso_date(joined), _MEETING.search(joined)
    office, speaker = _speaker(lines)
    place = place_of(joined, text)
    years = years_of(date, sections, text)
    return TitleBlock(
        title=_title(lines, source_text),
        place=place,
        level=level_of(place, text),
        plan_year=years.plan,
        review_year=years.review,
        review_period=years.period,
        date=date,
        meeting=meeting.group(1) if meeting else None,
        speaker=speaker,
        office=office,
    )


def _title(lines: Sequence[str], source_text: str) -> str | None:
    found = next((line for line in lines if is_title(line)), None)
    if found is None:
        found = next((line for line in source_text.split("\n") if is_title(line) and len(line) < 40), None)
    return None if found is None else re.sub(r"\s", "", found)


def _speaker(lines: Sequence[str]) -> tuple[str | None, str | None]:
    for line in reversed(lines):
        words = re.sub(r"^.*会议上?[ ）)]*", "", line)
        if found := _SPEAKER.search(words):
            return found.group("office").replace(" ", ""), found.group("name").replace(" ", "")
    return None, None
