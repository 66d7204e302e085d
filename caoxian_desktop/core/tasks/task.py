"""One task of a plan, tied to the clause that sets it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.report.span import Span

DEFAULT_DEADLINE = "12月底（默认，非原文）"
"""What stands for the deadline of a task to which the report gives none."""


class TaskKind(StrEnum):
    """What sort of thing was promised: a headline aim of the year, a piece of work, or one of the 民生实事."""

    AIM = "aim"
    WORK = "work"
    PLEDGE = "pledge"

    @property
    def word(self) -> str:
        """The name in tables."""
        return {TaskKind.AIM: "主要预期目标", TaskKind.WORK: "重点工作", TaskKind.PLEDGE: "民生实事"}[self]


class Pace(StrEnum):
    """How progress towards a task can be measured.

    Only a CUMULATIVE amount (新增企业30家) has a linear pace over the year; a POINT is a level, a rate, a share or a
    rank at a moment, a MILESTONE is reached or not (建成投用), and a QUALITATIVE task has nothing to count.
    """

    CUMULATIVE = "cumulative"
    POINT = "point"
    MILESTONE = "milestone"
    QUALITATIVE = "qualitative"

    @property
    def word(self) -> str:
        """The name in tables."""
        return {
            Pace.CUMULATIVE: "累计量",
            Pace.POINT: "时点或比率",
            Pace.MILESTONE: "节点",
            Pace.QUALITATIVE: "定性",
        }[self]


@dataclass(frozen=True, slots=True)
class Task:
    """A task as the report sets it.

    `span` holds its words, one unbroken piece of the report without the label of its list. `targets` are the indices
    of the observations that say how much (none for 加快雄商高铁建设). `heading` is the start of the heading it stands
    under, None before the first. `lead`, `supporting` and `leader` are named only where the report names them, and
    `deadline` is in its words; each is '' where it says nothing.
    """

    span: Span
    kind: TaskKind
    targets: tuple[int, ...] = ()
    heading: int | None = None
    lead: str = ""
    supporting: tuple[str, ...] = ()
    leader: str = ""
    deadline: str = ""
    pace: Pace = Pace.QUALITATIVE

    @property
    def is_pledge(self) -> bool:
        """Whether it is one of the 民生实事."""
        return self.kind is TaskKind.PLEDGE
