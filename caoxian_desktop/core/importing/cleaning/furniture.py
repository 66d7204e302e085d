"""What stands around a report on its page: page numbers, running heads, jumps of newspapers, the same text again.

Lines go only where the page gives itself away; a line that may belong to the report stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from caoxian_desktop.core.importing.cleaning.editing import Edit
from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.marks import mark_of

_DASH = r"[—–―\-－·•─~～]"
_PAGE_NUMBER = re.compile(
    rf"(?:{_DASH}+ ?(\d{{1,4}}) ?{_DASH}+|第 ?(\d{{1,4}}) ?页(?:[,，/ ]*共 ?\d{{1,4}} ?页)?"
    r"|[Pp]age (\d{1,4})(?: of \d{1,4})?|(\d{1,4}) ?/ ?\d{1,4})"
)
_HALF_A_NUMBER = re.compile(rf"{_DASH}+ ?(\d{{1,4}})|(\d{{1,4}}) ?{_DASH}+|(\d{{1,3}})")
"""A number with one dash or none: a page number only if it counts on from page to page."""

_TURNING = re.compile(r"(?:(?:首页|上一页|下一页|末页|尾页|\d{1,3}|…|\.{3})[ |\[\]]*){2,24}")
_SENTENCE = 40
_REPEATED_LINES = 10
_SHORTEST_PAGE, _LONGEST_PAGE = 250, 2_500
"""Characters between two page numbers; an official page has 22 lines of 28."""

_TORN = 18
"""Characters of a line that ends without a stop only because it was broken; a shorter one may be any line."""

_LONGEST_HEADING = 32
_ENDED = tuple("。！？：；”）!?:;)】》…")
_PAUSED = re.compile(r"[\d.．,，、（(“《]$")
_BEGINS_ANEW = re.compile(r"各位|同志们|附\s?[件表录]|第?\d{1,4}$|[—–-]")
_UNIT = re.compile(r"[%％‰个家项亿万千百元名人户次件所座条公平里亩吨米年月日度分倍只辆台套场处批]")
_PAGES_OWN = re.compile(r"责任编辑|E-?mail推荐|【字[体号]|来源[:：]|位置[:：]|版权所有|备案号|www\.")
_LONGEST_RUNNING_HEAD = 40


def page_numbers(text: str) -> Iterator[Edit]:
    """Take out lines that hold a page number (— 1 —, 第3页, 3/20), and bare numbers that count on once a page.

    A sentence that the page's end tore apart is whole again.
    """
    lines = lines_of(text)
    plain = {line.index: number for line in lines if (number := _page_number(line.text)) is not None}
    gone = plain.keys() | _counting_on(lines, plain)
    for index in sorted(gone):
        line = lines[index]
        within = not gone & {index - 1, index + 1} and _tears_sentence(lines, index)
        yield Edit(line.start - 1, line.end + 1) if within else _without_line(text, line.start, line.end)


def _page_number(words: str) -> int | None:
    """Return the number on a line that is plainly a page's (0 for the links that turn pages), or None."""
    if not words or len(words) > 80 or not any(map(str.isdigit, words)):
        return None
    if found := _PAGE_NUMBER.fullmatch(words):
        return int(next(number for number in found.groups() if number))
    return 0 if "一页" in words and _TURNING.fullmatch(words) else None


