"""Whose figure a bare aggregate is: 产值 or 营业收入 of a sector, a zone or a firm, not of the reporting place.

A figure named by an aggregate alone belongs to the topic of the words between semicolons it stands in. A sector, a
piece of work or a class of companies goes into the name (精细化工产业产值), as a county's own table would write it;
a zone or a firm is another holder and becomes the scope. Where no owner can be told, or more than one may be meant,
the figure is marked doubtful: its confidence is then below one half, and charts and sheets leave it out or print its
whole sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from caoxian_desktop.core.indicators import holders, lexicon, words
from caoxian_desktop.core.indicators.clauses import Sentence
from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.indicators.holders import Holder, Holding
from caoxian_desktop.core.indicators.lexer import Shape
from caoxian_desktop.core.indicators.named import Named, without_total
from caoxian_desktop.core.indicators.spending import spent_on
from caoxian_desktop.core.indicators.units import RELATIVE, Family

_MADE = (
    r"(?:年?(?:主营业务|营业|销售|经营|总|综合|主营)?收入|营业?收|营业额|年?(?:综合|总)?产值|年?总?产量|[年总]?产能|产销量"
    r"|利润(?:总额)?|利税|纳税|税收|销售额|年?交易额|(?:总|产业|总体)?规模|增加值|出口额?|融资(?:额|总额)?)"
)
_SPENT = r"(?:(?:计划|年度|协议|年度计划)?总?投资(?:额|总额)?|到位资金|资金)"
_COMPANIES = r"(?:规上|规模以上|“四上”|限上)?(?:工业)?企业"
_PREFIX = r"(?:新增|净增|年|年度|累计|预计|全年|首批|一期|二期|当年|合计)?"
_NEVER_OWN = Expression(rf"^(?:{_PREFIX}(?:{_MADE}|{_SPENT})|规上企业(?:{_MADE}|总数)?|企业|企业总数|规上企业总数)$")
"""Never a place's own when they stand alone."""

_INVESTED = Expression(rf"^{_PREFIX}{_SPENT}$")
_ADDED = Expression(rf"^(?:新增|净增|年){_MADE}$")
_PLACE_OR_ZONE = Expression(
    rf"^(?:{_PREFIX}(?:规上|规模以上)?工业(?:总)?产值|(?:新增|净增)?(?:规上|规模以上|限上|“四上”)(?:工业)?企业(?:总数)?"
    rf"|(?:{_COMPANIES}|(?:规上|规模以上)工业){_MADE}|工业增加值|工业营业收入|税收收入"
    rf"|(?:新增)?(?:入园|入驻|在园|落户)企业(?:总数|{_MADE})?|固定资产投资|工业(?:项目)?(?:固定资产)?投资"
    rf"|(?:累计)?(?:接待)?(?:国内外|海内外)?(?:游客|客流|旅客)(?:量|接待量|总数)?|(?:旅客|货物|集装箱)吞吐量|旅游(?:综合|总)?收入)$"
)
"""A place's own, unless the sentence is about a zone or a firm."""

_MADE_BEHIND = Expression(rf"{_MADE}$")
_SAYS_NOTHING = Expression(
    r"(?:项目|工程|指标|工作|任务)(?:总数|增速)?$|[百千万亿]*元$"
    r"|(?:由|从(?![业事教量化])|比(?![亚例赛重值特])|按(?![揭摩时期]))"
)
_CUT_OFF = Expression(
    r"(?:(?<![高初集])中(?:有|总数)?|季度|[上下]半年|[由从按至]|(?<![行作华成])为|(?<![签报])到|[高低多少]于|超过)$",
    reach=3,
)
"""Heads that stand for something else, and names that were cut off inside a clause: 参评单位中, 比全省标准高."""

