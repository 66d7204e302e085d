"""What stands around a report on a web page: buttons, the path to the page, source and time, editors, related links.

Lines go only where the page gives itself away; a line that may belong to the report stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from caoxian_desktop.core.importing.cleaning.editing import Edit
from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.marks import annex_mark, mark_of
from caoxian_desktop.core.importing.structure.heading_words import GLOSSARY_TITLE
from caoxian_desktop.core.importing.title_block.prose import begins_section, is_prose

_BUTTONS = (
    "打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|收藏|加入收藏|下载|下载文字版|下载图片版|全屏|加大|还原|减小|放大|缩小|大|中|小|首页|返回|返回顶部"
    "|返回首页|返回列表|保存|我要分享|智能朗读|播放|暂停|网站首页|上一篇|下一篇|分享|分享到|微信|微博|新浪微博|朋友圈|字号|字体|默认|无障碍|无障碍浏览|无障碍阅读|适老化|长者助手|长者模式|关怀版|我的收藏"
    "|繁体|繁體|简体|English|登录|注册|搜索|高级搜索|网站地图|联系我们|关于我们|我要纠错|纠错|复制链接|语音播报|朗读|视力保护色|政府信息公开"
    "|阅读原文|点赞|在看|往期推荐|往期回顾|QQ|A\\+|A-|T\\+|T-|扫一扫|手机版|电脑版"
)
_ONLY_BUTTONS = re.compile(rf"(?:[\[【（(|/·:： ]*(?:{_BUTTONS})[\]】）)|/·:： >]*){{1,12}}")
_LABELS = (
    "来源|信息来源|稿源|文章来源|发布时间|发布日期|责任编辑|责编|网络编辑|编辑|审核|[一二三初复终]审|校对|监制|供稿|索引号|发文字号|主题词"
    "|发布机构|公开机构|浏览次数|阅读次数|访问量|访问次数|点击数|点击量|点击次数|浏览量|阅读量|字号|字体|视力保护色"
)
_LABELS_ABOVE = re.compile(
    r"(?:时间|(?:发文|成文|生成)?日期|更新时间|作者|记者|文号|(?:主题|组配|公开)?分类|发文机关|名称|标题|有效性|阅读|浏览)"
    rf" ?[:：\t]|(?:{_LABELS}|(?:组配|主题|公开)分类|(?:发文|成文)日期|标题)[\t ]"
    r"|第 ?[A-Z]?\d{1,2} ?版[：:]|\d{4}年\d{1,2}月\d{1,2}日 第?[A-Z]?\d{1,2}版|版面导航"
    r"|点击(?:上方|蓝字)|[^。]{0,8}关注我们|[^。]{0,20}政府工作报告 ?[_|｜-]{1,2} ?[^。，届年]{2,24}(?:政府|网|网站)$"
    r"|[^。，：]{2,14} \d{4}[-年/]\d{1,2}[-月/]\d{1,2}日? \d{1,2}:\d\d"
)
"""Before the salutation only: tables of annexes have such lines too."""

_CHROME = re.compile(
    rf"(?:{_LABELS}) ?[:：]|【字[体号]|[（(] ?(?:来源|责任编辑|责编|编辑|记者)[:： ]|首页 ?[>＞»]"
    r"|(?:你|您)?(?:现在|当前|所在)?的?(?:所在)?位置[:：]|扫一扫|扫码|扫描二维码|二维码|用手机(?:打开|浏览)"
    r"|相关(?:附件|链接|报道|解读|稿件|新闻|阅读|文章|图解)|附件下载|版权所有|[主承]办(?:单位)?[:：]|技术支持[:：]"
    r"|[^。]{0,12}备案号|[^。]{0,4}ICP备|[^。]{0,6}公网安备|网站标识码|【?E-?mail推荐|【?我要纠错|[上下]一[篇条][:：]"
    r"|分享(?:到)?[:：]?$|https?://|www\.|\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日? \d{1,2}[:时]|[0-9a-f]{32}:?$"
    r"|[（(]新华社[^）)]{0,24}电[）)]$|[^。，；]{2,60}\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)$"
)
_OWN = re.compile(
    r"政府工作报告|人民代表大会|届.{1,8}会议|会议上|^[—―─–\-（(].*(?:会议|大会|届|年.{1,4}月)"
    r"|(?:省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主席|总理)[ \u3400-\u9fff·]{0,14}$"
)
_ENTRY_OR_SENTENCE = re.compile(r"：指|:指|。.")
_CAPTION = re.compile(r"作《?政府工作报告》?。?.{0,14}$")
_PATH_STEP = re.compile(r"(?:省|市|县|区)?政府工作报告")
_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:主席团[、，])?(?:各位(?:代表|委员|领导|同志)|同志们)"
    r"(?:[、，]?(?:各位)?(?:代表|委员|同志们?|领导))* ?[：:，,！!]|现在，?我(?:受|代表)|各位代表$"
)
_SPREAD = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_LONGEST_CHROME = 90
_LONGEST_HEAD_LINE = 160
_TAIL_LINES = 80
_TAIL_LONGEST = 160
_SENTENCE = 25
_MOST_ROUNDS = 8
"""How often the end is looked at anew; real pages need two."""


def is_chrome(words: str) -> bool:
    """Tell whether a line is plainly a web page's own."""
    if not 0 < len(words) <= _LONGEST_CHROME or _ENTRY_OR_SENTENCE.search(words):
        return False
    return _CHROME.match(words) is not None or _ONLY_BUTTONS.fullmatch(words) is not None


