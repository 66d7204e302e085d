"""What each figure of a sentence is called: read from the words at it, or restored from what came before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.indicators import coordination, lexicon, phrases, words
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.lexer import Shape
from caoxian_desktop.core.indicators.phrases import Phrase
from caoxian_desktop.core.indicators.units import UNIT_SUFFIX, Family

_COUNTING = frozenset((Family.COUNT, Family.PEOPLE, Family.OCCURRENCE))
_RELATIVE = frozenset((Family.PERCENT, Family.POINT, Family.TIMES))
_STOCK = re.compile(r"^(?:达到?|达成|发展到|发展至|增加到|增加至|增至|扩大到|有)$")
_INCREMENT = re.compile(r"^(?:净增|新增)")
_TOTAL = re.compile(r"(?:总数|数量)$")


@dataclass(frozen=True, slots=True)
class Named:
    """A figure with its name.

    `verb` and `thing` are the name's work verb and its noun, for what follows to share; `part_of` the name of the whole
    after 其中; `role` 'from' or 'to'; `stock` tells that the name is that of a total reached.
    """

    figure: Figure
    name: str
    phrase: Phrase
    verb: str = ""
    thing: str = ""
    part_of: str = ""
    role: str = ""
    stock: bool = False
    restored: bool = False


class Namer:
    """Names the figures of a paragraph from left to right, remembering whose values were last told."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: list[Named] = []

    def name(self, sentence: Sentence, found: Sequence[Figure]) -> tuple[Named, ...]:
        """Return the figures of the next sentence with their names."""
        self._told = []
        at = 0
        while at < len(found):
            run = _run(found, at)
            self._told.extend(self._name_run(sentence, found[at : at + run]))
            at += run
        return tuple(self._told)

    def _name_run(self, sentence: Sentence, run: Sequence[Figure]) -> list[Named]:
        head = run[0]
        phrase = phrases.read(head.left, head.token)
        if head.right:
            return [self._number_first(f, phrases.read(f.left, f.token)) for f in run]
        if origin := self._origin(sentence, head):
            return [self._from_to(head, phrase, origin)]
        if len(run) > 1 and (shared := self._shared(sentence, run, phrase)):
            return shared
        first = self._single(sentence, head, phrase)
        return [first, *(replace(first, figure=f) for f in run[1:])]

    # One value after its name.

    def _single(self, sentence: Sentence, figure: Figure, phrase: Phrase) -> Named:
        last = self._last(sentence, figure)
        subject = phrase.subject
        if subject in words.PRONOUNS or not subject:
            owner = last or self._from_text(sentence, figure)
            return self._elided(figure, phrase, owner)
        verb, thing = phrases.split_verb(subject)
        if last and not thing and words.VERBS_ONLY.fullmatch(subject):
            return self._verb_changed(figure, phrase, last, subject)
        if last and words.ATTRIBUTE_BEHIND.fullmatch(subject) and not lexicon.is_term(subject):
            return self._owned(figure, phrase, last, subject)
        if last and not verb and self._joins_list(figure, phrase, last):
            verb, thing = last.verb, subject
            return self._finish(figure, phrase, verb + subject, verb, thing, last)
        return self._finish(figure, phrase, subject, verb, thing or subject, last)

    def _finish(self, figure: Figure, phrase: Phrase, name: str, verb: str, thing: str, last: Named | None) -> Named:
        """Name the share, the total or the plain value of a subject that was read in full."""
        part = last.name if last and phrase.part and not figure.token.shape is Shape.RANK else ""
        if phrase.predicate == "占" and phrase.of:
            return Named(figure, f"{_bare(name)}占{phrase.of}比重", phrase, "", name, part)
        stock = self._is_stock(figure, phrase, verb)
        full = lexicon.canonical(name)
        if stock and not full.endswith(("总数", "总量", "数量", "人数")):
            full = f"{_bare(full)}总数"
        return Named(figure, full, phrase, verb, thing, part, stock=stock)

    def _is_stock(self, figure: Figure, phrase: Phrase, verb: str) -> bool:
        countable = figure.token.family is Family.COUNT or (
            figure.token.family is Family.PEOPLE and not figure.token.unit.endswith(("人次", "户次"))
        )
        return countable and not verb and bool(_STOCK.match(phrase.predicate)) and not phrase.origin

    # A value whose name stands elsewhere.

    def _elided(self, figure: Figure, phrase: Phrase, owner: Named | None) -> Named:
        if owner is None:
            return Named(figure, "", phrase, restored=True)
        token = figure.token
        named = replace(owner, figure=figure, phrase=phrase, part_of="", role="", restored=True, stock=False)
        if phrase.predicate == "占" and phrase.of:
            return replace(named, name=f"{_bare(_without_verb(owner))}占{phrase.of}比重")
        if token.shape is Shape.RANK and phrase.subject and phrase.subject not in _bare(owner.name):
            return replace(named, name=owner.name if owner.verb or owner.stock else _bare(owner.name) + phrase.subject)
        if token.shape is Shape.RANK or token.family in _RELATIVE or phrase.change:
            return named
        if _STOCK.match(phrase.predicate) and token.family is not Family.MONEY and _increases(owner):
            return replace(named, name=f"{_bare(_without_verb(owner))}总数", verb="", stock=True)
        if token.family is not owner.figure.token.family and not phrase.predicate and (s := _suffix(figure)):
            return replace(named, name=owner.name if owner.name.endswith(s) else owner.name + s)
        return named

    def _owned(self, figure: Figure, phrase: Phrase, last: Named, attribute: str) -> Named:
        """Give 总投资 the projects it is invested in, 产量 the crop."""
        owner = words.ATTRIBUTE_BEHIND.sub("", _bare(last.name)) or _bare(last.name)
        name = lexicon.canonical(owner + attribute)
        return Named(figure, name, phrase, "", name, last.name if phrase.part else "", restored=True)

    def _verb_changed(self, figure: Figure, phrase: Phrase, last: Named, verb: str) -> Named:
        """Give 竣工30个 the object of 落地项目60个 before it, in the order of words used there."""
        behind = words.VERB_BEHIND.fullmatch(last.name)
        if behind and not last.verb:
            return self._finish(figure, phrase, behind["noun"] + verb, "", behind["noun"] + verb, last)
        if last.figure.token.family is figure.token.family and last.verb:
            return self._finish(figure, phrase, verb + last.thing, verb, last.thing, last)
        return self._finish(figure, phrase, verb, verb, "", last)

    def _joins_list(self, figure: Figure, phrase: Phrase, last: Named) -> bool:
        """Tell whether a bare noun shares the verb of the list before it: 新增淘宝镇2个、淘宝村8个."""
        if figure.clause != last.figure.clause and not phrase.part:
            return False
        alike = figure.token.family is last.figure.token.family or {figure.token.family, last.figure.token.family} <= _COUNTING
        plain = figure.token.shape in (Shape.PLAIN, Shape.RANGE) and not phrase.change
        own = words.ENDS_IN_VERB.search(phrase.subject) or _INNER_VERB.search(phrase.subject)
        listed = bool(last.verb) and not last.stock and phrase.predicate in ("", "达到", "达")
        return listed and alike and plain and not own and not lexicon.is_term(phrase.subject)

    # The number first.

    def _number_first(self, figure: Figure, phrase: Phrase) -> Named:
        """Name 21个项目列入省重点 after what was counted and what became of it."""
        ahead = figure.right.strip(" 　的")
        ahead = words.PASSIVE.sub("", ahead)
        before = phrase.subject
        found = words.PREDICATE_AFTER.search(ahead, 1) if len(ahead) > 1 and not words.LEADING_VERBS.fullmatch(before) else None
        found = found if found and _predicates(ahead, found) else None
        at_once = None if found else words.PREDICATE_AFTER.match(ahead)
        if at_once and not before and figure.token.family in _COUNTING:
            name = words.LEADING_DROP.sub("", ahead, count=1) or ahead
            return Named(figure, name, phrase, "", name)
        if found:
            noun, act = ahead[: found.start()], ahead[found.start() :]
            act = _ADVERB.sub("", act)
            name = act + noun
            return Named(figure, before + name if before and not words.LEADING_VERBS.match(before) else name, phrase, "", noun)
        verb, _ = phrases.split_verb(before)
        last = self._told[-1] if self._told else None
        if not before and last and last.figure.clause == figure.clause and last.verb and last.figure.right:
            verb = before = last.verb
        return Named(figure, lexicon.canonical(before + ahead), phrase, verb, ahead if verb == before else before + ahead)

    # From one value to another.

    def _origin(self, sentence: Sentence, figure: Figure) -> Named | None:
        """Return the value a change starts from, when `figure` is the one it leads to."""
        last = self._told[-1] if self._told else None
        if last is None or not last.phrase.origin or last.figure.clause != figure.clause or last.role == "to":
            return None
        return last if _TO.search(figure.left) else None

    def _from_to(self, figure: Figure, phrase: Phrase, origin: Named) -> Named:
        self._told[-1] = replace(origin, role="from")
        verb = _TO.search(figure.left)
        predicate = phrase.predicate or (verb[0] if verb else "")
        return replace(origin, figure=figure, phrase=replace(phrase, predicate=predicate), role="to")

    # Several values of one name.

    def _shared(self, sentence: Sentence, run: Sequence[Figure], phrase: Phrase) -> list[Named] | None:
        """Give each value of a run its own member of a coordinated name, or of the list told before."""
        count = len(run)
        if phrase.subject and (names := coordination.members(phrase.subject, count)):
            return [self._member(f, phrase, name) for f, name in zip(run, names, strict=True)]
        if phrase.subject and phrase.subject not in words.PRONOUNS:
            return None
        list_before = [n for n in self._told if n.role != "from"][-count:]
        if len(list_before) == count and len({n.thing for n in list_before}) == count:
            return [self._elided(f, phrase, n) for f, n in zip(run, list_before, strict=True)]
        return None

    def _member(self, figure: Figure, phrase: Phrase, name: str) -> Named:
        verb, thing = phrases.split_verb(name)
        return self._finish(figure, phrase, name, verb, thing or name, None)

    # Where the subject is.

    def _last(self, sentence: Sentence, figure: Figure) -> Named | None:
        """Return what was last told in the words between semicolons that hold `figure`."""
        if not self._told:
            return None
        last = self._told[-1]
        same = sentence.clauses[last.figure.clause].segment == sentence.clauses[figure.clause].segment
        return last if same and last.name else None

    def _from_text(self, sentence: Sentence, figure: Figure) -> Named | None:
        """Return the noun at the end of the clause before, for 实际利用外资,5129万美元 and 镇获评称号，数量居第一."""
        if figure.clause == 0:
            return None
        before = sentence.clauses[figure.clause - 1]
        said = phrases.clean(self._text[before.start : before.end])
        for match in _AWARDED.finditer(said):
            said = said[match.end() :]
            break
        said = re.sub(r"(?:称号|荣誉|名单)$", "", phrases.read(said, figure.token).subject)
        return Named(figure, lexicon.canonical(said), Phrase(said), "", said) if said else None


