"""Names for numbers that come first: 21个项目列入省重点, 修补泰山路等15条道路, 向8个市下放审批权."""

from __future__ import annotations

import re

from caoxian_desktop.core.indicators import lexicon, phrases, words
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.named import Named
from caoxian_desktop.core.indicators.phrases import Phrase

_ADVERBS = (
    "全部|均|都|已|也|成功|顺利|相继|陆续|先后|率先|早日|首次|正式|加速|加快|全面|基本|同时"
    "|稳步|有序|扎实|深入|持续|尽早|尽快"
)
_ADVERB = Expression(rf"^(?:{_ADVERBS})+")
_EMPTY_ACTS = ("纳入", "列入", "推进", "实施", "开展", "完成", "启动", "加快", "进行")
_ALONE = ("投产", "开工", "竣工", "通车", "投用", "上市", "脱贫", "受益", "参赛", "出列", "摘帽")
_ABOUT = Expression(r"^(?:拟|正|已)(?=..)")
_LEADS_ON = Expression(r"(?<=..)(?:分别|预计|预计分别)$")
_GIVEN = Expression(r"^[、，]?(?:对|向|为|给)[^\d]{0,6}$")
_GIVEN_WORK = Expression(r"(?:改造|升级|提升|整治|治理)$")
_PROVIDING = Expression(r"^(?:提供|实施|开展|进行|给予)了?")
_AWARDS = Expression(r"^(?:荣获|获得|获)$")


def number_first(figure: Figure, phrase: Phrase, last: Named | None) -> Named:
    """Name a figure after what it counts and what became of it; `last` is the figure told before."""
    ahead = _LEADS_ON.sub("", _ABOUT.sub("", words.PASSIVE.sub("", figure.right.strip(" 　的"))))
    before = _before_number(figure.left, phrase)
    given = figure.left.rstrip().endswith(("对", "向", "为", "给")) or bool(_GIVEN.match(figure.left))
    if words.ATTRIBUTE_BEHIND.fullmatch(before):
        act = words.PREDICATE_AFTER.search(ahead, 1)
        noun = ahead[: act.start()] if act else ahead
        return Named(figure, noun + before, phrase, "", noun)
    if act := _predicate(ahead, before, given=given):
        noun, done = ahead[: act.start()], _ADVERB.sub("", ahead[act.start() :])
        return Named(figure, _with_act(before, noun, done, ahead), phrase, "", noun)
    if not before and (alone := words.PREDICATE_AFTER.match(ahead)) and alone.end() < len(ahead):
        name = words.LEADING_DROP.sub("", ahead, count=1) or ahead
        return Named(figure, name, phrase, "", name)
    verb, _ = phrases.split_verb(before)
    if not before and last and last.figure.clause == figure.clause and last.verb and last.figure.right:
        verb = before = last.verb
    thing = ahead if verb == before else before + ahead
    return Named(figure, lexicon.canonical(before + ahead), phrase, verb, thing, stock=figure.standing)


def _with_act(before: str, noun: str, done: str, ahead: str) -> str:
    """Put what became of the counted before it: 列入省重点 and 项目 make 列入省重点项目."""
    if done.startswith("来") or (words.VERBS_ONLY.fullmatch(done) and _GIVEN_WORK.search(done)):
        return before + ahead
    if noun.endswith("的"):
        return before + noun[:-1] + re.sub(r"(?:任务|工作)$", "", done)
    if words.LEADING_VERBS.match(before):
        return before + ahead
    done = "" if done in _EMPTY_ACTS else _PROVIDING.sub("", done)
    return f"{done}{before}{'' if done.endswith(noun) else noun}"


def _before_number(left: str, phrase: Phrase) -> str:
    """Return what stands before a number that comes first, of a list that ends in 等 or 共 only its verb."""
    bare = left.rstrip(" 　的了")
    if bare.endswith(("等", "等共", "等的")) or ("、" in bare and bare.endswith("共")):
        verb = words.LEADING_VERBS.match(phrase.subject)
        return "" if verb is None or _AWARDS.match(verb[0]) else verb[0]
    return phrase.subject.removesuffix("了")


def _predicate(ahead: str, before: str, *, given: bool) -> re.Match[str] | None:
    """Return the first predicate behind a counted noun; after 对 and 向 any work verb is one.

    A noun may look like one: 项目列入省重点 has a predicate, 安置房建设 and 卫生院升级 have none.
    """
    if len(ahead) < 2 or words.LEADING_VERBS.fullmatch(before):
        return None
    noun = words.LEADING_VERBS.match(ahead)
    found = words.PREDICATE_AFTER.search(ahead, noun.end() if noun else 1)
    work = words.LEADING_VERBS.search(ahead, 1) if given else None
    if work and (found is None or work.start() < found.start()):
        return work
    if found is None:
        return None
    act = found[0].strip()
    real = given or found.end() < len(ahead) or act.endswith(_ALONE) or bool(_ADVERB.match(act))
    return found if real else None
