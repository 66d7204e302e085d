"""What each figure of a sentence is called: read from the words at it, or restored from what came before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from caoxian_desktop.core.indicators import (
    clauses_before,
    coordination,
    doubts,
    lexicon,
    ownership,
    phrases,
    restoring,
    sharing,
    trimming,
    words,
)
from caoxian_desktop.core.indicators.capacity import capacity
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.lexer import AMOUNTS, Shape
from caoxian_desktop.core.indicators.named import Named, in_full, medal_or_same
from caoxian_desktop.core.indicators.number_first import number_first
from caoxian_desktop.core.indicators.phrases import Phrase
from caoxian_desktop.core.indicators.units import WORKED_ON, Family

_TO = Expression(
    r"(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|减少|压减|压缩|缩短|缩小|调整|优化|延长|上涨|增|降|减|升|调)?"
    rf"(?:到|至|为|跃居)(?:了|{phrases.THEN})?\s?$|(?:实现|全部)?[归清]$"
)
_INNER_VERB = Expression(r"(?<=[\u4e00-\u9fff]{2})(?:新增|加装|新建|改造|建设|培训|引进|发放|投入|开工|竣工)")
_GRADE = Expression(r"(?:国家|省|市|县|区|州|自治区|部|校)级")
_LONG_ACT = 14
_BEFORE_ALL = ("突破", "超", "超过", "不低于", "不少于", "不超过", "接近", "近")
_SECTORS = "三次产业结构"
_OF_SECTORS = Expression(r"三次产业|产业结构|第?一、?二、?三次?产业?", holds="产业|三产")
_BRACKETS = Expression(r"（[^）]*）")
_SHARE = Expression(r"占(?P<of>[^占]{1,24}?)的?比[重例]$")
_VALUED = Expression(rf"(?:[{lexicon.HEAD_ENDINGS}]|标准|水平|补贴|津贴|工资|养老金|收入|支出|投入|人数)$")
_BETWEEN = Expression(r"[、和与及以或∶:：︰\s]|分别")


class Namer:
    """Names the figures of a paragraph's sentences from left to right, remembering whose values were last told."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: list[Named] = []

    def name(self, sentence: Sentence, found: Sequence[Figure]) -> tuple[Named, ...]:
        """Return the figures of a sentence with their names, in order."""
        self._told = []
        found = sharing.with_shared_nouns(found)
        at = 0
        while at < len(found):
            run = _run(found, at)
            named = self._name_run(sentence, _alike(found[at : at + run]))
            for each in named:
                self._told.append(restoring.part_too(sentence, _qualified(each, self._told), self._told))
            self._share_act()
            at += run
        return doubts.marked(self._text, ownership.owned(self._text, sentence, self._told))

    def _share_act(self) -> None:
        """Give nouns counted before what became of the last of them: 4个县、15家企业入选试点."""
        last = self._told[-1]
        act = last.name.removesuffix(last.thing) if last.figure.right and not last.verb else ""
        at = len(self._told) - 1
        while (
            0 < len(act) <= _LONG_ACT and act != last.name and at and words.JOINT.fullmatch(self._told[at].figure.left)
        ):
            before = self._told[at - 1]
            counted = before.figure.right and before.figure.token.family in WORKED_ON
            if not counted or before.name != before.thing or before.verb:
                break
            at -= 1
            self._told[at] = before._replace(name=act + before.name)

    def _name_run(self, sentence: Sentence, run: Sequence[Figure]) -> list[Named]:
        """Name one figure, or several bare values that stand side by side."""
        head = run[0]
        phrase = phrases.read(head.left, head.token)
        if head.right:
            return [capacity(head, phrase) or number_first(head, phrase, self._told[-1] if self._told else None)]
        if origins := self._origins(run):
            return [self._to(f, phrase, origin) for f, origin in zip(run, origins, strict=True)]
        if head.token.listed:
            return self._structure(sentence, run, phrase)
        if len(run) == 1:
            return [medal_or_same(self._single(sentence, head, phrase))]
        bases = phrases.bases(phrase.base, len(run))
        of_one = len(set(bases)) > 1 and not words.JOINT.search(phrase.subject)  # 进出口比全国、全省快3和2个百分点
        if not of_one and (shared := self._shared(sentence, run, phrase)):
            return shared
        first = self._single(sentence, head, phrase)
        each = [first.phrase._replace(base=base) for base in bases]
        return [medal_or_same(first._replace(figure=f, phrase=p)) for f, p in zip(run, each, strict=True)]

    def _single(self, sentence: Sentence, figure: Figure, phrase: Phrase) -> Named:
        """Name a value by the words before it, as far as they are a name."""
        last, subject = self._last(sentence, figure), phrase.subject
        ranked = figure.token.shape is Shape.RANK
        if not subject or (
            subject in words.PRONOUNS and (ranked or subject in words.TOTALS or _grows(figure, subject))
        ):
            return restoring.elided(figure, phrase, self._owner(sentence, figure, phrase, last))
        verb, thing = trimming.split_verb(subject)
        if not thing:
            return self._work_alone(sentence, figure, phrase, last)
        if last and (shared := self._with_last(figure, phrase, last, verb)):
            return shared
        if ranked and (subject_before := clauses_before.ranked_before(self._text, sentence, figure, phrase)):
            return subject_before
        if not verb and (act := self._done_with(sentence, figure, phrase)):
            return in_full(figure, phrase, act + subject, act, subject)
        part = restoring.part_of(figure, phrase, self._told, verb)
        return in_full(figure, phrase, subject, verb, thing, part)

    def _done_with(self, sentence: Sentence, figure: Figure, phrase: Phrase) -> str:
        """Return what became of what was named before a number: 北片区2.3平方公里纳入重点区域."""
        token = figure.token
        if phrase.predicate or phrase.change or token.modifier or token.family not in WORKED_ON:
            return ""
        behind = self._text[token.outer_end : sentence.clauses[figure.clause].end]
        return behind.strip() if words.BECOMES.fullmatch(behind.strip()) else ""

    def _work_alone(self, sentence: Sentence, figure: Figure, phrase: Phrase, last: Named | None) -> Named:
        """Name a verb of work that has no object of its own: 竣工30个, 清淤疏浚182公里."""
        if last and words.VERBS_ONLY.fullmatch(phrase.subject):
            return restoring.verb_changed(figure, phrase, last, phrase.subject)
        place = clauses_before.worked_on(self._text, sentence, figure)
        name = place + phrase.subject
        return in_full(figure, phrase, name, "" if place else phrase.subject, name if place else "")

    def _with_last(self, figure: Figure, phrase: Phrase, last: Named, verb: str) -> Named | None:
        """Complete a name by the figure told before: another threshold, an attribute, a member of a list."""
        subject = phrase.subject
        if subject.rstrip("级的") == figure.attribute and last.figure.attribute:
            return restoring.other_threshold(figure, phrase, last)
        rate = restoring.rate_of_change(figure, phrase, last)
        if not rate and words.ATTRIBUTE_BEHIND.fullmatch(subject) and not lexicon.is_term(subject):
            return restoring.owned(figure, phrase, self._told, subject)
        attached = rate or restoring.twin(figure, phrase, last) or restoring.rated(figure, phrase, last)
        attached = attached or restoring.part_in_place(figure, phrase, last)
        if attached := attached or restoring.marked_off(figure, phrase, self._told):
            return attached
        if not verb and _joins_list(figure, phrase, last):
            thing = _with_shared_words(subject, last.thing) if figure.token.family is Family.COUNT else subject
            part = restoring.part_of(figure, phrase, self._told, last.verb)
            return in_full(figure, phrase, last.verb + thing, last.verb, thing, part)
        return None

    def _origins(self, run: Sequence[Figure]) -> list[Named]:
        """Return the values changes start from, when `run` holds as many that they lead to; else none."""
        told = self._told[-len(run) :]
        from_here = [n for n in told if n.phrase.origin and n.figure.clause == run[0].clause and n.role != "to"]
        return from_here if len(from_here) == len(run) and _TO.search(run[0].left) else []

    def _to(self, figure: Figure, phrase: Phrase, origin: Named) -> Named:
        """Name the value a change leads to like the one it starts from, and mark both."""
        verb = _TO.search(figure.left)
        predicate = phrase.predicate or (verb[0] if verb else "")
        start = self._told.index(origin)
        self._told[start] = origin._replace(role="from", phrase=origin.phrase._replace(predicate=predicate))
        scope = phrase.scope or origin.phrase.scope
        return origin._replace(figure=figure, phrase=phrase._replace(predicate=predicate, scope=scope), role="to")

    def _shared(self, sentence: Sentence, run: Sequence[Figure], phrase: Phrase) -> list[Named] | None:
        """Give each value of a run its own member of a coordinated name, or of the list told before."""
        count, head = len(run), run[0]
        if "或" in run[1].left:
            return None
        row = coordination.enumerated(head.left, phrase.subject, count) or coordination.members(phrase.subject, count)
        names = row or self._named_before(sentence, head, phrase, count)
        if names:
            return [_member(f, phrase, name) for f, name in zip(run, names, strict=True)]
        if words.ATTRIBUTE_BEHIND.fullmatch(phrase.subject) and (owners := self._counted_before(run)):
            return [restoring.owned(f, phrase, [n], phrase.subject) for f, n in zip(run, owners, strict=True)]
        if phrase.subject and phrase.subject not in words.PRONOUNS:
            return None
        ranked = head.token.shape is Shape.RANK
        before = [n for n in self._told if n.role != "from" and (ranked or n.figure.token.shape is not Shape.RANK)]
        before = before[-count:]
        if len(before) == count and len({n.thing for n in before}) == count:
            return [restoring.elided(f, phrase, n) for f, n in zip(run, before, strict=True)]
        return None

    def _structure(self, sentence: Sentence, run: Sequence[Figure], phrase: Phrase) -> list[Named]:
        """Name the parts of a structure a∶b∶c, never after what was told before: of the sectors, or of its own name."""
        said = self._text[sentence.start : run[0].token.start]
        subject = _SECTORS if _OF_SECTORS.search(said) else phrase.subject
        names = coordination.members(subject, len(run)) or ("",) * len(run)
        return [_member(f, phrase, name) if name else Named(f, "", phrase) for f, name in zip(run, names, strict=True)]

    def _named_before(self, sentence: Sentence, head: Figure, phrase: Phrase, count: int) -> tuple[str, ...] | None:
        """Return the members named in the clause before, where it has no figure: 甲、乙标准，分别提高到3元、4元."""
        if phrase.subject or not head.opens or any(n.figure.clause >= head.clause - 1 for n in self._told):
            return None
        before = clauses_before.from_clause_before(self._text, sentence, head)
        return coordination.members(before.thing, count) if before and _VALUED.search(before.thing) else None

    def _counted_before(self, run: Sequence[Figure]) -> list[Named]:
        """Return what the same clause counted before a run of as many values: 5个甲、6个乙分别完成投资3亿元、4亿元."""
        here = [n for n in self._told if n.figure.clause == run[0].clause][-len(run) :]
        counted = all(n.figure.right and n.figure.token.family is Family.COUNT for n in here)
        return here if len(here) == len(run) and counted else []

    def _last(self, sentence: Sentence, figure: Figure) -> Named | None:
        """Return what was last told in the words between semicolons that hold `figure`."""
        if not self._told or not self._told[-1].name:
            return None
        last = self._told[-1]
        segments = [sentence.clauses[n].segment for n in (last.figure.clause, figure.clause)]
        return last if segments[0] == segments[1] else None

    def _owner(self, sentence: Sentence, figure: Figure, phrase: Phrase, last: Named | None) -> Named | None:
        """Return whose value an unnamed figure is: the last one told, or a noun that stands alone before a comma."""
        plain = not (phrase.predicate or phrase.subject or phrase.base) and figure.token.shape is not Shape.RANK
        far = last is not None and figure.opens and last.figure.clause < figure.clause - 1
        if last is None or (far and (plain or clauses_before.opens_subject(self._text, sentence, figure))):
            return clauses_before.from_clause_before(self._text, sentence, figure) or last
        return last


