"""Words written with a wrong character that sounds or looks like the right one: 布署, 竟争, 行稳至远."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import finding, prose_of, quoted
from caoxian_desktop.core.report.wording import Wording

_LIST = """
布署(?!名):部署 部暑:部署 按装(?![机车置配修备载运卸]):安装 按排(?![放名水污序查列头产期班行位量]):安排
竟争(?![先相]):竞争 竟赛:竞赛 竟技:竞技 竟标:竞标 竟拍:竞拍 竟选(?!择):竞选 环竟:环境 松驰:松弛 防碍:妨碍 幅射:辐射
辐员:幅员 气慨:气概 粗旷:粗犷 震憾:震撼 凑和:凑合 (?<![严险陡])峻工:竣工 渡假村:度假村 迁徒:迁徙 渲泄:宣泄 追朔:追溯
修茸:修葺 亲睐:青睐 发韧:发轫 装祯:装帧 坐阵:坐镇 坐谈会:座谈会 编篡:编纂 精萃:精粹 针贬:针砭 侯选:候选 侯车:候车
时侯:时候 气侯:气候 (?<!慰)问侯:问候 冶理:治理 政冶:政治 防冶(?![金炼]):防治 综冶:综治 冶安:治安
陶治(?=情操|性情):陶冶 治炼:冶炼 裁培:栽培 拔款:拨款 划拔:划拨 选拨(?![付款]):选拔 戌边:戍边 羸得:赢得 俾益:裨益
屏弃:摒弃 浮燥:浮躁 急燥:急躁 撤底:彻底 贯撤:贯彻 惯彻:贯彻 (?<!习)惯穿:贯穿 (?<!取)消售(?![后票]):销售
销费者:消费者 销费品:消费品 债卷(?!入):债券 辅设(?![备施]):铺设 陪训:培训 陪育:培育 弘杨(?=[社传中精优正新时]):弘扬
敝端:弊端 丝亳:丝毫 亳不:毫不 亳无:毫无 建没(?![有收]):建设 元霄节:元宵节 如火如茶:如火如荼 行稳至远:行稳致远
笃行不殆:笃行不怠 励精图志:励精图治 踔历奋发:踔厉奋发 砥励奋进:砥砺奋进 功坚克难:攻坚克难 攻艰克难:攻坚克难
攻坚克艰:攻坚克难 功坚战:攻坚战 乡村震兴:乡村振兴 一以惯之:一以贯之 融汇贯通:融会贯通 相辅相承:相辅相成
一脉相成:一脉相承 开源截流:开源节流 全力已赴:全力以赴 全力以付:全力以赴 因地治宜:因地制宜 因地制谊:因地制宜
目不瑕接:目不暇接 应接不瑕:应接不暇 名列前矛:名列前茅 涣然一新:焕然一新 雨后春荀:雨后春笋 兴高彩烈:兴高采烈
再接再励:再接再厉 再接再历:再接再厉 在接再厉:再接再厉 一如继往:一如既往 一如即往:一如既往 既往开来:继往开来
迫不急待:迫不及待 美仑美奂:美轮美奂 走头无路:走投无路 声名雀起:声名鹊起 记忆尤新:记忆犹新 默守成规:墨守成规
不径而走:不胫而走 穿流不息:川流不息 天翻地复:天翻地覆 独挡一面:独当一面 竞竞业业:兢兢业业 不落巢臼:不落窠臼
烩炙人口:脍炙人口 鼎立相助:鼎力相助 一愁莫展:一筹莫展 坚持不泄:坚持不懈 以身作责:以身作则 以身做则:以身作则
大刀扩斧:大刀阔斧 提刚挈领:提纲挈领 一股作气:一鼓作气 事半工倍:事半功倍 万无一矢:万无一失 谈笑风声:谈笑风生
有持无恐:有恃无恐 趋之若骛:趋之若鹜 旁证博引:旁征博引 灸手可热:炙手可热 出奇不意:出其不意
"""
_MISWRITTEN = dict(pair.rsplit(":", 1) for pair in _LIST.split())
"""What is written, as a pattern that no right words meet, and the word that is meant.

After the hundred characters most often mistaken in print (Yaowen Jiaozi 咬文嚼字, 2006) and the spellings of Xiandai
Hanyu Cidian (现代汉语词典), those that reports have a use for.
"""

_TITLE = Wording("疑似错别字", "Possible wrong character")
_UP_TO = Wording("后接时间时通常写作“截至”，请核对。", "Before a time this is usually written “截至”. Please check.")
_ANY = re.compile("|".join(_MISWRITTEN))
_UNTIL = re.compile(r"(?:^|(?<=[。；：，、！？]))截止(?=目前|(?:19|20)\d\d年|\d{1,2}月|今年|去年|上年)")


def miswritten_words(analysis: Analysis) -> Iterator[Finding]:
    """Yield words with a wrong character, and 截止 before the day that something reaches to (截至)."""
    for prose in prose_of(analysis.report):
        for found in _ANY.finditer(prose.words):
            right = next(
                right for wrong, right in _MISWRITTEN.items() if re.compile(wrong).match(prose.words, found.start())
            )
            wrong = quoted(found.group())
            reason = Wording(
                f"{wrong}通常写作“{right}”，请核对。", f"{wrong} is usually written “{right}”. Please check."
            )
            yield finding("miswritten_word", _TITLE, reason, [prose.span(*found.span())], Certainty.HIGH)
        for found in _UNTIL.finditer(prose.words):
            yield finding("miswritten_word", _TITLE, _UP_TO, [prose.span(*found.span())], Certainty.MEDIUM)
