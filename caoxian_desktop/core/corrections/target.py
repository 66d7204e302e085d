"""What a correction speaks of: a field of the title block, a heading, a figure, a finding, a page, a bookmark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.anchoring.selector import PlacedTarget


class BlockField(StrEnum):
    """A field of the title block, by its name there."""

    TITLE = "title"
    PLACE = "place"
    LEVEL = "level"
    PLAN_YEAR = "plan_year"
    REVIEW_YEAR = "review_year"
    REVIEW_PERIOD = "review_period"
    DATE = "date"
    MEETING = "meeting"
    SPEAKER = "speaker"
    OFFICE = "office"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _BLOCK_WORDS[self]


_BLOCK_WORDS = {
    BlockField.TITLE: "标题",
    BlockField.PLACE: "地方",
    BlockField.LEVEL: "级别",
    BlockField.PLAN_YEAR: "目标年度",
    BlockField.REVIEW_YEAR: "总结年度",
    BlockField.REVIEW_PERIOD: "总结时段",
    BlockField.DATE: "日期",
    BlockField.MEETING: "会议",
    BlockField.SPEAKER: "报告人",
    BlockField.OFFICE: "职务",
}


class ObservationField(StrEnum):
    """A field of an observation that a person can judge, by its name there, in the order in which they are shown.

    `STANDS` is none of the record's: it says whether the words are a figure at all, and that its name is right.
    """

    STANDS = "stands"
    INDICATOR = "indicator"
    VALUE = "value"
    VALUE_MAX = "value_max"
    UNIT = "unit"
    MODIFIER = "modifier"
    MEASURE = "measure"
    DIRECTION = "direction"
    PERIOD = "period"
    KIND = "kind"
    CUE = "cue"
    BASE = "base"
    SCOPE = "scope"
    QUALIFIER = "qualifier"
    OF = "of"
    PER = "per"
    PART_OF = "part_of"
    DEADLINE = "deadline"
    STOCK_FLOW = "stock_flow"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return _OBSERVATION_WORDS[self]


_OBSERVATION_WORDS = {
    ObservationField.STANDS: "是数据",
    ObservationField.INDICATOR: "指标",
    ObservationField.VALUE: "数值",
    ObservationField.VALUE_MAX: "数值上限",
    ObservationField.UNIT: "单位",
    ObservationField.MODIFIER: "限定词",
    ObservationField.MEASURE: "类型",
    ObservationField.DIRECTION: "升降",
    ObservationField.PERIOD: "时期",
    ObservationField.KIND: "性质",
    ObservationField.CUE: "用语",
    ObservationField.BASE: "对比基准",
    ObservationField.SCOPE: "范围",
    ObservationField.QUALIFIER: "门槛",
    ObservationField.OF: "占比分母",
    ObservationField.PER: "按每",
    ObservationField.PART_OF: "所属总数",
    ObservationField.DEADLINE: "完成时限",
    ObservationField.STOCK_FLOW: "存量或流量",
}


@dataclass(frozen=True, slots=True)
class BlockTarget:
    """A field of the title block of a version; `version` is its UUID, '' before the report is in the library."""

    field: BlockField
    version: str = ""


@dataclass(frozen=True, slots=True)
class HeadingTarget(PlacedTarget):
    """A heading, by its words (label and title) in the version's text."""


@dataclass(frozen=True, slots=True)
class FigureTarget(PlacedTarget):
    """A field of the figure whose number and unit stand at a place; no two figures share one."""

    field: ObservationField


@dataclass(frozen=True, slots=True)
class FindingTarget(PlacedTarget):
    """A finding of 校核, by its code, its first place and what else tells it from others there.

    `title` is what it says in a few words, `others` are the words at its further places: two findings that differ in
    any of these are two, so that setting one aside hides no other.
    """

    code: str
    title: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageTarget(PlacedTarget):
    """The first words of a page of the printed booklet (此处为第N页); what is said of them is the page's number."""


@dataclass(frozen=True, slots=True)
class BookmarkTarget(PlacedTarget):
    """The words a bookmark stands at; what is said of them is its name, '' for none."""


@dataclass(frozen=True, slots=True)
class ForeignTarget:
    """A target of a kind that only a newer program knows: kept as it came, and used for nothing.

    `form` is its JSON without the version.
    """

    form: str
    version: str


CorrectionTarget = (
    BlockTarget | HeadingTarget | FigureTarget | FindingTarget | PageTarget | BookmarkTarget | ForeignTarget
)