_PEOPLE = Expression(r"人数$")
_IN_PROJECTS = Expression(r"等项目")
_SURE_ONLY = Expression(r"投资$|游客|客流|旅客|吞吐量|旅游")
_HOUSED = Expression(r"^(?:新增)?(?:入园|入驻|在园|落户)企业")
_WHOLE_PLACE = Expression(
    r"(?:全[市县区省州旗盟域国]|[我本][市县区省州旗盟国]|县域|辖区|全社会)(?![首第最唯前重]|营商|各[市县区])"
)
_COMPANIES_OF = Expression(rf"^{_COMPANIES}(?=.{{2}})")
_CLASS_OF_COMPANIES = "企业"
_QUOTA = Expression(r"^(?:争取)?(?P<name>.*额度)$")
_DEBT = Expression(
    r"(?:地方政府|政府|新增|超长期特别)?(?:专项|一般|特别|企业|再融资)?(?:债券|国债|债)(?!务|权)|贷款|授信"
)
_WORKS = r"(?:项目|工程|改造|建设|治理|整治|基地|中心|公路|铁路|维修)"
_OF_WORK = Expression(rf"^的(?P<object>[^，。；,;\d]{{3,26}}?(?:{_WORKS}|学校|医院)(?:提升|改造|建设)*(?:项目|工程)?)")
_SPENT_ON = Expression(
    rf"^[，,]?(?P<verb>[^，。；,;\d、]{{0,6}}?(?:实施|完成|建设|新建|改造|推进|启动|建成)了?的?)(?P<object>[^，。；,;\d]{{3,26}}?{_WORKS})"
    r"(?=$|[，。；,;\n]|开工|建成|尽快|年内|如期|完工|新)"
)
_TO_BE_BUILT = Expression(r"(?<=..)(?:开工|启动)?建设$")
_NO_OBJECT = Expression(r"进行|对|等$")
_OF_CROP = Expression(r"总产量?|产量|单产|播种面积|种植面积")
_CROP = Expression(r"粮食|棉花|油料|蔬菜|水果|小麦|玉米|水稻|大豆|油菜|茶叶|糖料蔗|甘蔗|马铃薯|中药材|花生")
_NEAR_CLAUSES = 2


def owned(text: str, sentence: Sentence, told: Sequence[Named]) -> tuple[Named, ...]:
    """Return the figures of a sentence with their owners restored, those without a certain one marked doubtful."""
    found: list[Named] = []
    for named in told:
        before = zip(told, found, strict=False) if named.restored else ()
        same = [f for n, f in before if n.name == named.name and _together(sentence, n, named)]
        if same:
            found.append(_as_before(named, same[-1]))
        else:
            found.append(_with_owner(text, sentence, named, told[: len(found)]))
    return tuple(_shared_out(found))


def is_bare(name: str) -> bool:
    """Tell whether a name is an aggregate that says nothing without an owner."""
    return bool(_NEVER_OWN.match(name))


def _together(sentence: Sentence, one: Named, other: Named) -> bool:
    """Tell whether two figures stand between the same semicolons."""
    return sentence.clauses[one.figure.clause].segment == sentence.clauses[other.figure.clause].segment


def _as_before(named: Named, before: Named) -> Named:
    """Give a figure that goes on about the one before the same owner; money does not go on as a count of people."""
    token = named.figure.token
    carried = token.family in RELATIVE or token.shape is Shape.RANK or token.family is before.figure.token.family
    doubtful = before.doubtful or (is_bare(named.name) and not carried)
    return named._replace(name=before.name, scope=before.scope, doubtful=doubtful)


def _shared_out(found: list[Named]) -> list[Named]:
    """Give values told 分别 of coordinated sectors a sector each."""
    if not any("分别" in n.figure.left for n in found):
        return found
    result: list[Named] = []
    for (_, name), group in groupby(found, key=lambda n: (n.figure.clause, n.name)):
        run = list(group)
        if "分别" in run[0].figure.left and (each := holders.members(name, len(run))):
            run = [n._replace(name=own) for n, own in zip(run, each, strict=True)]
        result += run
    return result


def _with_owner(text: str, sentence: Sentence, named: Named, before: Sequence[Named]) -> Named:
    if told := _by_its_words(text, sentence, named):
        return told
    name = named.name
    bare = is_bare(name) or bool(_PLACE_OR_ZONE.match(name))
    if named.part_of or not bare or _is_the_places(text, sentence, named, before):
        return named
    if _ADDED.match(name) and (counted := _counted(sentence, named, before)):
        return named._replace(name=counted + name, restored=True)
    return _of_its_topic(text, sentence, named, before)


