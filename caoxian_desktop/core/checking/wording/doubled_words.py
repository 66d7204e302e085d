"""Words written twice: 的的, 进行进行, 提高质量提高质量. Right reduplication (天天, 一步一步, 方方面面) is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import add

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import FEW, HAN, Prose, finding, prose_of, quoted
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_PARTICLES: dict[str, tuple[str, str]] = {
    "的": ("目标鹄有众破", "确士"),
    "了": ("除为明未甚终末罢得不极", "解结然断却之"),
    "和": ("总共温缓平饱呼谐柔调祥随暖中附应人唱讲", "谐平睦气缓解蔼善美田县顺政布龙林静煦合约声而风衷"),
    "与": ("参赋给授付赐施相", "会时世众"),
    "及": ("普涉触危波顾提论旁推企遍埃以惠", "时第格早至物"),
    "在": ("现实存正潜旨内外自健好尚所意志贵重难不", "建校职编岗册线位地场座野乎意家华京沪外内校读途营售研逃于"),
    "是": ("国求皆为如非", "非"),
    "为": ("作成行认称因人有无难大最更尤分视转变", "民人期何之了此数重核首先主要止国"),
    "把": ("火拖", "握手关脉控"),
    "被": ("棉", "褥动"),
    "从": ("服遵听跟随侍", "业事严而容来前此"),
    "对": ("针面相应配成核比绝校反作结", "口外标接象策比应照话抗待称决于"),
    "以": ("可加予足所得难用借给致何", "上下内外来及为往后前致"),
    "于": ("对关至由属处等位基用终", "是都洪田"),
    "并": ("合归兼吞", "购网联轨举重行进排列存"),
    "将": ("大中少上名骁", "来军士领要"),
    "由": ("自理缘因事经任", "此于来"),
}
"""Particles never doubled, with the characters that make a word with the first of two or with the second.

