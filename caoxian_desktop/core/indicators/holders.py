"""Who a clause speaks of, where that is less than the reporting place: a sector, a zone, a firm, a piece of work.

Official Chinese names a topic in one clause and tells its figures in the next ones without repeating it
(加快精细化工产业发展，产值突破450亿元). A topic stands at the head of its clause, as its subject or as the object of
a verb that opens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from caoxian_desktop.core.indicators import words
from caoxian_desktop.core.indicators.expression import Expression


class Holding(StrEnum):
    """What kind of holder a topic is."""

    SECTOR = "sector"
    ZONE = "zone"
    FIRM = "firm"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Holder:
    """A holder named in a clause.

    `words` are its name; `sure` tells that the clause is about it, and does not only mention it as a background
    (围绕…产业链), a place of work (园区基础设施项目) or an example (支持…等企业); `subject` that it opens its clause as
    the subject; `alone` that the clause says no more, as a heading of what follows; `clause` is the
    clause's index in its sentence.
    """

    words: str
    kind: Holding
    sure: bool
    subject: bool = False
    alone: bool = False
    clause: int = 0


_ZONES = (
    "产业园区|工业园区|物流园区|科技园区|经济园区|产业园|工业园|科技园|物流园|示范园|创业园|创新园|孵化园|软件园|文化园"
    "|科创园|智创园|园区|开发区|经开区|高新区|产业新区|综合保税区|综保区|保税区|融合区|自贸试验区|自贸区|合作区|集聚区|示范区"
    "|试验区|功能区|新区(?!域)|新城|商圈|产业带|孵化器|大市场|景区|度假区|古[城镇街]|街区|乐园|湿地公园|森林公园|机场|港区|口岸"
)
_SECTORS = r"产业集群|产业链|产业|集群|(?<!企)(?<!就)(?<!创)(?<!作)(?<!毕)(?<!专)(?<!行)(?<!事)(?<!物)(?<!职)(?<!失)业"
# What may follow a name of a sector that is a whole name: a verb or a quality of its growth, not another noun.
_AFTER_SECTOR = (
    r"(?=$|[的、和与]|规模|品牌|链式|全链|全产|全球|做|保持|稳|增|提|转型|焕新|升级|加|持续|快速|平稳|优化|扩|恢复|步伐|健康|突破"
    r"|集群化|集聚|高端|高质|迈|深度|智能|数字|绿色|融合|支撑|竞争|壮大|培育|发展|实现|实力|能级|链条|延链|强链|补链|现代"
    r"|倍增|振兴|跃升|蓬勃|逐步|不断|进一步|聚链|成为|跻身|入选|总体|整体|效益|运行|创新|强势|蓄势|方面|建设$|今年|已|效应)"
)
_AFTER_ZONE = (
    r"(?=$|[（(的]|建设|发展|创新|升级|提[质档升]|扩|调[区规]|改革|高质量|打造|入[选列围]|纳入|获|完成|成为|开园|建成|首次|累计|现有"
    r"|已|共|逐渐|逐步|加快|实现|实施|引进|新增|挂牌|揭牌|运营|正式|成功|全面|持续|做|壮大|合计|投入|整合|攻坚|二期|一期|起步|产城"
    r"|晋[升位]|承载|集聚|功能|能级|初具|基本|稳步|提速|强|规划|开工|基础设施开工|基础设施建设)"
)
_TOPIC_VERBS = Expression(
    r"(?:做[强大优精实活细]+|增强|提升|提高|深耕|支持|扶持|推动|推进|促进|落实|提速|加速|加快|加力|加大|转型|持续|巩固|优化"
    r"|延伸|升级|膨胀|夯实|发展|打造|壮大|培育|重点|全力|着力|积极|大力|深化|抓好|抓实|建设|建好|用好|统筹|全面|精准"
    r"|不断|稳步|高标准|高水平|高质量|加强|强化|继续|协同|同步|主动|扎实|深入|培优|抢抓|实施|启动|完成|开展|改造|新建|续建"
    r"|改扩建|扩建|规划|引导|督促|抓紧|抢占|拓展|构建|力促|确保|力争|将|年内|全年|超前|谋划|布局|并|和|、)+"
)
_BACKGROUND = Expression(
    r"^(?:围绕|聚焦|紧扣|以(?!及)|按照|坚持|立足|瞄准|依据|根据|通过|针对|面对|对接|依托|紧盯|抓住)"
)
_TITLES = Expression(
    r"^(?:成功|积极|全力|力争|确保|推动|推进|持续|扎实|开展)*(?:争创|创建|创成|申建|申报|争取|获评|获批|入选|荣获|被评为|获得)"
)
_VERB_INSIDE = Expression(r"^.*(?:推动|推进|建设|加快|打造|支持|促进|提升|狠抓|助力|培育)(?=..)")
_COUNTED = Expression(r"^(?:全部)?\d+(?:余|多)?[个家大条处]")
_SIZED = Expression(
    r"^(?:[百千万]+亿元?级?的?|\d+亿元?级?的?|[\d一二三四五六七八九十]+[个条大](?=[^产])|新的?(?=产业|园区|开发区)|国家级"
    r"|世界级)+"
)
_SECTOR = Expression(rf"(?P<np>[^，。；的]{{2,16}}?(?:{_SECTORS})){_AFTER_SECTOR}")
_ZONE = Expression(rf"(?P<np>[^，。；、和与的]{{0,16}}?(?:{_ZONES}))")
_ZONE_IS_TOPIC = Expression(_AFTER_ZONE)
_POLICY = Expression(r"落实(?P<np>[^，。；的、]{2,8}?)(?:产业)?专项(?:支持|扶持|发展|奖补|补助)*政策")
_OF_ITS_OWN = Expression(r"^[^，。；的]{2,14}的(?=[^，。；的]{2,})")
_FIRMS = Expression(
    r"(?P<np>[^，。；、和与的]{1,14}?(?:公司|集团|企业|合作社|银行))(?=等?$|[^，。；、]{0,3}(?:完成|实现|保持|落户|投产|效益|接近"
    r"|突破|达|成为|获|入|新增|改革|成功|增|发展))"
)
_LISTED = Expression(r"(?P<np>[^，。；]{2,30}?等)(?:[^，。；、的]{0,8})?(?P<head>企业|公司|厂家)")
_WORK = Expression(
    r"(?P<np>[^，。；]{2,40}?(?:项目|工程|改造|基地|中心|隧道|公路|铁路|机场|水库)”?)(?=$|[^，。；、]{0,3}(?:建设|开工|完工"
    r"|竣工|复工|实施|推进|进展|全面|初具|尽快|早日|加快|顺利|有序|前期|进度|投产|特别是|[一二三]期|（))"
)
_BUILT = Expression(r"(?P<np>[^，。；]{2,30}?(?:建设|治理|整治|开发))(?:$|步伐|进度|进程|力度)")
_EMPTY = Expression(r"(?:全|现代)?产业(?:链|集群|园)?|集群|(?:中小|优质)?企业|(?:等|一批)?(?:重大|重点)?(?:项目|工程)")
_NO_HOLDER = Expression(r"全[市县区省州国]|我[市县区省州国]|城镇|农村|营商环境|^(?:实体|企)$")
_FIRM_LIST = Expression(
    r"(?P<row>[^，。；：\n]{2,60})等(?:一批)?(?:[^，。；、\n\d]{0,6})?(?:企业|公司|厂商)(?!家|服务|创新|[^，。；]{0,2}项目)"
)
_ROW_ENDS = Expression(r"等(?=[^，。；、\n\d]{0,8}(?:企业|公司|厂商))")
_CALLED_FIRM = Expression(r"(?P<firm>[^、，的]{2,14}?(?:集团|公司))")
_FIRMS_FIGURE = Expression(r"年?[^项工程在]{0,4}(?:量|收入|产值|营收|利润|税收|纳税|产能|出口|投资|销售额)")
_SHARED_HEAD = Expression(_SECTORS)
_ROW_MARK = re.compile(r"[、和与]")


@lru_cache(maxsize=1024)  # a topic is asked for once for each figure that follows it
def of_clause(clause: str) -> tuple[Holder, ...]:
    """Return the holders a clause is about or mentions at its head, at most one of each kind."""
    clause = clause.strip(" 　\t")
    if policy := _POLICY.search(clause):
        return (Holder(f"{policy['np']}产业", Holding.SECTOR, sure=True),)
    weak = bool(_BACKGROUND.match(clause))
    bare = _BACKGROUND.sub("", clause)
    rest = _SIZED.sub("", _COUNTED.sub("", without_verbs(bare)))
    subject = _COUNTED.sub("", bare) in (rest, f"全年{rest}")
    finders = (_sector, _firm, _work) if _TITLES.match(clause) else (_zone, _sector, _firm, _work)
    found = (find(rest) for find in finders)
    return tuple(
        Holder(name, kind, sure and not weak, subject=subject, alone=name == clause)
        for name, kind, sure in filter(None, found)
        if not _EMPTY.fullmatch(name) and not _NO_HOLDER.search(name) and name.count("“") == name.count("”")
    )


def without_verbs(clause: str) -> str:
    """Return a clause without the adverbs and verbs that open it."""
    previous = None
    while clause != previous:
        previous = clause
        for opening in (words.LEADING_DROP, words.LEADING_VERBS, _TOPIC_VERBS):
            if (match := opening.match(clause)) and match.end() < len(clause):
                clause = clause[match.end() :]
    return clause


def _zone(rest: str) -> tuple[str, Holding, bool] | None:
    """Find a zone at the head, or behind an attribute: 要素集约的特色产业园区."""
    for start in _heads(rest):
        if match := _ZONE.match(rest, start):
            sure = bool(_ZONE_IS_TOPIC.match(rest, match.end()))
            return _VERB_INSIDE.sub("", match["np"]), Holding.ZONE, sure
    return None


def _sector(rest: str) -> tuple[str, Holding, bool] | None:
    for start in _heads(rest):
        match = _SECTOR.match(rest, start)
        if match and not re.search(r"等$|项目|企业", match["np"]):
            return match["np"], Holding.SECTOR, True
    return None


def _heads(rest: str) -> Iterator[int]:
    """Yield where a name may begin: at the head of the words, and behind an attribute."""
    yield 0
    if attribute := _OF_ITS_OWN.match(rest):
        yield attribute.end()


def _firm(rest: str) -> tuple[str, Holding, bool] | None:
    if listed := _LISTED.match(rest):
        return listed["np"] + listed["head"], Holding.FIRM, False
    match = _FIRMS.match(rest)
    return (match["np"], Holding.FIRM, True) if match else None


def _work(rest: str) -> tuple[str, Holding, bool] | None:
    match = _WORK.match(rest) or _BUILT.match(rest)
    if not match:
        return None
    name = match["np"]
    listed = words.ENUMERATED.match(name)
    if listed and len(listed["rest"]) > 2:
        name = listed["rest"]
    name = re.sub(r"(?<=..)(?:开工|项目)?建设$", "", name)
    return name, Holding.WORK, len(name) <= 24


def members(name: str, count: int) -> Sequence[str]:
    """Return the names of a coordination of `count` sectors, each in full, or () where it holds not so many.

    电子信息、生物医药产业产值 is 电子信息产业产值 and 生物医药产业产值.
    """
    parts = [p for p in _ROW_MARK.split(name) if p]
    if len(parts) != count or not (shared := _SHARED_HEAD.search(parts[-1])):
        return ()
    tail = parts[-1][shared.end() :]
    own = [*parts[:-1], parts[-1][: shared.end()]]
    return [(p if _SHARED_HEAD.search(p) else p + shared[0]) + tail for p in own]


_LONGEST_ROW = 60


def _rows_of_firms(text: str) -> Iterator[re.Match[str]]:
    """Yield the rows from left to right; each is tried only where it may begin, for 等企业 is rare."""
    at = 0
    for end in _ROW_ENDS.finditer(text):
        low = max(at, end.start() - _LONGEST_ROW)
        last_mark = max(text.rfind(mark, low, end.start()) for mark in "，。；：\n")
        if match := _FIRM_LIST.match(text, max(low, last_mark + 1)):
            at = match.end()
            yield match


@lru_cache(maxsize=4)
def firms(text: str) -> tuple[str, ...]:
    """Return the firms a report names in rows that end in 等企业 (依托甲、乙等龙头企业)."""
    found: set[str] = set()
    for match in _rows_of_firms(text):
        row = without_verbs(_BACKGROUND.sub("", match["row"]))
        found.update(name for name in _ROW_MARK.split(row) if 2 <= len(name) <= 8)
    return tuple(found)


def firm_at_head(text: str, name: str) -> str:
    """Return the firm a name begins with (甲年屠宰量), '' for none: a listed one, or one called 公司 or 集团."""
    called = _CALLED_FIRM.match(name) if "集团" in name or "公司" in name else None
    known = firms(text)
    named = [f for f in known if name.startswith(f)] if name.startswith(known) else []
    named += [called["firm"]] if called else []
    return max((f for f in named if _FIRMS_FIGURE.fullmatch(name[len(f) :])), key=len, default="")