def _by_its_words(text: str, sentence: Sentence, named: Named) -> Named | None:
    """Settle what the name itself or a heading tells: a firm's figure, a quota of debt, an attribute of nothing."""
    name = named.name
    if firm := holders.firm_at_head(text, name):
        return named._replace(scope=firm)
    if spent := spent_on(text, sentence, named):
        return named._replace(name=spent, restored=True)
    if quota := _QUOTA.match(name):
        return named._replace(name=_debt(text, sentence, named) + quota["name"], restored=True)
    if _OF_CROP.fullmatch(name) and (crop := _crop(text, sentence, named)):
        full = lexicon.canonical(crop + name)
        return named._replace(name=full, restored=True)
    attribute = words.ATTRIBUTE_BEHIND.fullmatch(name) and not (_PEOPLE.search(name) or lexicon.is_term(name))
    if (attribute and not is_bare(name)) or _SAYS_NOTHING.match(name) or _CUT_OFF.search(name):
        return named._replace(doubtful=True)
    return _under_heading(text, sentence, named) if named.restored else None


def _crop(text: str, sentence: Sentence, named: Named) -> str:
    """Return the crop last named before a bare yield or area: 粮食面积稳中有增，总产超90万吨."""
    start = sentence.segment_start(named.figure.clause)
    found = _CROP.last(text, start, named.figure.token.start)
    return found[0] if found else ""


def _under_heading(text: str, sentence: Sentence, named: Named) -> Named | None:
    """Give 产值 behind a list of projects to the sector that heads it: 新能源产业，实施甲、乙等项目，产值…."""
    if not (made := _MADE_BEHIND.search(named.name)):
        return None
    first = next(c for c in sentence.clauses if c.segment == sentence.clauses[named.figure.clause].segment)
    holder = next((h for h in holders.of_clause(first.of(text)) if h.kind is Holding.SECTOR and h.alone), None)
    if holder is None or not _IN_PROJECTS.search(text, first.start, named.figure.token.start):
        return None
    return named._replace(name=holder.words + made[0])


def _of_its_topic(text: str, sentence: Sentence, named: Named, before: Sequence[Named]) -> Named:
    """Give a figure to the topic of its words, where nothing else was told since that topic was named."""
    name = named.name
    topics = _topics(text, sentence, named)
    told = [n for n in before if _together(sentence, n, named)]
    open_topics = [t for t in topics if not any(_turns_away(n, t, name) for n in told)]
    if _INVESTED.match(name):
        return _invested(text, sentence, named, open_topics)
    if is_bare(name):
        return _made(text, sentence, named, open_topics)
    return _perhaps_a_zones(named, open_topics)


def _turns_away(told: Named, topic: Holder, name: str) -> bool:
    """Tell whether a figure told behind a topic speaks of something else: 建设园区，进出口增长6%，投资增长5%."""
    if told.figure.clause <= topic.clause or is_bare(told.name) or _PLACE_OR_ZONE.match(told.name):
        return False
    worth = told.figure.token.family in RELATIVE or told.figure.token.family is Family.MONEY
    return topic.words not in told.name and (worth or bool(_INVESTED.match(name)))


def _made(text: str, sentence: Sentence, named: Named, topics: Sequence[Holder]) -> Named:
    """Give what is made or earned to the sector, zone or firm the words are about."""
    added = bool(_ADDED.match(named.name))
    if text.startswith("的", named.figure.token.outer_end):
        return named._replace(doubtful=True)
    fit = [t for t in topics if t.kind is not Holding.WORK or (added and t.sure)]
    fit = [t for t in fit if t.subject or not t.words.endswith(_CLASS_OF_COMPANIES)]
    if owner := _chosen(fit):
        return _given(named, owner)
    place = _WHOLE_PLACE.search(text, sentence.segment_start(named.figure.clause), named.figure.token.start)
    return named._replace(doubtful=place is None)


def _perhaps_a_zones(named: Named, topics: Sequence[Holder]) -> Named:
    """Give what may be the place's own to a zone or a firm the words are about; one only mentioned leaves doubt."""
    fit = [t for t in topics if t.kind is Holding.ZONE or (t.kind is Holding.FIRM and t.subject)]
    fit = [t for t in fit if not t.words.endswith(_CLASS_OF_COMPANIES)]
    if _SURE_ONLY.search(named.name):
        fit = [t for t in fit if t.sure]
    if owner := _chosen(fit):
        return _given(named, owner)
    return named._replace(doubtful=bool(_HOUSED.match(named.name)))


