"""The words on the screen for what an observation holds in closed lists."""

from __future__ import annotations

from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure
from caoxian_desktop.core.indicators.uses import Use

KIND_WORDS = {
    Kind.ACTUAL: "完成数",
    Kind.ESTIMATE: "预计数",
    Kind.TARGET: "目标",
    Kind.COMMITMENT: "民生实事",
    Kind.BACKGROUND: "背景",
}
MEASURE_WORDS = {
    Measure.LEVEL: "总量",
    Measure.INCREMENT: "增量",
    Measure.CHANGE_PCT: "增速",
    Measure.SHARE: "占比",
    Measure.RATIO: "比率",
    Measure.RANK: "位次",
    Measure.FROM_TO: "由…到…",
    Measure.GAP: "高于/低于",
}
DIRECTION_WORDS = {Direction.NONE: "无", Direction.UP: "升", Direction.DOWN: "降"}
STOCK_FLOW_WORDS = {"": "不分", "stock": "存量", "flow": "流量"}

USE_WORDS = {
    Use.DATE: "日期",
    Use.DURATION: "时间跨度",
    Use.INDEX: "序号",
    Use.ORDINAL: "次序",
    Use.CODE: "编号",
    Use.NAME: "名称",
    Use.QUOTED: "引号内",
    Use.DOCUMENT: "书名号内",
    Use.THRESHOLD: "限定",
    Use.SIZE: "规格",
    Use.GROUPING: "归纳",
    Use.DENOMINATOR: "计算基数",
    Use.REFERENCE: "注号、附件号",
    Use.SOURCE: "出处",
    Use.TABLE: "表中数",
    Use.HEADING: "标题中数",
    Use.TERM: "名词解释",
    Use.TITLE: "标题区",
    Use.UNKNOWN: "未识别",
}
"""What numbers that are no figures are. 一批 and 一个 (INDEFINITE) are no numbers to a reader and are not shown."""


def period_word(period: str) -> str:
    """Return a period as printed: 2022 as 2022年, a named one (过去五年) as it is, prior as 此前."""
    if period.isdecimal() and len(period) == 4:
        return f"{period}年"
    return {"prior": "此前", "other": "", "": ""}.get(period, period)
