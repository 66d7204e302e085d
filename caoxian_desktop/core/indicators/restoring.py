"""Names for figures whose subject, owner or verb stands at the figure before."""

from __future__ import annotations

from collections.abc import Sequence

from caoxian_desktop.core.indicators import coordination, lexicon, ownership, units, words
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.lexer import Shape
from caoxian_desktop.core.indicators.named import (
    REACHED,
    Named,
    adds,
    in_full,
    share_name,
    total_name,
    without_total,
    without_verb,
)
from caoxian_desktop.core.indicators.phrases import Phrase
from caoxian_desktop.core.indicators.units import COUNTING, RELATIVE, UNIT_SUFFIX, Family

_INVESTED = Expression(r"投资|资金")
_NO_OWNERS = ("年产", "在建")
_GROWTH = Expression(r"(?<=..)(?:增速|增幅)$")
_SHARE_BEHIND = Expression(r"(?<=..)占[^占]+比重$", holds="占")
_AIMED = Expression(r"(?<=..)(?:任务|目标|计划)数?$")
_TOTAL_BEHIND = Expression(r"(?<=..)(?:总量|总数|数量)$")
_RATE_ALONE = Expression(r"[\u4e00-\u9fff]{2,4}率")
_ACT_NOUN = Expression("(?:城镇|转移)?就业|创业|参保|脱贫")
_ENTITLED = Expression("(?:享受|领取|发放)(?:养老金|待遇|保险)?(?:待遇|人数)?|参保|缴费")
_INSURANCE = Expression(r".*保险")
_EACH = Expression(r"[人户村亩]均[\u4e00-\u9fff]{2,}")
_PLACE = Expression(r"[\u4e00-\u9fff]{1,4}[城区县市省镇乡州盟旗]")
_RATES_OF_CHANGE = ("增速", "增幅", "降幅", "涨幅")
_OF_A_WHOLE = ("占比", "比重", "份额")
_ROUNDED = 1.005
"""By how much rounded parts may exceed their whole."""

_ADDING = ("新增", "净增")
_DONE = Expression("完成|实现")
_ATTRIBUTIVE = Expression(
    r"(?:签约|新签|新?开工|新?投产|竣工|在建|续建|新建|落地|新?入库|招引|新?引进|新?投用|入驻|建成)"
)


def elided(figure: Figure, phrase: Phrase, owner: Named | None) -> Named:
    """Name a figure after the one whose subject it goes on about: growth, total, share, rank or second measure."""
    if owner is None:
        return Named(figure, "", phrase, restored=True)
    named = owner._replace(figure=figure, phrase=phrase, part_of="", role="", restored=True, stock=False)
    if phrase.predicate in ("占", "高于", "低于") and phrase.of:
        return named._replace(name=share_name(without_verb(owner), phrase))
    if figure.token.shape is Shape.STREAK:
        return named._replace(name=_without_attribute(owner.name) + figure.token.unit)
    if figure.token.shape is Shape.RANK:
        return _rank(named, owner)
    if figure.token.family in RELATIVE or phrase.change:
        return named._replace(name=_of_the_whole(named, owner))
    return _amount(named, owner)


def _of_the_whole(named: Named, owner: Named) -> str:
    """Return whose growth follows a share: 产值500亿元，占全市1/7，增长8%; points may be those of the share itself."""
    share = _SHARE_BEHIND.search(owner.name)
    grows = named.figure.token.family is Family.PERCENT and named.phrase.change
    grows = grows or (named.figure.token.family is Family.POINT and "增速" in named.figure.left)
    return owner.name[: share.start()] if share and grows else owner.name


def _rank(named: Named, owner: Named) -> Named:
    """Name a rank after what is ranked: the total where 总数 says so, else the figure before it."""
    subject = named.phrase.subject
    if subject in words.TOTALS and adds(owner):
        return named._replace(name=total_name(owner), verb="")
    if subject and subject not in without_total(owner.name) and not (owner.verb or owner.stock):
        return named._replace(name=without_total(owner.name) + subject)
    return named


def _amount(named: Named, owner: Named) -> Named:
    """Name a bare amount: the total reached, the same work done elsewhere, or a second measure of one object."""
    token, phrase = named.figure.token, named.phrase
    if rate := _GROWTH.search(named.name):
        return named._replace(name=named.name[: rate.start()])  # 三项增速分别为…，总量分别为33893元
    reached = REACHED.match(phrase.predicate) and token.family is not Family.MONEY
    if (phrase.subject in words.TOTALS or reached) and (adds(owner) or owner.figure is named.figure):
        return named._replace(name=total_name(owner), verb="", stock=True)
    one_kind = token.family is owner.figure.token.family
    done = one_kind and _DONE.search(named.figure.left)
    if done and owner.verb:
        return named._replace(name=without_verb(owner))
    if done:
        return named._replace(name=_AIMED.sub("", owner.name))  # 收入任务174万元，完成198万元
    suffix = "套数" if token.unit.endswith("套") else UNIT_SUFFIX.get(token.family, "")
    if one_kind or phrase.predicate or not suffix or owner.name.endswith(suffix):
        return named
    return named._replace(name=owner.name + suffix)