def _grows(figure: Figure, subject: str) -> bool:
    """Tell whether a bare 增速 or 增幅 is that of what was told before: 生产总值41045万元，增速11%."""
    return subject in ("增速", "增幅") and figure.token.family is Family.PERCENT


def _joins_list(figure: Figure, phrase: Phrase, last: Named) -> bool:
    """Tell whether a bare noun shares the verb of the list before it: 新增淘宝镇2个、淘宝村8个."""
    if figure.clause != last.figure.clause and not phrase.part:
        return False
    families = {figure.token.family, last.figure.token.family}
    alike = len(families) == 1 or families <= WORKED_ON
    plain = figure.token.shape in AMOUNTS and not phrase.change
    own = (
        phrase.subject.endswith(tuple(lexicon.HEAD_ENDINGS))
        or words.ENDS_IN_VERB.search(phrase.subject)
        or _INNER_VERB.search(phrase.subject)
    )
    added = last.verb in ("新增", "净增") and phrase.subject[-2:] == last.thing[-2:]
    listed = bool(last.verb) and not last.stock and phrase.predicate in ("", "达到", "达")
    return listed and alike and plain and (added or not own) and not lexicon.is_term(phrase.subject)


def _with_shared_words(subject: str, thing: str) -> str:
    """Give a list's later member the words before the head both share: 省级示范镇2个、示范村14个."""
    if _GRADE.fullmatch(subject):
        return subject + _GRADE.sub("", thing, 1)
    at = thing.find(subject[:2])
    alike = at > 0 and abs(len(_BRACKETS.sub("", subject)) - len(thing) + at) <= 1
    return thing[:at] + subject if alike else subject