def _counting_on(lines: Sequence[Line], plain: dict[int, int]) -> set[int]:
    """Return the lines with a number in half its dress that counts on from the page before.

    Behind a plain page number one is enough; else four, from the first or second page on, a page apart. Fewer are
    where they are all the lines with nothing but a number, and each tears a sentence apart.
    """
    chains: dict[int, list[Line]] = {}
    numbers = {line.index: number for line in lines if (number := _half_a_number(line.text)) is not None} | plain
    for line in lines:
        if (number := numbers.get(line.index)) is not None:
            before = chains.pop(number - 1, None)
            apart = line.start - before[-1].start if before else 0
            chains[number] = [*(before or ()), line] if _SHORTEST_PAGE <= apart <= _LONGEST_PAGE else [line]
    found: set[int] = set()
    for last, chain in chains.items():
        bare = [line.index for line in chain if line.index not in plain]
        begun = last == len(chain) == len(numbers) and _SHORTEST_PAGE <= chain[0].start <= _LONGEST_PAGE
        few = begun and all(_tears_sentence(lines, i) and not _counts_things(lines, i) for i in bare)
        if len(bare) < len(chain) or (len(chain) >= 4 and last - len(chain) <= 1) or few:
            found.update(bare)
    return found


def _half_a_number(words: str) -> int | None:
    half = _HALF_A_NUMBER.fullmatch(words) if len(words) <= 8 else None
    return int(next(digits for digits in half.groups() if digits)) if half else None