def _invested(text: str, sentence: Sentence, named: Named, topics: Sequence[Holder]) -> Named:
    """Give money spent to the work it is spent on, told behind it or before it, or to a zone or sector."""
    token = named.figure.token
    behind = text[token.outer_end : sentence.end]
    if token.family not in RELATIVE and token.family is not Family.MONEY:
        return named._replace(doubtful=True)  # 完成投资2亿元，1.8万户: the name was carried on too far
    if work := _OF_WORK.match(behind) or _SPENT_ON.match(behind):
        thing = _TO_BE_BUILT.sub("", work["object"])
        if not _NO_OBJECT.search(thing):
            return named._replace(name=thing + named.name, restored=True)
    fit = [] if behind.startswith("的") else [t for t in topics if t.sure]
    works = [t for t in fit if t.kind is Holding.WORK]
    others = [t for t in fit if t.kind in (Holding.ZONE, Holding.SECTOR)]
    if owner := next(iter(works[-1:] + others[-1:]), None):
        return _given(named, owner)
    if token.family in RELATIVE and "全年" in named.figure.left:
        return named
    return named._replace(doubtful=True)


def _chosen(topics: Sequence[Holder]) -> Holder | None:
    """Return the first sector, else the last zone, else who is named; sure only where one alone may be meant."""
    sure = [t for t in topics if t.sure]
    if sectors := [t for t in sure if t.kind is Holding.SECTOR]:
        return sectors[0]
    if zones := [t for t in sure if t.kind is Holding.ZONE]:
        one = all(z.words.endswith(zones[-1].words) or zones[-1].words.endswith(z.words) for z in zones)
        last = max(zones, key=lambda z: len(z.words)) if one else zones[-1]
        return replace(last, sure=one)
    return sure[-1] if sure else topics[0] if topics else None


def _given(named: Named, owner: Holder) -> Named:
    """Put a sector, a work or a class of companies into the name, a zone or a firm into the scope."""
    name = named.name
    if owner.kind is Holding.ZONE or (owner.kind is Holding.FIRM and not owner.words.endswith(_CLASS_OF_COMPANIES)):
        return named._replace(scope=owner.words, doubtful=not owner.sure)
    if named.restored and (companies := _COMPANIES_OF.match(name)) and not name.endswith("总数"):
        name = name[companies.end() :]
    return named._replace(name=owner.words + name, restored=True, doubtful=not owner.sure)


def _is_the_places(text: str, sentence: Sentence, named: Named, before: Sequence[Named]) -> bool:
    """Tell whether the figure is said to be the whole place's, or stands in a row of its headline figures."""
    clause = sentence.clauses[named.figure.clause]
    if _WHOLE_PLACE.search(text, clause.start, named.figure.token.start):
        return True
    return any(lexicon.headline_rank(n.name) is not None for n in before if _together(sentence, n, named))


def _topics(text: str, sentence: Sentence, named: Named) -> list[Holder]:
    """Return the holders in the words between semicolons before a figure, in reading order."""
    own = sentence.clauses[named.figure.clause]
    last = named.figure.clause - named.figure.opens
    return [
        replace(holder, clause=index)
        for index, clause in enumerate(sentence.clauses[: last + 1])
        if clause.segment == own.segment
        for holder in holders.of_clause(clause.of(text))
    ]


def _counted(sentence: Sentence, named: Named, before: Sequence[Named]) -> str:
    """Return what was counted just before: 新投产项目31个，新增产值42亿元 is the new value of these projects."""
    last = before[-1] if before else None
    if last is None or not _together(sentence, last, named) or last.figure.token.family is not Family.COUNT:
        return ""
    if last.qualifier or named.figure.clause - last.figure.clause > _NEAR_CLAUSES:
        return ""
    shortened = last.thing and not last.verb.startswith("新") and (last.verb or last.figure.right)
    return without_total(last.thing if shortened else last.name)


def _debt(text: str, sentence: Sentence, named: Named) -> str:
    """Return the kind of debt or credit a quota is one of, named before it."""
    start = sentence.segment_start(named.figure.clause)
    found = _DEBT.last(text, start, named.figure.token.start)
    return found[0] if found and found[0] not in named.name else ""
