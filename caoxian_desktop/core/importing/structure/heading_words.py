"""How headings read, and how the sentences read that only look like them."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[。！？｡]|(?<=[\u4e00-\u9fff”’）)])[.!?．](?![\d.．])")
"""A full stop; the half-width ones only after a Chinese character, for 3.5 has one too."""

PAUSE = re.compile(r"[。；！？：，,:]|(?<!;);(?!;)")
"""Two semicolons (;;十二五;;) are none: a page lost its quotation marks so."""

CLOSING = "。：:；;，,、！!．. "
"""What a heading's title does not keep at its end."""

GLOSSARY_TITLE = re.compile(
    r"(?:名词|术语|词语|用语|缩略语)[^。，\n]{0,8}(?:解释|注释|说明|注解|释义)|^(?:有关|相关|部分)?(?:注释|注解|释义)$"
)

_PART_WORDS = re.compile(
    r"回顾|工作安排|工作部署|重点工作|主要工作|各项工作|工作任务|目标任务|主要任务|总体要求|总体思路|工作思路|自身建设"
    r"|工作建议|工作打算|发展成就|主要成就|奋斗目标|主要目标|预期目标|工作要求|工作重点|结束语|工作总结|工作情况|主要举措"
    r"|主要措施|指导思想|发展目标|工作目标|(?:[年期度]|政府)的?(?:政府)?工作$|[来去年]的(?:主要|基本)?(?:工作|任务|目标)$|工作的建议$|^(?:过去|今后|未来)的?[一二三四五]年$"
)
_TOPIC_WORDS = re.compile(
    r"(?:总体要求|总体思路|指导思想|工作思路|(?:主要|预期|奋斗|发展|工作)目标|目标任务|工作重点|重点工作|(?:主要|重点|工作)任务"
    r"|工作要求|主要工作|主要措施|主要举措|和|及|与|的|今年|全年|经济社会|发展|政府|基本|主要){1,4}"
)
_ANNOUNCES = re.compile(r"以下|如下|下列|方面|做了|抓好|做好了|开展了|[是有为]$")
_NO_OPENING = re.compile(
    r"[①-⑳❶-❿]|各位代表|同志们|一年来|过去一年|过去的一年|刚刚过去|这一年|今年|去年|明年|同时|与此同时|此外|当前|目前|现在|对此"
    r"|因此|为此|其中|我们|我市|我县|我区|我省|我州|我旗|我镇|我乡|我国|全市|全县|全区|全省|全州|全国|各级|各地|各部门|五年来，我|过去五年"
    r"|预计|初步|综合(?:分析|判断|来看|看)|总的(?:来)?看|总体(?:上|来)?看|在此|在肯定|在看到|回顾|展望|面对|[“\"]?十.五[”\"]?时期|经过|特别是|尽管|虽然|只要|让我们|做好今年"
)
"""How a topic sentence opens, and a heading does not."""

_FIGURE = re.compile(r"[0-9０-９](?![A-Z])|百分之")
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
"""A name may hold a figure and read like a maxim (“1+6”产业布局, “环境是金”); so may one with a letter (5G, 4A)."""

_MAXIM = re.compile(
    r"(?<![还更正都要于国别其])是(?![非否])|任务.{0,4}艰巨|提出.{0,8}要求$|[吗呢]$|才能|方能|方显|方可|没有.*就没有|[：；]"
    r"|事关|关乎|必须自身|还需自身|无小事|[唯惟]有|之所|可期|正当时|催人|任重|关山|却|不知"
    r"|来之不易|殊为不易|不容(?:忽视|小觑|乐观)|弥足珍贵|有目共睹|令人鼓舞|鼓舞人心"
)
_REFERENCE = re.compile(r"[\[［〔]\d{1,3}[\]］〕]")
_PERIOD_OF_YEARS = re.compile(r"这是.{4,24}的[一二三四五六七八九十]年$")
_ADDRESSED = r"各位(?:代表|委员|同志|领导)|同志们|朋友们|乡亲们"
_SALUTATION = re.compile(rf"(?:尊敬的|主席团|主席|{_ADDRESSED}|[、，, ])+[:：！!，,。]?")
_TO_THE_DEPUTIES = re.compile(r"各位(?:代表|委员)|同志们|[^。！]{0,40}[。！]让我们")
_WORK_COMES = re.compile(
    r"[^。；！？]{0,40}(?:以下|下列|如下|[一二三四五六七八九十两几\d]+个方面)[^，。；！？]{0,12}[:：。]?"
)


def names_part(title: str) -> bool:
    """Tell whether a bare line names a part of a report or its glossary (2023年工作回顾, 名词解释)."""
    if PAUSE.search(title) or _ANNOUNCES.search(title):
        return GLOSSARY_TITLE.search(title) is not None and not PAUSE.search(title)
    return (_PART_WORDS.search(title) or GLOSSARY_TITLE.search(title)) is not None


def names_topic(title: str) -> bool:
    """Tell whether a bare line is one of those that stand within a numbered part as well (总体要求, 主要目标)."""
    return _TOPIC_WORDS.fullmatch(title) is not None


def names_task(title: str) -> bool:
    """Tell whether words name a task or a result, as a heading does: no figure, no maxim, no topic sentence."""
    if _PERIOD_OF_YEARS.match(title):
        return True
    words = _REFERENCE.sub("", title)
    plain = _QUOTED.sub("“”", words)
    return not (_NO_OPENING.match(words) or _FIGURE.search(plain) or _MAXIM.search(plain))


def holds_figure(title: str) -> bool:
    """Tell whether a figure stands in a title, other than within a name."""
    return _FIGURE.search(_QUOTED.sub("“”", title)) is not None


def is_salutation(words: str) -> bool:
    """Tell whether a line is nothing but 各位代表！ or its like."""
    return len(words) <= 40 and _SALUTATION.fullmatch(words) is not None and re.search(_ADDRESSED, words) is not None


def addresses_deputies(words: str) -> bool:
    """Tell whether a paragraph turns to the deputies: what comes is no longer part of the section before.

    The peroration does so too where it leaves out 各位代表 and opens with a maxim (…万里程。让我们更加紧密地团结…).
    """
    return _TO_THE_DEPUTIES.match(words) is not None


def announces_work(words: str) -> bool:
    """Tell whether a line only says that a list of works comes (具体抓了七个方面工作：)."""
    return len(words) <= 60 and _WORK_COMES.fullmatch(words) is not None