def _tears_sentence(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the sentence of the line above goes on below: it ends at a pause, or is too long for a heading."""
    if not 0 < index < len(lines) - 1:
        return False
    above, below = lines[index - 1].text, lines[index + 1].text
    if len(above) < _TORN or above.endswith(_ENDED) or "\t" in above + below or _BEGINS_ANEW.match(below):
        return False
    heading = len(above) <= _LONGEST_HEADING or (mark_of(above) is not None and "。" not in above)
    return mark_of(below) is None and (not heading or _PAUSED.search(above) is not None)


def _counts_things(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a number may be the sentence's own, set apart by a page that has it in bold: 新建学校 / 1 / 所."""
    return not _PAUSED.search(lines[index - 1].text) and _UNIT.match(lines[index + 1].text) is not None


def running_heads(text: str) -> Iterator[Edit]:
    """Take out the line that stands beside the page numbers, page by page."""
    lines = lines_of(text)
    gone = {i for words, found in _short_lines(lines).items() for i in _beside_page_numbers(lines, words, found)}
    return (_without_line(text, lines[index].start, lines[index].end) for index in sorted(gone))


def _short_lines(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return where each line stands that is short enough for a running head."""
    places: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        if 2 <= len(line.text) <= _LONGEST_RUNNING_HEAD:
            places[line.text].append(line.index)
    return places


def _beside_page_numbers(lines: Sequence[Line], words: str, places: Sequence[int]) -> Sequence[int]:
    if len(places) < _FEWEST or _page_number(words) is not None:
        return ()
    beside = [i for i in places if any(_page_number(near.text) is not None for near in lines[max(0, i - 1) : i + 2])]
    return beside if len(beside) >= max(_FEWEST, 0.8 * (len(places) - 1)) else ()


def repeated_titles(text: str) -> Iterator[Edit]:
    """Take out a report's title where it comes again, page by page."""
    lines = lines_of(text)
    for words, places in _short_lines(lines).items():
        apart = all(lines[b].start - lines[a].start >= _SHORTEST_PAGE for a, b in pairwise(places))
        if len(places) >= _FEWEST and apart and re.fullmatch(r".{0,16}政府工作报告.{0,12}", words):
            yield from (_without_line(text, lines[i].start, lines[i].end) for i in places[1:])
            return


_NUMBER_WITHIN = re.compile(r" ?[—–―-] (\d{1,3}) [—–―-] ?")
_DASHED_NUMBER = re.compile(r"[—–―-] \d")
_FEWEST = 3


def page_numbers_within(text: str) -> Iterator[Edit]:
    """Take page numbers out of the lines a page's text ran into: 增长6.4%，一 — 1 — 般公共. They must count upwards.

    One or two do where they begin with 1 and stand a page apart. A blank stays where the line was broken.
    """
    found = list(_NUMBER_WITHIN.finditer(text)) if _DASHED_NUMBER.search(text) else []
    if counts_up([int(number[1]) for number in found]) or _begins_to_count(found):
        yield from (Edit(number.start(), number.end(), " ") for number in found)


def _begins_to_count(found: Sequence[re.Match[str]]) -> bool:
    """Tell whether numbers run 1, 2 …, the first of them a page from the top of the text."""
    pages = [after - before for before, after in pairwise([0, *(number.start() for number in found)])]
    counted = [int(number[1]) for number in found] == list(range(1, len(found) + 1))
    return bool(found) and counted and all(_SHORTEST_PAGE <= page <= _LONGEST_PAGE for page in pages)


def counts_up(numbers: Sequence[int]) -> bool:
    """Tell whether numbers run 1, 2, 3 …; one in ten may be out of line, as a page lost or a note named twice is."""
    steps = sum(0 <= after - before <= 2 for before, after in pairwise(numbers))
    return len(numbers) >= _FEWEST and numbers[0] <= 2 and steps >= 0.9 * (len(numbers) - 1)


def the_same_again(text: str) -> Iterator[Edit]:
    """Cut off what a file says once more: pages copied together repeat a whole report.

    From where it goes, every line long enough to be a sentence has stood before, so that nothing is lost. Where only
    the second copy has its title, the first one goes.
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
    if len(repeated) < _REPEATED_LINES or sum(len(line.text) for line in repeated) < again.start / 4:
        return
    title = _title_above(lines, again.index)
    if title is not None and not any(map(_is_title, lines[: seen[again.text] + 1])) and _says_all(lines, again.index):
        yield Edit(0, title.start)
    else:
        yield Edit(max(0, again.start - 1), len(text))


def _is_title(line: Line) -> bool:
    return len(line.text) <= _LONGEST_RUNNING_HEAD and line.text.endswith("政府工作报告")


def _title_above(lines: Sequence[Line], index: int) -> Line | None:
    """Return the title that stands a few short lines above a line, or None."""
    above = lines[max(0, index - 6) : index]
    if any(len(line.text) > 2 * _LONGEST_RUNNING_HEAD for line in above):
        above = above[max(i for i, line in enumerate(above) if len(line.text) > 2 * _LONGEST_RUNNING_HEAD) + 1 :]
    return next((line for line in above if _is_title(line)), None)


def _says_all(lines: Sequence[Line], index: int) -> bool:
    """Tell whether the copy from a line on has every sentence of what stands before."""
    copy = {line.text for line in lines[index:]}
    return all(line.text in copy for line in lines[:index] if len(line.text) >= _SENTENCE)


_TO, _FROM = r"(?:紧?下转|转入)第?[^）)\n]{1,12}[版页]", r"(?:紧?上接|上接|紧接)第?[^）)\n]{1,12}[版页]"
_JUMP_WORDS = ("下转", "转入", "上接", "紧接")
_STOPS = ("。", "！", "”")
_DATELINE = r"[^\n。，]{0,12}报?\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^\n。，]{0,20}\n"
_JUMP = re.compile(
    rf"\n?[（(]{_TO}[）)]\n?(?:{_DATELINE})?(?:[^\n]{{0,16}}政府工作报告\n)?[（(]{_FROM}[）)]\n?"
    rf"|\n(?:[（(](?:{_TO}|{_FROM})[）)]|[►▶☞>]*(?:{_TO}|{_FROM}))(?=\n|\Z)|[（(](?:{_TO}|{_FROM})[）)]"
)


def newspaper_jumps(text: str) -> Iterator[Edit]:
    """Join what a newspaper carried over to another page, running head included; a full stop ends its paragraph."""
    for found in _JUMP.finditer(text) if any(words in text for words in _JUMP_WORDS) else ():
        behind = text[found.end() : found.end() + 1]
        ended = "\n" in found.group() and text[found.start() - 1 : found.start()] in _STOPS
        yield Edit(found.start(), found.end(), "\n" if ended and behind not in {"", "\n"} else "")


def _without_line(text: str, start: int, end: int) -> Edit:
    """Remove a line with one of the breaks beside it."""
    return Edit(start, min(end + 1, len(text)))