目的的, 为了了解, 参与与会代表 are right: words of Xiandai Hanyu Cidian (现代汉语词典) that end or begin with it.
"""

_TWICE = re.compile(f"([{''.join(_PARTICLES)}])\\1")
_WHOLE = frozenset(("项目", "题目", "科目", "节目", "栏目", "数目", "条目", "目标", "指标", "达标", "招标", "中标"))
"""Words that end in such a character and make none with the particle: 项目的的."""

_LIST = """
进行 推进 推动 加快 加强 加大 全面 深入 积极 大力 实现 完成 实施 坚持 扎实 有效 着力 促进 提高 开展 建立 健全
完善 优化 强化 落实 切实 不断 持续 努力 认真 严格 充分 继续 确保 力争 争取 通过 以及 为了 对于 关于 根据 按照
其中 同时 我们 他们 必须 由于 因此 如果 已经 正在 能够 可以 大幅 稳步 有力 达到 突破 获得 荣获 累计 启动 建成
打造 构建 引导 鼓励 支持 扶持 围绕 聚焦 依托 抓好 做好 做大 做强 用好 较好 显著 明显 基本 不仅 而且 但是 并且
或者 进而 从而 尤其 特别 主要 一批 一些 这些 这个 没有 存在 成为 作为 取得 具有 需要 应当 仍然 更加 比较 非常
十分 集中 统筹 协调 保持 保障 加速 拓展 深化 巩固 提升 改善 增强 培育 组织 引进 严厉 依法 率先 成功 顺利 逐步
完整 准确 坚决 牢牢 紧紧 始终 高效 精准
"""
_WORDS = frozenset(_LIST.split())
"""Verbs, adverbs and connectives of reports. Nouns are left out: 主导产业产业链, 服务服务业 are right."""

_FIRST = frozenset(("建设", "发展", "治理", "保护"))
"""Nouns that are verbs where a clause begins with them."""

_LONGEST = 16
_ALL_HAN = re.compile(f"[{HAN}]+")
_COUNTED = re.compile(rf"一[{HAN}]{{1,3}}|[二两三四五六七八九十每半][{HAN}]")
"""一件一件, 一个环节一个环节: one by one."""

_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n]+")
_DOUBLED = Wording("词语重复", "Word written twice")
_SHORTEST_CLAUSE = 6
"""Characters of a clause whose coming again at once is no rhetoric (加快、加快、再加快)."""


def doubled_words(analysis: Analysis) -> Iterator[Finding]:
    """Yield words and clauses that stand twice, one behind the other."""
    paragraphs = tuple(prose_of(analysis.report))
    places = [place for prose in paragraphs for place in _doubled(prose)]
    if len(places) > FEW:
        reason = Wording(
            f"全文有{len(places)}处词语连写了两遍，也可能是表格或转换造成的，请核对。",
            f"Words are written twice in {len(places)} places; it may be a table or a conversion. Please check.",
        )
        yield finding("doubled_word", _DOUBLED, reason, places, Certainty.LOW)
    else:
        for place in places:
            words = place.of(analysis.report.text)
            once = quoted(words[: len(words) // 2])
            reason = Wording(f"{once}连写了两遍，请核对。", f"{once} is written twice in a row. Please check.")
            yield finding("doubled_word", _DOUBLED, reason, [place], Certainty.HIGH)
    for prose in paragraphs:
        yield from _doubled_clauses(prose)


def _doubled(prose: Prose) -> Iterator[Span]:
    told = 0
    for start, length in sorted((*_particles(prose.words), *_repeated(prose.words))):
        if start >= told:
            told = start + 2 * length
            yield prose.span(start, told)


def _particles(words: str) -> Iterator[tuple[int, int]]:
    for found in _TWICE.finditer(words):
        start = found.start()
        before = "" if words[max(0, start - 2) : start] in _WHOLE else words[max(0, start - 1) : start]
        if not _makes_words(found[1], before, words[start + 2 : start + 3]):
            yield start, 1


def _repeated(words: str) -> Iterator[tuple[int, int]]:
    """Yield where two characters and more stand twice side by side by mistake, and how many they are.

    One walk: what begins with the same two characters as the place before it is compared with that.
    """
    last: dict[str, int] = {}
    for place, pair in enumerate(map(add, words, words[1:])):
        start = last.get(pair, place)
        last[pair] = place
        length = place - start
        if 1 < length <= _LONGEST and words.startswith(words[start:place], place) and _is_slip(words, start, length):
            yield start, length


def _is_slip(words: str, start: int, length: int) -> bool:
    once, end = words[start : start + length], start + 2 * length
    if not _ALL_HAN.fullmatch(once) or len(set(once)) == 1 or _COUNTED.fullmatch(once):
        return False
    if words.startswith(f"再{once}", end):
        return False  # 落实落实再落实 is rhetoric
    if length > 2 or once in _WORDS:
        return True
    # 退税缓税缓费: three words side by side look doubled across their borders, but the last goes on.
    return not _ALL_HAN.match(words[end : end + 1]) or (once in _FIRST and not _ALL_HAN.match(words[start - 1 : start]))


def _makes_words(particle: str, before: str, after: str) -> bool:
    ends, begins = _PARTICLES[particle]
    return before in {particle, *ends} or after in {particle, *begins}


def _doubled_clauses(prose: Prose) -> Iterator[Finding]:
    last: re.Match[str] | None = None
    for clause in _CLAUSE.finditer(prose.words):
        words = clause.group().strip()
        if last is not None and words == last.group().strip() and len(words) >= _SHORTEST_CLAUSE:
            spans = [prose.span(*clause.span()), prose.span(*last.span())]
            reason = Wording(
                f"{quoted(words)}接连写了两遍，请核对。", f"{quoted(words)} is written twice in a row. Please check."
            )
            yield finding("doubled_clause", Wording("分句重复", "Clause written twice"), reason, spans, Certainty.HIGH)
        last = clause
