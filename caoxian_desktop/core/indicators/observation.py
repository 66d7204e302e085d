"""One value of an indicator, tied to the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.report.span import Span

LARGEST = 1e24
"""No report counts further. A longer row of digits is a code or a slip, and what is reckoned with the others stays
finite in tables, charts and JSON."""


class Measure(StrEnum):
    """What kind of quantity the number is."""

    LEVEL = "level"
    INCREMENT = "increment"
    CHANGE_PCT = "change_pct"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    FROM_TO = "from_to"
    GAP = "gap"


class Direction(StrEnum):
    """Which way the value went; a fall's value is positive."""

    NONE = "none"
    UP = "up"
    DOWN = "down"


class Kind(StrEnum):
    """What the number stands for: a result, an expected result, an aim, a pledge, or neither."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"
    COMMITMENT = "commitment"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of an indicator: what it counts, how much, when, and where the report says so.

    Vocabulary of the statistical record: `indicator` is the canonical name, `value` and `unit` are as written
    (1.1 and 万套), `value_max` the upper end of a range, `modifier` the word beside the number (以上), `cue` the
    report's own modal word (确保), `scope` whom it speaks of where that is not the reporting place, `qualifier` a
    threshold in the name (过10亿元), `of` a denominator, `per` 每人, `part_of` the whole after 其中, `role` 'from' or
    'to', `stock_flow` 'stock', 'flow' or ''. Text fields that do not apply are ''.

    `span` covers number and unit; `wording` covers what is printed in front of a leader, one unbroken piece of the
    report (突破300亿元, 增长6%左右); `clause` the clause it stands in. Value and unit serve sorting, axes and checks
    only. `confidence` runs from 0 to 1; below one half the figure may not be what its name says (no name was found, or
    it may be a sector's, a zone's or a firm's): it stands in no chart or sheet unless with its whole sentence.
    """

    indicator: str
    value: float
    unit: str
    span: Span
    wording: Span
    clause: Span
    measure: Measure = Measure.LEVEL
    kind: Kind = Kind.ACTUAL
    period: str = ""
    direction: Direction = Direction.NONE
    value_max: float | None = None
    modifier: str = ""
    cue: str = ""
    base: str = ""
    scope: str = ""
    qualifier: str = ""
    of: str = ""
    per: str = ""
    part_of: str = ""
    deadline: str = ""
    role: str = ""
    stock_flow: str = ""
    confidence: float = 1.0

    @property
    def doubtful(self) -> bool:
        """Whether the figure may not be what its name says, so that it may stand only with its whole sentence."""
        return self.confidence < 0.5

    @property
    def is_difference(self) -> bool:
        """Whether the amount is by how much the indicator changed (存款余额增加35亿元), which is no amount of it."""
        return self.measure is Measure.INCREMENT and "新增" not in self.indicator and "净增" not in self.indicator


class Relation(StrEnum):
    """How a result and a target belong together: only `same` may be compared without a word."""

    SAME = "same"
    NEAR = "near"
    DERIVED = "derived"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Pair:
    """A target and the results it continues, as indices into the report's observations."""

    results: tuple[int, ...]
    target: int
    relation: Relation
