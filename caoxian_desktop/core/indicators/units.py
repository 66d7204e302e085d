"""The units of reports: what they are written like, and what kind of quantity they belong to."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache


class Family(StrEnum):
    """What a unit measures, as far as reading a sentence depends on it."""

    PERCENT = "percent"
    POINT = "point"
    TIMES = "times"
    MONEY = "money"
    AREA = "area"
    LENGTH = "length"
    AMOUNT = "amount"
    PEOPLE = "people"
    COUNT = "count"
    OCCURRENCE = "occurrence"
    TIME = "time"
    DIMENSION = "dimension"
    SCORE = "score"
    NONE = "none"


# A symbol may carry what must not follow it: 家 is no unit in 10家庭, 名 none in 3名校.
_SYMBOLS: dict[Family, str] = {
    Family.PERCENT: "% ‰",
    Family.POINT: "个百分点 百分点 个千分点 个基点 基点",
    Family.TIMES: "倍 番 成(?!立|为|果|本|功|员|都|品|套|长|效|熟|片|绩|人|年|交)",
    Family.MONEY: "元(?!旦|素|件|宵|化|月|谋|宝) 美元 欧元 港元 港币 日元 人民币 元人民币 块钱 美金 英镑",
    Family.AREA: "平方公里 平方千米 平方米 平方公尺 平方 ㎡ 亩 公顷 平米",
    Family.LENGTH: "公里 千米 延米 米(?!面|业|粮|兰|其) 海里 里程 车道公里",
    Family.AMOUNT: (
        "吨标准煤 吨标煤 千克标准煤 吨公里 吨 公斤 市斤 斤 千克 克(?!服|难|拉|隆) 立方米 立方 m³ "
        "方(?!面|案|式|向|便|言|米|位|阵|针|可|能) "
        "千瓦时 千瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 瓦 千伏安 兆伏安 万伏 标准箱 标箱 载重吨 总吨 "
        "升(?!级|至|到|值|温|学|位|高|幅|规) "
        "TB PB EB GB Gbps Mbps m² m2 m3 分贝 MWh GWh kWh MW GW kW km EFLOPS PFLOPS "
        "大卡 蒸吨 微克 毫克 标准立方米 千升 毫升 枚 羽 标张 皮长公里 标准套 TEU"
    ),
    Family.PEOPLE: (
        "人次 人份 人天 天次 口人 户次 "
        "人(?!大|民|才|工|均|口|员|社|力|类|造|脸|事|居|物|身|文|体|际|防|行|次|份|天|生|士|群|家|间) "
        "名(?!校|牌|录|单|誉|镇|企(?!业)|品|胜|城(?!市|乡|镇|区)|片) 位(?!居(?!民)|列|于|次|置|数|势) "
        "户(?!籍|外|均|型|口|内|次)"
    ),
    Family.OCCURRENCE: (
        "场次 班次 车次 架次 航次 家次 件次 轮次 台次 列次 次(?!数|生|日|序|级|性|元|新) "
        "期(?!货|间|末|盼|权|刊|待|工|项|建)"
    ),
    Family.COUNT: (
        "个(?!百分点|千分点|基点|月|季度|工作日|小时|体(?!育|检|系|验)|人(?!才|工|民|力|口)|性(?!化)|税|案(?!例|件)|别"
        "|转(?!用|运|移|型|化)|多月) "
        "家(?!庭|长(?!者|期|江|三角)|乡(?!镇|村)|居(?!民|家)|电(?!子|商|网|力|池|器|影|站)|具|门(?!店|诊)"
        "|园(?!区|林|艺)|禽|畜|政(?!府|务)|人(?!工|力|才)|装(?!备|配|修)|底|风(?!电|险|力)|喻"
        "|国(?!家|有|际|内|企|资|控|产|药|外|营|省)) "
        "项(?!目(?!标)) 件 条(?!例|件(?!件)|款|约|码|块) 处(?!置|理|罚|分|室|级|于|在) 座(?!谈|椅) "
        "所(?!有|得|长|需|属|在|以(?![上下内])|谓) "
        "台套 台(?!账|湾|风|胞|州|北|商|阶|前|次|套) 辆 艘 架(?!构|设|次|起|空) 套 间(?!隔|接) 栋 幢 "
        "张(?!家|店|湾|北|掖) 床(?!位|上) "
        "头(?!部|雁|等|条) 只(?!有|要|能|是) 株 棵 盏 口(?!岸|径|腔|粮|碑|号|人) 眼(?!科|前|界) "
        "根(?!本|据|治|植) 场(?!地|所|馆|景|次|均) "
        "批次 批(?!发|准|复|次|而|零) 班列 列(?!入|为|车|支|全|出|次|席) 趟 例(?!如) 起(?!步|到|点|来|草|伏) "
        "宗(?!旨|教(?!育|学|师)) "
        "份(?!额) 部(?!门|分|队|署|位|级|委|省|长) 本(?!土|地|科|级|市|省|区|县|届|次|轮|年|领|金|外|质|着) 册 "
        "篇 首(?!个|次|家|批|位|都|发|创|店|席) "
        "幅(?!度|员) 块(?!钱|链) 片(?!区|面) 面(?!积|向|临|对|貌|广) 道(?!路|德|口) "
        "支(?!持|部|出|付|撑|行|柱|线|农(?!村|业)|援) 队(?!伍) "
        "组(?!织|合|建|团|长|成|装) 门(?!诊|户|店|类|槛|禁) 轮(?!次|作|胎|换|驳) "
        "种(?!植|子|质|养|业|粮|苗|畜|类(?!型|别)|源|猪) 类 宗地 笔 单(?!位|元|独|项|日|车|一|身|体|产|列|边|个) "
        "票(?!据|房) 桩 段 站(?!点|台|前|位|在|城|上) 机位 泊位 席 对(?!接|外|口|全|标|于|照|象|比) 届次 届 "
        "款(?!项) 尾 艇 箱 瓶 盒 粒 窝 "
        "颗 剂 副(?!省|市|县|区|主|总|书|处|科|局|产|食|业|中|教) "
        "金(?![^、，。；\\d和]) 银(?![^、，。；\\d和]) 铜(?![^、，。；\\d和佳]) "
        "杆 孔 联 步(?!行|伐|入|道) 级(?!别|地|以) 名次 P节点 标准台 标台 车位 学位 床位 朵 "
        "节(?!能|约|点|水|目|电|日|余|庆|奏) 堂 堆 环 "
    ),
    Family.TIME: (
        "个工作日 工作日 个季度 个月 年(?!级) 天(?!然|津|府|河|下|气) 小时 分钟 秒 周(?!边|年|岁|密|期|口) "
        "个小时 个学时 课时 学时"
    ),
    Family.DIMENSION: "千伏 月龄 毫米 厘米 mm cm kV 英寸 周岁 岁 ℃ 摄氏度 吨级 微米 纳米 个标准",
    Family.SCORE: "分(?!别|类|布|级|析|钟|之|享|工|批|层|步|离|区|行|配|局|公|会|院|校|管|散|解|流|期|支|时|红|房|包)",
}
# What may stand after a stroke or 每 in a compound unit: 微克/立方米, 万元/人, 人每平方公里.
_MASS = ("微克", "μg", "ug", "毫克", "mg", "克", "千克", "公斤", "吨")
_ABOVE = "美元|元|人次|人|件|辆|张|个|立方米|千瓦时|批次|例|次|家|份|斤|标张|吨标准煤|吨标煤"
_BELOW = (
    "平方公里|平方米|立方米|亩|人年|人|户|年|月|日|天|吨|升|度|千瓦时|公里|小时|秒|百户|千人|万人|百人|万元"
    "|个|件|次|头|村|平米|公顷|m³|m3|立方|标准立方米|斤|克|周|季|学年|学期|课时"
    "|床|班|台|套|万户|人次|万人次|百万人|度电|只|株|例|L|元|千克|班次"
)
# Written without a sign for the unit, these magnitudes stand alone (突破2500万).
MAGNITUDE = r"(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![米瓦伏克卡帕赫斤])|百(?!分|余?强))"

RELATIVE = frozenset((Family.PERCENT, Family.POINT, Family.TIMES))
COUNTING = frozenset((Family.COUNT, Family.PEOPLE, Family.OCCURRENCE))
WORKED_ON = COUNTING | {Family.LENGTH, Family.AREA, Family.AMOUNT}
UNIT_SUFFIX = {Family.AREA: "面积", Family.LENGTH: "里程"}


@cache
def _families() -> dict[str, Family]:
    """Return each bare symbol with its family."""
    return {re.sub(r"\(\?!.*", "", s): family for family, symbols in _SYMBOLS.items() for s in symbols.split()}


@cache
def pattern(*, latin: bool = False) -> str:
    """Return the expression for one unit without its magnitude, longest symbols first; of those in `latin` letters."""
    symbols = [s for symbols in _SYMBOLS.values() for s in symbols.split() if s[0].isascii() or not latin]
    symbols.sort(key=lambda s: -len(re.sub(r"\(\?!.*", "", s)))
    # A look-ahead for one character of many is a set, which takes 50 µs to make ready, a thousand times over; with a
    # word of two characters that adds nothing (立|为|立立) it is a branch, which takes 10.
    single = re.sub(r"\(\?!((.)(?:\|.)+)\)", r"(?!\1|\2\2)", "|".join(symbols))
    mass = "|".join(_MASS)
    return rf"(?:(?:{mass}|{_ABOVE})(?:[/／]|每)(?:{_BELOW})|(?:{single})(?:[/／](?:{_BELOW}))?)".replace(
        "%", "[%％﹪]"
    )


@lru_cache(maxsize=4096)  # a figure is asked for its family some twenty times, and units are few
def plain(unit: str) -> str:
    """Return a unit in ordinary width, white space removed."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", unit)) if unit else ""


