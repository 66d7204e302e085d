"""Verbs of work, and what may stand before them in a clause of a plan.

The lists are closed classes of written Chinese and the verbs that plans are made of, no report's own wordings.
"""

from __future__ import annotations

from caoxian_desktop.core.indicators.expression import Expression


def _any(words: str) -> str:
    """Return an alternation of words set apart by blanks, longest first; a word may carry a look-ahead."""
    return "|".join(sorted(set(words.split()), key=lambda word: -len(word.partition("(")[0])))


_VERBS = (
    "加快 加速 加力 加紧 抓紧 推进 推动 推行 推广 推出 推介 启动 开展 开工 开建 开办 开设 开通 开发(?!区) 开放 "
    "开拓 开辟 开行 开启 实施(?!方案) 实行 施行 试行 试点 落实 落地 执行 组织(?!体系) 举办 承办 承接 筹办 筹建 "
    "筹备 筹集 筹措 完成(?!率) 完工 竣工 投产 投用 交付 收官 动工 续建 继续 接续 延续 建设(?!用地|者) 建成(?!区) "
    "建立 建好 建强 建造 新建 新改扩建 新改建 改建 扩建 改扩建 迁建 修建 兴建 兴办 共建 修复 修缮 修补 修订 改造 "
    "改革 改善 改进 更新 翻修 翻新 加固 硬化 绿化 亮化 美化 净化 拓宽 拓展 拓延 延伸 延长 打通 贯通 畅通 疏浚 "
    "清淤 清理 清退 清欠 拆除 整治 治理 整合 整顿 整改 整理 铺设 架设 安装 加装 布设 布局 部署 划定 规划建设 "
    "规划(?!编制|体系|目标) 编制 设立 设置 组建 成立 创办 创设 创建 创成 搭建 构建 打造 塑造 锻造 再造 建管 完善 "
    "健全 优化 细化 深化 强化 固化 数字化 盘活 腾退 腾出 关停 关闭 淘汰 收储 出让 供应 供给 储备 谋划 策划 梳理 "
    "制定 制订 出台 印发 重视 狠刹 总结 发布 公布 公开 颁布 起草 修编 申报 争取 争创 争当 争先 招引 招商 招录 "
    "招聘 引进 引入 引育 引导 引领 引聚 引强 对接 洽谈 签约 加大 加强 加密 加码 加深 扩大 扩充 扩增 扩容 扩展 "
    "增加 增强 增设 增进 增补 增添 新增 净增 新开 新辟 新设 新签 新招 新引 新培育 新认定 新引进 新改 提高 提升 "
    "提速 提振 提质 提档 提标 降低 减少 减轻 减免 压减 压降 压缩 压实 缩小 缩短 缩减 削减 消除 消化 化解 "
    "稳定(?!性) 稳住 稳控 稳固 巩固 保持 保障 保护 维护 维持 守护 守牢 守住 守好 坚守 严守 兜牢 兜住 筑牢 夯实 "
    "织密 织牢 铸牢 扎紧 扎牢 端牢 扛牢 扛起 牢牢守住 厚植 涵养 滋养 释放 激发 激活 活跃 繁荣 壮大 "
    "发展(?!改革|规划|格局|成果) 振兴 培育 培养 培训 培强 孵化 选育 选派 选树 遴选 评选 选拔 选聘 招募 认定 支持 "
    "扶持 帮扶 帮助 鼓励 激励 奖励 表彰 补助 补贴 资助 救助 发放 拨付 兑现 落细 给予 提供 满足 保供 优待 关爱 "
    "关心 慰问 服务(?!业|中心|体系|能力|水平|保障) 指导 督促 督导 监督 监管 监测 检测 检查 排查 抽检 巡查 审计 "
    "审查 审核 审批 考核 评估 调查 研究 探索 创新(?!驱动|型|能力|创业|平台|主体|体系|链|中心|生态|园) 统筹 协调 "
    "协同 联动 配合 衔接 融合 融入 对标 聚焦 聚力 聚集 集聚 汇聚 集中 突出 围绕 依托 立足 利用 运用 用好 用活 "
    "用足 善用 发挥 借助 结合 把握 抢抓 紧抓 抓住 带动 拉动 撬动 牵引 辐射 促进 促成 助推 助力 力促 力推 力行 "
    "力争 确保 努力 实现 达到 形成 取得 赢得 获得 获批 突破 攻克 攻坚 破解 破除 破题 解决 打好 打赢 打响 打击 "
    "打破 做好 做大 做强 做优 做实 做精 做细 做深 做到 做足 办好 办成 办理 抓好 抓实 抓细 管好 管住 用心 讲好 "
    "唱响 叫响 擦亮 点亮 营造 倡导 提倡 弘扬 传承 传播 宣传 普及 践行 培植 丰富 充实 补齐 补充 补强 补链 延链 "
    "弥补 填补 防范 防止 防治 防控 遏制 杜绝 严禁 禁止 严防 严控 严打 严查 严管 严格 严厉 严肃 惩治 查处 纠治 "
    "纠正 反对 力戒 规范 调整 调动 调解 调处 转变 转化 转移 转型 升级 迭代 重塑 重构 赋能 赋予 授权 下放 取消 "
    "放宽 放开 简化 精简 压茬 纳入 列入 接入 上线 覆盖 投入 投放 安排 配备 配齐 配强 配置 配套 购置 采购 分配 "
    "配售 筹资 融资 发行 清零 归集 挖掘 深挖 深耕 盯紧 紧盯 狠抓 大抓 严抓 深抓 抓牢 坚持 坚定 贯彻 学习 遵循 "
    "树立 树牢 牢固树立 牢记 当好 建言 接受 自觉接受 履行 兼顾 支撑 恢复 回收 复垦 复制 应用 普查 试验 开采 勘探 "
    "研发 研制 攻关 转运 运送 开出 征集 征收 搬迁 安置 回迁 流转 托管 种植 栽植 造林 补植 放流 控制 调控 建档 "
    "立法 修法 执法 化债 参与 参加 举行 召开 举措 实践 促 抓 建 办 扩 稳 强 优 补 治 育 引 拓 深推 推深做实"
)
# Verbs made of an act and its result: 做强, 建好, 守牢.
_RESULTING = (
    r"[做抓办建用管守筑打稳织压夯育扎补延拉盯握兜谋选配聚炼练树站走]"
    r"(?:好|实|牢|大(?!量|批)|强|优|细|紧|活|准|精|稳|密|响|亮|足|深)"
)
_BEFORE = (
    "大力 全面 深入 扎实 持续 不断 积极 着力 全力 切实 进一步 稳步 有序 高标准 高质量 高水平 高效率 高起点 高效 "
    "高位 高频次 常态化 精准 科学 分类 主动 坚决 认真 牢牢 牢固 始终 依法 从严 严格 严厉 严肃 充分 更好 更加 "
    "更大力度 加大力度 更大 有力 有效 自觉 及时 适时 尽快 早日 稳妥 稳慎 审慎 逐步 分批 分级 滚动 系统 整体 一体 "
    "一体化 协同 同步 联合 共同 集中 重点 突出 优先 率先 提前 超前 前瞻 前瞻性 广泛 深度 纵深 全域 全方位 全链条 "
    "全过程 全程 多渠道 多层次 多元 多元化 多措并举 千方百计 因地制宜 因城施策 持之以恒 坚定不移 毫不动摇 "
    "不折不扣 用心用情 用心 用情 大规模 规模化 市场化 规范 合理 适度 强力 强势 倾力 奋力 合力 全速 迅速 快速 "
    "加速 加快 创新 创造性 制度化 清单化 项目化 网格化 差异化 特色化 一企一策 定期 按期 如期 按时 高质高效 "
    "保质保量 务实 扎扎实实 真正 勇于 善于 敢于 狠抓 努力 力争 确保 力促 争取 继续 接续 抓紧 加紧 加力 推动 推进 "
    "支持 鼓励 引导 组织 计划 预计 拟 将 要 还要 也要 并 还 再 也 又 均 应 须 必须 需 可 能 新 以更大力度 "
    "以更高标准 稳中 坚持 免费 试点 适当 高度 尽心尽力 尽最大努力 悉心 精心 锲而不舍 着手 更加注重 多做 坚定 "
    "竭力 尽力 大胆 稳健 分步 逐项 逐一 一律 严密 密切 妥善 从快 从重 长期 深挖 明确 总结"
)
TIME = (
    r"(?:(?:今年|年内|全年|本年度|当年|上半年|下半年|前三季度|[一二三四]季度末?|年底(?:之?前)?)"
    r"|(?:20\d\d年)?\d{1,2}月(?:底|末|份|上旬|中旬|下旬)?前?|到?20\d\d年(?:底|末)?前?"
    r"|“?十[四五六]五”?(?:期间|时期|末))"
)
"""A word of time before a verb."""
LINK = (
    r"(?:一方面要?|另一方面要?|同时要?|此外|并且|加之|还?要|第[一二三四五六七八九](?=[，,要])要?"
    r"|[一二三四五六七八九十]要|其中|即)"
)
"""A word that joins a clause to what stands before it."""
_VERB = rf"(?:{_any(_VERBS)}|{_RESULTING})"
_VERB_HERE = Expression(_VERB)
_BEFORE_HERE = Expression(rf"{LINK}|我们|{TIME}|{_any(_BEFORE)}")
_MOST_BEFORE = 12
"""Adverbs, words of time and links that stand before one verb at most."""
_OBJECT_FIRST = Expression(
    rf"(?:对|将|把|向|为|给|从|在|与|同|就|由|按|以)[^，。；：]{{1,40}}?(?<![和及与、])(?:{_any(_BEFORE)}|{_VERB})[^，。；：]"
)


def begins_with_verb(clause: str) -> bool:
    """Tell whether a clause begins with a verb of work, whatever adverbs stand before it: 年内全面完成….

    The words are taken one by one: an expression that repeats such a list may try every way of parting them.
    """
    at = len(clause) - len(clause.lstrip("“” "))
    for _ in range(_MOST_BEFORE):
        if _VERB_HERE.match(clause, at):
            return True
        before = _BEFORE_HERE.match(clause, at)
        if before is None:
            return False
        at = before.end()
    return False


def has_object_first(clause: str) -> bool:
    """Tell whether the verb follows its object or whom it is done for: 对外贸企业重点跟踪, 为企业提供贷款."""
    return _OBJECT_FIRST.match(clause) is not None


def has_verb(clause: str) -> bool:
    """Tell whether a verb of work stands anywhere in a clause."""
    return _VERB_HERE.search(clause) is not None