def _member(figure: Figure, phrase: Phrase, name: str) -> Named:
    name = trimming.clean(name, keep_list=False) or name
    if share := _SHARE.search(name):
        return Named(figure, name, phrase._replace(predicate="占", of=share["of"]), "", name)
    verb, thing = trimming.split_verb(name)
    return in_full(figure, phrase, name, verb, thing or name)


def _run(found: Sequence[Figure], at: int) -> int:
    """Return how many figures from `at` on are bare values of one kind in one clause: 3.9%、6.3%."""
    head, count = found[at], 1
    for figure in found[at + 1 :]:
        bare = not _BETWEEN.sub("", figure.left)
        alike = figure.token.family is head.token.family and figure.token.shape is head.token.shape
        if figure.clause != head.clause or not bare or not alike or figure.right or head.right:
            break
        count += 1
    return count


def _alike(run: Sequence[Figure]) -> Sequence[Figure]:
    """Give values told 分别 the word that stands before all of them: 分别突破20亿元、30亿元."""
    first = run[0].token.modifier
    if len(run) == 1 or first not in _BEFORE_ALL or "分别" not in run[0].left:
        return run
    return [f if f.token.modifier else f._replace(token=replace(f.token, modifier=first)) for f in run]


def _qualified(named: Named, told: Sequence[Named]) -> Named:
    """Give a figure the threshold in its name: its own, or that of the list it shares the name with."""
    own = named.figure.attribute
    if named.figure.right and own not in named.name:
        own = ""  # a threshold of something listed before: 千亿级集群、高端家纺等16条产业链
    if not own and told and told[-1].qualifier and told[-1].qualifier in named.name:
        own = told[-1].qualifier
    return named if own == named.qualifier else named._replace(qualifier=own)