def _is_above(words: str) -> bool:
    """Tell whether a line before the salutation is a web page's; a table spreads its labels (索 引 号)."""
    if is_chrome(words):
        return True
    closed = _SPREAD.sub("", words[:12]) + words[12:]
    return len(words) <= _LONGEST_CHROME and bool(_LABELS_ABOVE.match(words) or _LABELS_ABOVE.match(closed))


def web_head(text: str) -> Iterator[Edit]:
    """Take out the lines a web page puts before the salutation, where at least one of them is plainly its own.

    Title, meeting and speaker stay; where the page repeats them, the last time counts. Where no salutation is found
    before the text begins, only what is plainly the page's own goes.
    """
    head, greeted = _head(lines_of(text))
    if not any(_is_above(line.text) for line in head):
        return
    kept = _own_lines(head) if greeted else {line.index for line in head if not _is_above(line.text)}
    for line in head:
        if line.index not in kept:
            yield _without_line(text, line.start, line.end)


def _head(lines: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """Return the lines before the report's text, and whether a salutation ends them.

    A sentence or a heading above 各位代表 is the report's text, unless its title comes only behind: a page's summary.
    """
    body = behind = None
    for position, line in enumerate(lines):
        if _SALUTATION.match(line.text):
            above = lines[:position]
            return (above, True) if behind is None or _any_own(above[behind:]) else (lines[:body], False)
        if len(line.text) > _LONGEST_HEAD_LINE:
            return lines[: position if body is None else body], False
        if not _is_above(line.text) and (is_prose(line.text) or begins_section(line.text)):
            body, behind = position if body is None else body, position + 1
    return () if body is None else lines[:body], False


def _any_own(lines: Sequence[Line]) -> bool:
    return any(_OWN.search(line.text) for line in lines)


def _own_lines(head: Sequence[Line]) -> set[int]:
    """Return the indexes of the lines that are the report's; of equal ones the last that no navigation follows."""
    own = [line for line in head if _OWN.search(line.text) and not _is_above(line.text)]
    own = [line for line in own if not _CAPTION.search(line.text)]
    own = [line for line in own if not _PATH_STEP.fullmatch(line.text) or _is_title_of(line, head, own)]
    last = {line.text: line.index for line in own}
    return set(last.values())


def _is_title_of(line: Line, head: Sequence[Line], own: Sequence[Line]) -> bool:
    """Tell whether 政府工作报告 is the title here, not a step of the page's path (… > 政府工作报告 > …)."""
    before = head[line.index - 1].text if line.index else ""
    longer = any("政府工作报告" in other.text and len(other.text) > len(line.text) for other in own)
    return not longer and before not in {">", "＞", "»"}


def web_tail(text: str) -> Iterator[Edit]:
    """Cut off what follows the report on a web page, from its first button or editor's line on.

    Before an annex or a glossary only lines of nothing but buttons go.
    """
    lines = [line for line in lines_of(text) if line.text]  # a break at the end makes no line
    left = list(lines)
    for _ in range(_MOST_ROUNDS):
        if not (found := _pages_own(left)):
            break
        left = [line for line in left if line.index not in found]
    end = left[-1].end if left else 0
    kept = {line.index for line in left}
    for line in lines:
        if line.index not in kept and line.start < end:
            yield _without_line(text, line.start, line.end)
    if end < len(text.rstrip("\n")):
        yield Edit(end, len(text))


def _pages_own(lines: Sequence[Line]) -> set[int]:
    """Return which of the last lines go; as they go, lines further up come near the end."""
    tail = lines[max(1, len(lines) - _TAIL_LINES) :]
    own = [is_chrome(line.text) for line in tail]
    if not any(own):
        return set()
    whole = "".join("".join(line.text.split()) for line in lines)
    reports = [not chrome and _is_reports(line.text, whole) for line, chrome in zip(tail, own, strict=True)]
    end = next((position for position, chrome in enumerate(own) if chrome and not any(reports[position:])), len(tail))
    return {line.index for at, line in enumerate(tail) if at >= end or (own[at] and _ONLY_BUTTONS.fullmatch(line.text))}


def _is_reports(words: str, whole: str) -> bool:
    """Tell whether a line near the end may still be the report's: a heading, an entry, a sentence not said elsewhere.

    `whole` is the text without blanks and line breaks.
    """
    if whole.count("".join(words.split())) > 1:
        return False
    if GLOSSARY_TITLE.search(words) or annex_mark(words) or mark_of(words) or len(words) > _TAIL_LONGEST:
        return True
    return len(words) >= _SENTENCE and ("。" in words or "！" in words)


def _without_line(text: str, start: int, end: int) -> Edit:
    """Remove a line with one of the breaks beside it."""
    return Edit(start, min(end + 1, len(text)))