_AWARDED = re.compile(r"获评|荣获|入选|获批|被评为|被认定为|列入|纳入|获得")
_TO = re.compile(
    r"(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|减少|压减|压缩|缩短|缩小|调整|优化|延长|上涨|增|降|减|升|调)?(?:到|至|为)(?:了)?$"
)
_INNER_VERB = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:新增|加装|新建|改造|建设|培训|引进|发放|投入|开工|竣工)")
_ADVERB = re.compile(r"^(?:全部|均|都|已|也|成功|顺利|相继|陆续|先后|率先|早日|首次|正式|加速|加快|全面|基本|同时)+")


def _predicates(ahead: str, found: re.Match[str]) -> bool:
    """Tell a predicate from a noun that looks like one: 项目列入省重点, but 安置房建设, 中心卫生院升级."""
    act = found[0].strip()
    rest = ahead[found.end() :]
    return bool(rest) or act.endswith(("投产", "开工", "竣工", "通车", "投用", "上市", "脱贫", "受益", "参赛")) or bool(_ADVERB.match(act))


def _run(found: Sequence[Figure], at: int) -> int:
    """Return how many figures from `at` on are bare values of one kind in one clause: 3.9%、6.3%."""
    head, count = found[at], 1
    for figure in found[at + 1 :]:
        bare = not re.sub(r"[、和与及以\s]|分别", "", figure.left)
        alike = figure.token.family is head.token.family and figure.token.shape is head.token.shape
        if figure.clause != head.clause or not bare or not alike or figure.right or head.right:
            break
        count += 1
    return count


def _bare(name: str) -> str:
    return _TOTAL.sub("", name)


def _without_verb(named: Named) -> str:
    """Return the thing a figure counts, without the verb of work before it."""
    return named.thing if named.verb and named.thing else _INCREMENT.sub("", named.name)


def _increases(owner: Named) -> bool:
    return bool(owner.verb) or bool(_INCREMENT.match(owner.name))


def _suffix(figure: Figure) -> str:
    if figure.token.unit.endswith("套"):
        return "套数"
    return UNIT_SUFFIX.get(figure.token.family, "")