@lru_cache(maxsize=4096)
def family(unit: str) -> Family:
    """Return what a unit measures, its magnitude (万, 亿) aside; NONE for '' or a bare magnitude."""
    bare = re.sub(rf"^{MAGNITUDE}+", "", plain(unit))
    if re.search(r"[/每]", bare):
        return Family.AMOUNT
    return _families().get(bare, Family.NONE)


def in_base(value: float, unit: str) -> tuple[float, str]:
    """Multiply 万, 亿 out of a unit, and give 平方, 立方, 千米 their full names: (1.1, '万套') is (11000, '套')."""
    factors, base = _taken_apart(unit)
    for factor in factors:
        value *= factor
    return value, base


_FACTORS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_FULL_NAMES = {"平方": "平方米", "立方": "立方米", "㎡": "平方米", "千米": "公里", "位": "名"}


@lru_cache(maxsize=4096)
def _taken_apart(unit: str) -> tuple[tuple[int, ...], str]:
    """Return the factors of a unit's magnitude and the unit without it."""
    bare = plain(unit)
    factors: list[int] = []
    while bare and re.match(MAGNITUDE, bare):
        factors.append(_FACTORS[bare[0]])
        bare = bare[1:]
    return tuple(factors), _FULL_NAMES.get(bare, bare)