def _without_attribute(name: str) -> str:
    bare = without_total(name)
    return words.ATTRIBUTE_BEHIND.sub("", bare) or bare


def owned(figure: Figure, phrase: Phrase, told: Sequence[Named], attribute: str) -> Named:
    """Give 总投资 the projects it is invested in, 产量 the crop; what was told last may be neither."""
    last = told[-1]
    parts = [n for n in told if n.part_of and n.part_of == last.part_of]
    if len(parts) > 1 and _INVESTED.search(attribute):
        last = next((n for n in told if n.name == last.part_of), last)  # 37个项目中，竣工13个，新开工24个，完成投资…
    whole = last.name if not last.verb or _ATTRIBUTIVE.match(last.verb) else last.thing
    if last.figure.right and not last.verb and not words.BARE_HEAD.fullmatch(last.thing):
        whole = last.thing or whole  # 34个子项目开工，完成投资…: the subprojects'
    bare = without_total if attribute in _OF_A_WHOLE else _without_attribute
    whole = bare(whole) if _may_own(last, whole, attribute) else ""
    name = lexicon.canonical(whole + attribute)
    return Named(figure, name, phrase, "", name, part_of(figure, phrase, told, ""), restored=True)


def _may_own(last: Named, whole: str, attribute: str) -> bool:
    """Tell whether what was told last can have an attribute: money goes into things counted, crops grow on areas."""
    family = last.figure.token.family
    if ownership.is_bare(whole) or whole in _NO_OWNERS:
        return False
    if _without_attribute(whole).endswith(lexicon.INDICATOR_ENDINGS):
        return False  # 货运量增长5%，营业收入…: an indicator of its own
    of_one_thing = whole != _without_attribute(whole) and "占" not in whole
    if _INVESTED.search(attribute):
        return family in (Family.COUNT, Family.PEOPLE, Family.MONEY) or (family in RELATIVE and of_one_thing)
    return of_one_thing or not (family is Family.AREA or (attribute == "规模" and family in RELATIVE))


def rate_of_change(figure: Figure, phrase: Phrase, last: Named) -> Named | None:
    """Name by how many points a rate of change itself changed: 下降3.5%，降幅收窄2.1个百分点."""
    if phrase.subject not in _RATES_OF_CHANGE or figure.token.family is not Family.POINT:
        return None
    return elided(figure, phrase, last)._replace(name=last.name + phrase.subject)


def rated(figure: Figure, phrase: Phrase, last: Named) -> Named | None:
    """Give a bare rate what was counted before it: 办理来信1.6万件、满意率96.8%; 采集信息90万户，采集率99%."""
    counted = last.figure.token.family in COUNTING and bool(last.thing)
    if counted and _EACH.match(phrase.subject) and figure.clause == last.figure.clause:
        name = without_total(last.thing) + phrase.subject
        return Named(figure, name, phrase, "", name, restored=True)  # 帮扶7200名脱贫人口人均增收1100元
    if not counted or not _RATE_ALONE.fullmatch(phrase.subject) or lexicon.is_term(phrase.subject):
        return None
    done = phrase.subject[:-1]
    if figure.clause != last.figure.clause and not (figure.clause == last.figure.clause + 1 and done in last.name):
        return None
    name = without_total(last.thing).removesuffix(done) + phrase.subject
    return Named(figure, name, phrase, "", name, restored=True)


def twin(figure: Figure, phrase: Phrase, last: Named) -> Named | None:
    """Give a word that lacks its owner that of the figure before: 财政收入、支出; 保险参保…，享受待遇…; 增量."""
    subject, whole = phrase.subject, last.thing or last.name
    if subject == "人均" and (total := _GROWTH.sub("", last.name)).endswith("生产总值"):
        return Named(figure, lexicon.canonical(subject + total), phrase, "", subject + total, restored=True)
    one_kind = figure.token.family is last.figure.token.family
    if not one_kind or figure.clause - last.figure.clause > 1:
        return None
    name = coordination.with_opposite(whole, subject)
    if subject == "增量":
        name = without_total(last.name) + subject
    elif phrase.part and last.verb in _ADDING and _ACT_NOUN.fullmatch(last.thing):
        name = subject + last.name  # 新增就业1.2万人，其中毕业生2300人
    elif _ENTITLED.fullmatch(subject) and (insurance := _INSURANCE.match(whole)):
        name = insurance[0] + subject
    part = last.name if phrase.part else ""
    return Named(figure, lexicon.canonical(name), phrase, "", name, part, restored=True) if name else None


def part_in_place(figure: Figure, phrase: Phrase, last: Named) -> Named | None:
    """Read 其中北城265亿元 as the same indicator in a part of the place, which is its scope."""
    if not phrase.part or not _PLACE.fullmatch(phrase.subject) or lexicon.is_term(phrase.subject):
        return None
    if _base_unit(last) != units.in_base(1.0, figure.token.unit)[1]:
        return None
    name = phrase.subject + (without_verb(last) if last.verb else last.name)
    return last._replace(
        figure=figure, name=name, phrase=phrase, scope=phrase.subject, part_of=last.name, restored=True
    )


