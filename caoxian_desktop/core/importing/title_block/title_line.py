"""Which line is a report's title: 政府工作报告, 陕西省2026年政府工作报告, 政府工作报告（摘要）, over two lines too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

MAX_TITLE = 40
"""Characters of a title line; the longest known has 22."""

MAX_LINE = 160
"""Characters of a line that begins with a title and goes on with date, meeting and speaker; longer ones are body."""

_MIN_BODY = 20
"""Characters of a line of body: a running head stands over one, an entry of a web page's menu does not."""

_TITLE = re.compile(
    r"(?!.*作政府)[^，。；：>＞»/_]{0,24}政府(?:\d{4}年度?)?工作报告(?:[（(][^）)]{1,12}[）)])?"
    r"|关于[^，。；：]{4,34}工作[^，。；：]{0,12}的报告"
)
_ABOUT_IT = re.compile(
    r"解读|读懂|看懂|聚焦|学习|审议|听取|讨论|关注|速览|划重点|图解|起草|决议|意见|落实|贯彻|分工|诞生|热词|名词|附件"
    r"|人大常委会|法院|检察院"
)
_UNDER_TITLE = re.compile(r"(.{0,24}工作报告)(?:[—―－–-]{1,4}|[（(])[^，。]*年[^，。]*月.*")
_FIRST_HALF = re.compile(r"[^，。；：]{0,24}(?:政府|政府工作)")
_ROW = re.compile(r"(?:文件|信息)?(?:名[ \u3000]{0,8}称|标[ \u3000]{0,8}题)[ \u3000]?[:：\t|｜]{1,2}([^\t|｜]+)")
_MOST_ABOVE = 60
"""Lines of a page in which its table of such labels is looked for."""

_BEFORE_TITLE = re.compile(r".{0,8}[|丨︱｜]|[《]")


def is_title(words: str) -> bool:
    """Tell whether a line is the report's title, spaced out or not."""
    return title_in(words) is not None


def title_in(words: str) -> str | None:
    """Return the title that a line is, without blanks and without a date or meeting behind it; None for no title."""
    if len(words) > MAX_LINE or "\t" in words:  # a row of the table that a web page puts before (标题 …)
        return None
    closed = _BEFORE_TITLE.sub("", re.sub(r"\s", "", words)).rstrip("》")
    if found := _UNDER_TITLE.fullmatch(closed):
        closed = found.group(1)
    said = re.split("[（(]", closed)[0]
    return closed if len(closed) <= MAX_TITLE and _TITLE.fullmatch(closed) and not _ABOUT_IT.search(said) else None


def first_title(lines: Sequence[str]) -> str | None:
    """Return the first title among the lines of a title block; one broken after 政府 or 政府工作 is joined."""
    for index, line in enumerate(lines):
        if title := title_in(line):
            return title
        below = re.sub(r"\s", "", lines[index + 1]) if index + 1 < len(lines) else ""
        closed = re.sub(r"\s", "", line)
        if below in {"工作报告", "报告"} and _FIRST_HALF.fullmatch(closed) and (title := title_in(closed + below)):
            return title
    return None


def labelled_title(source_text: str) -> str | None:
    """Return the title in the table of a web page (名称：东山县2024年政府工作报告), for a report that lost its own."""
    for line in islice((line for line in source_text.split("\n") if line.strip()), _MOST_ABOVE):
        found = _ROW.match(line.strip()) if len(line) <= MAX_LINE else None
        if found and (title := title_in(found.group(1).strip())):
            return title
    return None


def running_title(source_text: str) -> str | None:
    """Return a title that stands over body text within a file, as a newspaper's running head does."""
    lines = [line for line in source_text.split("\n") if line.strip()]
    for line, below in pairwise(lines):
        if len(line) <= MAX_TITLE and len(below.strip()) >= _MIN_BODY and (title := title_in(line)):
            return title
    return None
