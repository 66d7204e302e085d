"""What stands around a report on its page: page numbers, buttons of web pages, editors, running heads of newspapers.

Lines go only where the page gives itself away; a line that may belong to the report stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caoxian_desktop.core.importing.editing import Edit
from caoxian_desktop.core.importing.lines import Line, lines_of

_PAGE_NUMBER = re.compile(
    r"^(?:[—–―\-－·•─]+ ?\d{1,4} ?[—–―\-－·•─]*|第 ?\d{1,4} ?页(?:[,，/ ]*共 ?\d{1,4} ?页)?)$", re.MULTILINE
)
_CHROME = re.compile(
    r"【?字[体号][:：]|【?打印|关闭窗口|分享(?:到)?[:：]?$|扫一扫|二维码|相关(?:附件|链接|报道|解读|稿件)|[（(]?责任编辑|【?E-?mail推荐"
    r"|【?我要纠错|无障碍|收藏|浏览次数|点击数|阅读次数|当前位置|您(?:现在|当前)?的?位置|首页$|版权所有|备案号|上一篇|下一篇"
    r"|(?:来源|时间|编辑|发布日期|发布时间|索引号|文号|主题词|稿源|信息来源)[:：]|[（(]来源[:：]"
    r"|\d{4}[-年]\d{1,2}[-月]\d{1,2}日? \d{1,2}[:时]|[0-9a-f]{32}:?$"
)
_OWN = re.compile(
    r"政府工作报告|人民代表大会|届.{1,8}会议|会议上|^[—―─–-]|^[（(]"
    r"|(?:省长|市长|县长|区长|州长|旗长|盟长|主席|总理)[ \u3400-\u9fff·]{0,14}$"
)
_PATH_STEP = re.compile(r"作政府工作报告$|^(?:省|市|县|区)?政府工作报告$")
_SALUTATION = re.compile(r"(?:各位代表|各位委员|同志们)[：:，,！!]|现在，?我(?:受|代表)")
_PAGES_OWN = re.compile(rf"{_CHROME.pattern}|www\.")
_SENTENCE = 40
_REPEATED_LINES = 10
_HEAD_LINES = 200
_TAIL_LINES = 60
_TAIL_LONGEST = 160


def page_numbers(text: str) -> Iterator[Edit]:
    """Take out lines that hold a page number and its dashes: — 1 —, 第3页."""
    for found in _PAGE_NUMBER.finditer(text):
        yield _without_line(text, found.start(), found.end())


_NUMBER_WITHIN = re.compile(r" ?[—–―] (\d{1,3}) [—–―] ?")
_FEWEST = 3


def page_numbers_within(text: str) -> Iterator[Edit]:
    """Take page numbers out of the lines a page's text ran into: 增长6.4%，一 — 1 — 般公共. They must count upwards.

    A blank stays where the line was broken.
    """
    found = list(_NUMBER_WITHIN.finditer(text))
    if counts_up([int(number[1]) for number in found]):
        yield from (Edit(number.start(), number.end(), " ") for number in found)


def counts_up(numbers: Sequence[int]) -> bool:
    """Tell whether numbers run 1, 2, 3 …; one in ten may be out of line, as a page lost or a note named twice is."""
    steps = sum(0 <= after - before <= 2 for before, after in pairwise(numbers))
    return len(numbers) >= _FEWEST and numbers[0] <= 2 and steps >= 0.9 * (len(numbers) - 1)


def the_same_again(text: str) -> Iterator[Edit]:
    """Cut off what a file says once more: pages copied together repeat a whole report.

    From where it goes, every line long enough to be a sentence has stood before, so that nothing is lost.
    """
    lines = lines_of(text)
    seen: dict[str, int] = {}
    for line in lines:
        seen.setdefault(line.text, line.index)
    last_new = max(
        (i for words, i in seen.items() if len(words) >= _SENTENCE and not _PAGES_OWN.search(words)), default=0
    )
    # What comes again must begin where a report begins; else it may be a second version, only partly alike.
    again = next(
        (line for line in lines[last_new + 1 :] if len(line.text) > 3 and seen[line.text] < line.index / 5), None
    )
    if again is None:
        return
    repeated = [line for line in lines[again.index :] if len(line.text) >= _SENTENCE]
    if len(repeated) >= _REPEATED_LINES and sum(len(line.text) for line in repeated) >= again.start / 4:
        yield Edit(max(0, again.start - 1), len(text))


def web_head(text: str) -> Iterator[Edit]:
    """Take out the lines a web page puts before the salutation, where at least one of them is plainly its own.

    Title, meeting and speaker stay; where the page repeats them, the last time counts.
    """
    lines = lines_of(text)
    body = next((line.index for line in lines[:_HEAD_LINES] if _SALUTATION.match(line.text)), 0)
    head = lines[:body]
    if not any(_CHROME.match(line.text) for line in head):
        return
    kept = _own_lines(head)
    for line in head:
        if line.index not in kept:
            yield _without_line(text, line.start, line.end)


def _own_lines(head: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that are the report's; of equal ones the last that no navigation follows."""
    own = [line for line in head if _OWN.search(line.text) and not _CHROME.match(line.text)]
    own = [
        line
        for line in own
        if not re.search(r"作政府工作报告$|^(?:省|市|县|区)?政府工作报告$", line.text) or _is_title_of(line, head)
    ]
    last = {line.text: line.index for line in own}
    return set(last.values())


def _is_title_of(line: Line, head: Sequence[Line]) -> bool:
    """Tell whether 政府工作报告 is the title here, not a step of the page's path (… > 政府工作报告 > …)."""
    before = head[line.index - 1].text if line.index else ""
    longer = any("政府工作报告" in other.text and len(other.text) > len(line.text) for other in head)
    return not longer and before not in {">", "＞", "»"}


def web_tail(text: str) -> Iterator[Edit]:
    """Cut off what follows the report on a web page, from its first button or editor's line on."""
    lines = lines_of(text)
    tail = lines[-_TAIL_LINES:] if len(lines) > _TAIL_LINES else lines[len(lines) // 2 :]
    for position, line in enumerate(tail):
        if _CHROME.match(line.text) and all(len(after.text) <= _TAIL_LONGEST for after in tail[position:]):
            yield Edit(max(0, line.start - 1), len(text))
            return


_JUMP = re.compile(
    r"\n?[（(]下转第?[^）)\n]{1,12}版[）)]\n?(?:[^\n]{0,16}政府工作报告\n)?[（(]上接第?[^）)\n]{1,12}版[）)]\n?"
    r"|[（(](?:下转|上接)第?[^）)\n]{1,12}版[）)]"
)


def newspaper_jumps(text: str) -> Iterator[Edit]:
    """Join what a newspaper carried over to another page, running head included."""
    return (Edit(found.start(), found.end()) for found in _JUMP.finditer(text))


def _without_line(text: str, start: int, end: int) -> Edit:
    """Remove a line with one of the breaks beside it."""
    return Edit(start, min(end + 1, len(text)))