def verb_changed(figure: Figure, phrase: Phrase, last: Named, verb: str) -> Named:
    """Give 竣工30个 the object of 落地项目60个 before it, in the order of words used there."""
    if figure.token.family is Family.MONEY:
        return in_full(figure, phrase, verb, verb)
    one_kind = last.figure.token.family is figure.token.family
    reached = (
        verb.startswith("新")
        and REACHED.match(last.phrase.predicate)
        and not last.name.endswith(lexicon.INDICATOR_ENDINGS)
    )
    if one_kind and not last.verb and (verb in _ADDING or reached):
        noun = _TOTAL_BEHIND.sub("", last.name)
        return in_full(figure, phrase, verb + noun, verb, noun)
    if one_kind and last.figure.right and last.thing and not last.verb:
        return in_full(figure, phrase, verb + last.thing, verb, last.thing, last.name)  # 37个项目中，竣工13个
    noun = "" if last.verb and not words.VERB_BEHIND.fullmatch(last.name) else words.without_verbs_behind(last.name)
    if noun and noun != last.name:
        return in_full(figure, phrase, noun + verb, "", noun + verb)
    if one_kind and last.verb and last.thing:
        return in_full(figure, phrase, verb + last.thing, verb, last.thing, last.part_of)
    return in_full(figure, phrase, verb, verb)


def other_threshold(figure: Figure, phrase: Phrase, last: Named) -> Named:
    """Read 过10亿元9家 after 营业收入过20亿元企业3家 as the same companies with another threshold."""
    name = last.name.replace(last.figure.attribute, figure.attribute)
    return last._replace(figure=figure, name=name, phrase=phrase, part_of=last.part_of, restored=True)


def marked_off(figure: Figure, phrase: Phrase, told: Sequence[Named]) -> Named | None:
    """Complete a threshold by the noun of the whole: 新引进项目46个，其中投资超千万元的5家 are 投资超千万元项目."""
    noun = told[-1].thing if told else ""
    bare = figure.left.endswith("的") and figure.attribute and phrase.subject.endswith(figure.attribute)
    if not phrase.part or not bare or not noun:
        return None
    thing, verb = phrase.subject + noun, told[-1].verb
    return in_full(figure, phrase, verb + thing, verb, thing, part_of(figure, phrase, told, verb))


def part_of(figure: Figure, phrase: Phrase, told: Sequence[Named], verb: str) -> str:
    """Return the name of what 其中 takes a part of: the last in the same unit, of the same verb if there is one.

    A rate is part of a rate only when both are named alike (报销比例).
    """
    if not phrase.part:
        return ""
    unit = units.in_base(1.0, figure.token.unit)[1]
    wholes = [n for n in told if _base_unit(n) == unit and n.figure.token.shape is not Shape.RANK]
    alike = [n for n in wholes if verb and n.verb == verb] or wholes
    if figure.token.family in RELATIVE:
        alike = [n for n in alike if n.name[-2:] == phrase.subject[-2:]]
    return alike[-1].name if alike else ""


def part_too(sentence: Sentence, named: Named, told: Sequence[Named]) -> Named:
    """Give a further member of the list behind 其中 the same whole, as long as the parts do not exceed it.

    Behind a comma only a bare noun is one: in 其中小麦6万吨，蔬菜产量3万吨 the second is a quantity of its own.
    """
    last = told[-1] if told else None
    if last is None or not last.part_of or named.part_of or not _goes_on_list(sentence, named, last):
        return named
    whole = next((n for n in reversed(told) if n.name == last.part_of and _base_unit(n) == _base_unit(named)), None)
    parts = [n for n in told if n.part_of == last.part_of and _base_unit(n) == _base_unit(named)]
    if whole is None or not parts or sum(map(_amount_of, (*parts, named))) > _amount_of(whole) * _ROUNDED:
        return named
    return named._replace(part_of=last.part_of)


def _goes_on_list(sentence: Sentence, named: Named, last: Named) -> bool:
    figure, phrase = named.figure, named.phrase
    plain = not (phrase.predicate or phrase.change or figure.right) and figure.token.shape is last.figure.token.shape
    if not plain or figure.token.family in RELATIVE:
        return False
    if figure.clause == last.figure.clause:
        return figure.left.lstrip().startswith(("、", "和", "及", "与"))
    own = phrase.subject.endswith(lexicon.INDICATOR_ENDINGS) or (named.verb and phrase.subject.startswith(named.verb))
    beside = figure.clause == last.figure.clause + 1 and sentence.clauses[figure.clause].opener in ("，", ",")
    return beside and figure.opens and bool(phrase.subject) and not own and not lexicon.is_term(phrase.subject)


def _amount_of(named: Named) -> float:
    return units.in_base(named.figure.token.value, named.figure.token.unit)[0]


def _base_unit(named: Named) -> str:
    return units.in_base(1.0, named.figure.token.unit)[1]
