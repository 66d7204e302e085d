"""Names for numbers that come first: 21个项目列入省重点, 修补泰山路等15条道路, 向8个市下放审批权."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators import lexicon, trimming, words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.named import Named, without_total
from caoxian_desktop.core.indicators.phrases import Phrase
from caoxian_desktop.core.indicators.units import UNIT_SUFFIX, Family

_ADVERB = Expression(rf"^(?:{words.ACT_ADVERBS})+")
_EMPTY_ACTS = ("纳入", "列入", "推进", "实施", "开展", "完成", "启动", "加快", "进行")
_ALONE = (
    *("投产", "开工", "竣工", "通车", "投用", "上市", "脱贫", "受益", "参赛", "出列", "摘帽"),
    *("完工", "动工", "复工", "贯通", "投运", "达标", "上线", "挂牌", "落地", "签约", "销号", "入选", "参会", "参展"),
)
_CAUSING = Expression(r"(?:促成|吸引|引进|带动|支持|帮助)$")
_GOES_ON = Expression(r"(?:(?<=..)、|和|以及|(?<![惠普涉顾])及)$")
_FOR = Expression(r"(?<=..)(?<!成)为[^，。；]{2,}$")
_BRINGING = Expression(r"(?:引进|招引|引入|吸引|签约)$")
_SETTLING = Expression(r"(?<=..)(?:落地|落户|入驻|运营|投产|开业)+$")
_DONE_BEHIND = Expression(rf"(?<=..)(?:{words.ACT_ADVERBS}|按期)+(?:完成|落实|实施|推进|到位|办结|达标)?$")
_EMPTY = Expression(r"^(?:实施|开展|推进|实现|完成)(?=..)")
_LONG_ACT = 14
_TELLING = Expression(r"、|^成为")
_ROW_MARK = re.compile(r"、|以及|[和与及]")
_ABOUT = Expression(r"^(?:拟|正|已)(?=..)")
_LEADS_ON = Expression(r"(?<=..)(?:(?:分别|预计|均)+(?:达到?|突破|增至|升至|降至|新增)?|达到?|突破|增至|升至|降至)$")
_GIVEN = Expression(r"^[、，]?(?:对|向|为|给)[^\d]{0,6}$")
_GIVEN_WORK = Expression(r"(?:改造|升级|提升|整治|治理)$")
_PROVIDING = Expression(r"^(?:提供|实施|开展|进行|给予)了?|^实现了?(?![“《了])")
_WORK = Expression(
    r"[^、，。；]{2,30}?(?:项目|工程|基金|基地|中心|园区|产业园)(?=是|年内|如期|完工|开工|建成|竣工|投产|落地|签约|挂牌)"
)
_LINKING = Expression(r"(?:串联|连接|连通|覆盖|涉及|涵盖|包含|辐射|途经|横跨)起?了?$")
_THE_FIRST = Expression(r"^(?:[全本][国省市区县州]|我[国省市区县州])?首[个支只家座条批](?=..)")
_AMONG_THEM = Expression(r"(?<=..)(?<![高初集当])中$", holds="中")
_AWARDS = Expression(r"^(?:荣获|获得|获)$")


def number_first(figure: Figure, phrase: Phrase, last: Named | None) -> Named:
    """Name a figure after what it counts and what became of it; `last` is the figure told before."""
    ahead = _LEADS_ON.sub("", _ABOUT.sub("", words.PASSIVE.sub("", figure.right.strip(" 　的"))))
    ahead = _AMONG_THEM.sub("", words.ADVERBS_BEHIND.sub("", ahead))
    before = _before_number(figure, phrase)
    if _LINKING.search(before):
        ahead = ahead.partition("的")[0]  # 串联58个酒庄的旅游环线
    given = figure.left.rstrip().endswith(("对", "向", "为", "给")) or bool(_GIVEN.match(figure.left))
    if words.ATTRIBUTE_BEHIND.fullmatch(attribute := _attribute(figure, before)):
        before = attribute
        noun = _THE_FIRST.sub("", _named_thing(ahead))
        return Named(figure, noun + before, phrase, "", noun)
    if not before and last and (done := _done_alone(ahead)):
        noun = without_total(last.thing or last.name)
        return Named(figure, noun if done in noun else done + noun, phrase, "", noun, restored=True)
    if act := _predicate(ahead, before, given=given):
        noun, done = _FOR.sub("", ahead[: act.start()]), _ADVERB.sub("", ahead[act.start() :])
        if figure.token.family is Family.PERCENT and not before and 0 < len(done) <= _LONG_ACT:
            name = _EMPTY.sub("", done) + noun
            return Named(figure, name, phrase._replace(of=noun), "", noun)  # 95%的学校提供服务
        return Named(figure, _with_act(before, noun, done, ahead), phrase, "", before + noun)
    if not before and (alone := words.PREDICATE_AFTER.match(ahead)) and alone.end() < len(ahead):
        name = words.LEADING_DROP.sub("", ahead, count=1) or ahead
        return Named(figure, name, phrase, "", name)
    return _counted(figure, phrase, before, ahead, last)


def _named_thing(ahead: str) -> str:
    """Return the noun an attribute is told of without what is said of it: 甲项目是…, 乙工程年内完工."""
    if work := _WORK.match(ahead):
        return work[0]
    act = words.PREDICATE_AFTER.search(ahead, 1)
    noun = ahead[: act.start()] if act and (act[0] != "达") else ahead
    return words.ADVERBS_BEHIND.sub("", noun)


def _attribute(figure: Figure, before: str) -> str:
    """Return the attribute that is told of what follows 的, without the work before it: 设立总规模40亿元的基金."""
    return (words.attribute_alone(before) if figure.right.startswith("的") else "") or before


def _counted(figure: Figure, phrase: Phrase, before: str, ahead: str, last: Named | None) -> Named:
    """Name what is counted by the words on both sides of the number."""
    verb, _ = trimming.split_verb(before)
    if not before and last and last.figure.clause == figure.clause and last.verb and last.figure.right:
        verb = before = last.verb
    if not before and last and last.name.endswith("投资") and _spent(figure):
        ahead += "投资"
    if not before and words.BARE_HEAD.fullmatch(ahead) and phrase.subject.endswith("等"):
        ahead = trimming.with_examples(phrase.subject[:-1], ahead)
    ahead = _without_what_followed(before, ahead)
    thing = ahead if verb == before else before + ahead
    name = lexicon.canonical(before + ahead)
    if last and last.figure.right == figure.right and last.name == name and last.figure.clause == figure.clause:
        name += UNIT_SUFFIX.get(figure.token.family, "")  # 1.8万户、189万平方米棚改
    return Named(figure, name, phrase, verb, thing, stock=figure.standing)


def _without_what_followed(before: str, ahead: str) -> str:
    """Return what a verb counts without what came of it: 引进10家企业|落地运营, 推进152项任务|按期完成."""
    if words.VERBS_ONLY.fullmatch(before):
        ahead = _DONE_BEHIND.sub("", ahead)
    return _SETTLING.sub("", ahead) if _BRINGING.search(before) else ahead


def _spent(figure: Figure) -> bool:
    """Tell money that is an attribute of what it is spent on: 投资3亿元的甲工程、2亿元的乙工程."""
    return figure.token.family is Family.MONEY and figure.right.startswith("的")


def _done_alone(ahead: str) -> str:
    """Return what became of what was counted before, where no noun stands between: 301户611人全部脱贫."""
    bare = _ADVERB.sub("", ahead)
    return bare if bare != ahead and words.PREDICATE_AFTER.match(bare) else ""


def _with_act(before: str, noun: str, done: str, ahead: str) -> str:
    """Put what became of the counted before it: 列入省重点 and 项目 make 列入省重点项目."""
    if done.startswith("来") or (words.VERBS_ONLY.fullmatch(done) and _GIVEN_WORK.search(done)):
        return before + noun + _PROVIDING.sub("", done)
    noun = words.ADVERBS_BEHIND.sub("", noun)
    if noun.endswith("的"):
        return before + noun[:-1] + re.sub(r"(?:任务|工作)$", "", done)
    if words.LEADING_VERBS.match(before):
        return before + ahead
    done = "" if done in _EMPTY_ACTS or (len(done) > _LONG_ACT and _TELLING.search(done)) else _PROVIDING.sub("", done)
    told = noun and noun in done[-len(noun) - 2 :]
    return f"{done}{before}{'' if told else noun}"


def _before_number(figure: Figure, phrase: Phrase) -> str:
    """Return what stands before a number that comes first; of a list it sums up or goes on, only the verb."""
    bare = figure.left.rstrip(" 　的了")
    summed = bare.endswith(("等", "等共", "等的")) or ("、" in bare and bare.endswith("共"))
    if summed or _GOES_ON.search(bare) or _sums_up(bare, figure.token.value):
        verb = words.LEADING_VERBS.match(phrase.subject)
        return "" if verb is None or _AWARDS.match(verb[0]) else verb[0]
    return phrase.subject.removesuffix("了")


def _sums_up(listed: str, value: float) -> bool:
    """Tell whether a number says how many were listed before it: 甲、乙2个项目."""
    return "、" in listed and len(_ROW_MARK.split(listed)) == value


def _predicate(ahead: str, before: str, *, given: bool) -> re.Match[str] | None:
    """Return the first predicate behind a counted noun; after 对 and 向 any work verb is one.

    A noun may look like one: 项目列入省重点 has a predicate, 安置房建设 and 卫生院升级 have none.
    """
    if len(ahead) < 2 or words.VERBS_ONLY.fullmatch(before) or _CAUSING.search(before):
        return None
    opening = words.LEADING_DROP.match(ahead)
    noun = words.LEADING_VERBS.match(ahead, opening.end() if opening else 0)
    found = words.PREDICATE_AFTER.search(ahead, noun.end() if noun else 1)
    work = words.LEADING_VERBS.search(ahead, 1) if given else None
    if work and (found is None or work.start() < found.start()):
        return work
    if found is None or (opening and opening.end() == found.start()):
        return None  # 4次集中签约 counts the signings
    act = found[0].strip()
    real = given or found.end() < len(ahead) or act.endswith(_ALONE) or bool(_ADVERB.match(act))
    return found if real else None
