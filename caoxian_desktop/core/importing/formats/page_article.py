"""Which lines of a web page are the report, and which belong to the page: menus, buttons, related links, footers.

What counts is where sentences stand; names of elements only help to tell a menu from a short section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from caoxian_desktop.core.importing.formats.page_lines import Container, PageLine
from caoxian_desktop.core.importing.title_block.title_block import is_title

MIN_PROSE = 150
"""Characters of sentences that make a container worth keeping beside the main one: a glossary, the next page."""

_MAIN_SHARE = 0.6
_DENSE = 0.6
_SENTENCE = re.compile(r"[。；！]")
_SHORTEST = 20
_LONG = 60
_TITLE_LINES = 15
_OFF_TEXT = re.compile(
    r"(?:^|[\s_-])(?:nav|aside|footer|foot|menu|bread ?crumbs?|crumbs?|position|location|dqwz|weizhi|share|bdshare"
    r"|jiathis|toolbar|tools?|fontsize|print|related?|xgxw|xglj|sidebar|side|comments?|pager|pagination|page_?nav|copyright"
    r"|qrcode|ewm|search|login|banner|friendlinks?|toplinks?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_OF_THE_TITLE = re.compile(
    r"届.{1,8}会议|会议上|人民代表大会|^[（(—―─–-].*\d{4}年"
    r"|(?:省长|市长|县长|区长|州长|旗长|盟长|主席|总理)[ \u3000\u3400-\u9fff·]{2,14}$"
)
_BUTTON = re.compile(
    r"[（(【\[]?(?:责编|责任编辑|编辑[:：]|编审|审核[:：]|来源[:：]|稿源|信息来源|作者[:：]|发布(?:时间|日期|机构)|时间[:：]|日期[:：]"
    r"|浏览|阅读(?:次数|量)|点击|字[号体]|大 ?中 ?小|打印|关闭|分享|收藏|返回|上一[篇页]|下一[篇页]|扫一扫"
    r"|相关(?:链接|报道|阅读|新闻|附件)|附件下载)"
)
_CAPTION = re.compile(r"作政府工作报告[。）)]?$|^图为|[\u3400-\u9fff]{2,4} ?摄[。）)]?$")
_OF_THE_PAGE = re.compile(r"[>＞»|]|来源|时间|日期|字号|作者|编辑|浏览|点击|作政府工作报告$")


def furniture_of(lines: Sequence[PageLine], page: Container) -> list[bool]:
    """Tell for each line whether it is the page's own."""
    weights = _Weights(lines)
    main = _main(page, weights)
    of_page = [not main.start <= index < main.end for index in range(len(lines))]
    for container in _off_text(main, weights):
        of_page[container.start : container.end] = [True] * (container.end - container.start)
    for index in _edges(lines, main):
        of_page[index] = of_page[index] or _is_of_page(lines[index])
    for index in _title_before(lines, main):
        of_page[index] = False
    return of_page


def prose_of(line: PageLine) -> int:
    """Return the characters of a line that reads like sentences; 0 for labels, titles and links."""
    length = len(line.text)
    if line.linked * 2 > length or length < _SHORTEST:
        return 0
    return length if length >= _LONG or _SENTENCE.search(line.text) else 0


class _Weights:
    """Sums over stretches of lines."""

    def __init__(self, lines: Sequence[PageLine]) -> None:
        self._prose = list(accumulate(map(prose_of, lines), initial=0))
        self._length = list(accumulate((len(line.text) for line in lines), initial=0))
        self._linked = list(accumulate((line.linked for line in lines), initial=0))

    def prose(self, place: Container) -> int:
        return self._prose[place.end] - self._prose[place.start]

    def length(self, place: Container) -> int:
        return self._length[place.end] - self._length[place.start]

    def linked(self, place: Container) -> int:
        return self._linked[place.end] - self._linked[place.start]


def _main(page: Container, weights: _Weights) -> Container:
    """Go down to where most sentences stand, as long as nothing is left behind that reads like a text."""
    place = page
    while place.children:
        main = max(place.children, key=weights.prose)
        rest = weights.prose(place) - weights.prose(main)
        beside = [child for child in place.children if child is not main]
        loose = rest - sum(map(weights.prose, beside))
        if weights.prose(main) < _MAIN_SHARE * weights.prose(place) or loose >= MIN_PROSE:
            break
        if any(_reads_like_text(child, weights) for child in beside):
            break
        place = main
    return place


def _reads_like_text(place: Container, weights: _Weights) -> bool:
    prose = weights.prose(place)
    return prose >= MIN_PROSE and prose >= _DENSE * weights.length(place) and not _is_off_text(place, weights)


def _off_text(main: Container, weights: _Weights) -> Iterator[Container]:
    """Yield the containers within the text that are not of it."""
    open_places = list(main.children)
    while open_places:
        place = open_places.pop()
        if _is_off_text(place, weights):
            yield place
        else:
            open_places += place.children


def _is_off_text(place: Container, weights: _Weights) -> bool:
    if weights.linked(place) * 2 > weights.length(place):
        return True
    # A class called "side" or "share" may be wrapped around a whole article; then it says nothing.
    return weights.prose(place) < MIN_PROSE and _OFF_TEXT.search(place.names) is not None


def _edges(lines: Sequence[PageLine], main: Container) -> Iterator[int]:
    """Yield the lines of the text before its first sentences and after its last: pages put their own there too."""
    prose = [index for index in range(main.start, main.end) if prose_of(lines[index])]
    yield from range(main.start, prose[0] if prose else main.end)
    yield from range(prose[-1] + 1 if prose else main.end, main.end)


def _is_of_page(line: PageLine) -> bool:
    words = line.text.strip()
    if line.linked * 2 > len(words):
        return True
    return _BUTTON.match(words) is not None or _CAPTION.search(words) is not None


def _title_before(lines: Sequence[PageLine], main: Container) -> Iterator[int]:
    """Yield the lines before the text that are the report's title and what stands under it.

    Where the text brings its own title, that of the page only repeats it.
    """
    if any(is_title(line.text) for line in lines[main.start : main.start + _TITLE_LINES]):
        return
    titles = [i for i, line in enumerate(lines[: main.start]) if is_title(line.text) and not line.linked]
    if not titles:
        return
    title = next((i for i in reversed(titles) if lines[i].outline), titles[-1])
    yield title
    for index in range(title + 1, main.start):
        words = lines[index].text
        if _OF_THE_TITLE.search(words) and not _OF_THE_PAGE.search(words) and not lines[index].linked:
            yield index
