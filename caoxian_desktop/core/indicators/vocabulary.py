"""The words on the screen for what an observation holds in closed lists."""

from __future__ import annotations

from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure

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


def period_word(period: str) -> str:
    """Return a period as printed: 2022 as 2022年, a named one (过去五年) as it is, prior as 此前."""
    if period.isdecimal() and len(period) == 4:
        return f"{period}年"
    return {"prior": "此前", "other": "", "": ""}.get(period, period)
