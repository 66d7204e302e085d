"""Analysed reports to make charts of: the example by its gold records, and small ones made up in a test."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.observation import Direction, Kind, Measure, Observation, Pair, Relation
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Level, Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.sentence import clause_at
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

GOLDEN = Path(__file__).parents[2] / "golden"
_BEFORE = re.compile(r"(增长|下降|压减|突破|超|达到|累计达到|不低于)+$")
_AFTER = re.compile(r"以上|左右|以内")
_FIELDS = ("modifier", "cue", "base", "scope", "qualifier", "of", "per", "part_of", "deadline", "role", "stock_flow")


def a_report(text: str, sections: tuple[Section, ...] = (), *, title_block: TitleBlock | None = None) -> Report:
    """A report of the lines of `text`."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(Span(at, at + len(line)), ParagraphKind.BODY, 1))
        at += len(line) + 1
    block = title_block or TitleBlock("政府工作报告", "某县", Level.COUNTY, 2023, 2022)
    return Report(text, Source("a.txt", SourceFormat.TEXT, "", 0), block, sections, tuple(paragraphs))


@dataclass
class Making:
    """A report being made up, observation by observation."""

    text: str = ""
    observations: list[Observation] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)

    def add(self, indicator: str, value: float, unit: str, words: str, **fields: object) -> int:
        """Add a clause that ends in `words` and its observation; return the observation's index."""
        start = len(self.text) + len(indicator)
        self.text += f"{indicator}{words}，"
        span = Span(start, start + len(words))
        period = "2022" if fields.get("kind", Kind.ACTUAL) in (Kind.ACTUAL, Kind.ESTIMATE) else "2023"
        made = {"period": period, "clause": span, "wording": span, **fields}
        self.observations.append(Observation(indicator, value, unit, span, **made))  # type: ignore[arg-type]  # fields of any kind, by their names
        return len(self.observations) - 1

    def pair(self, results: tuple[int, ...], target: int, relation: Relation = Relation.SAME) -> None:
        """Pair results with a target."""
        self.pairs.append(Pair(results, target, relation))

    def analysis(self) -> Analysis:
        """What came of it."""
        return Analysis(a_report(self.text), tuple(self.observations), tuple(self.pairs))


@pytest.fixture
def making() -> Making:
    return Making()


@pytest.fixture
def new_making() -> Callable[[], Making]:
    return Making


def _observation(text: str, record: dict[str, object]) -> Observation:
    start, end = int(str(record["start"])), int(str(record["end"]))
    before, after = _BEFORE.search(text, max(0, start - 8), start), _AFTER.match(text, end)
    wording = Span(before.start() if before else start, after.end() if after else end)
    if record["measure"] == "rank" and (at := text.rfind(str(record["scope"]), max(0, start - 14), start)) >= 0:
        wording = Span(at, end)
    return Observation(
        str(record["indicator"]),
        float(str(record["value"])),
        str(record["unit"]),
        Span(start, end),
        wording,
        clause_at(text, start),
        Measure(str(record["measure"])),
        Kind(str(record["kind"])),
        str(record["period"]),
        Direction(str(record["direction"])),
        **{name: str(record.get(name, "")) for name in _FIELDS},  # type: ignore[arg-type]  # text fields all of them
    )


def _sections(text: str) -> tuple[Section, ...]:
    heads = list(re.finditer(r"^([一二三])、(.*)$", text, re.MULTILINE))
    ends = [head.start() for head in heads[1:]] + [text.index("附件")]
    return tuple(
        Section(f"{head[1]}、", head[2], 1, False, Span(*head.span()), Span(head.start(), end))  # noqa: FBT003 - a field
        for head, end in zip(heads, ends, strict=True)
    )


@pytest.fixture(scope="session")
def caoxian() -> Analysis:
    """The example report with the observations and pairs that people found in it."""
    text = bundled_report().read_text("utf-8")
    records = [json.loads(line) for line in (GOLDEN / "caoxian_2023.jsonl").read_text("utf-8").splitlines()]
    pairs = [json.loads(line) for line in (GOLDEN / "pairs_caoxian_2023.jsonl").read_text("utf-8").splitlines()]
    number = {record["id"]: index for index, record in enumerate(records)}
    block = TitleBlock("政府工作报告", "曹县", Level.COUNTY, 2023, 2022, None, "2023-02-01")
    return Analysis(
        a_report(text, _sections(text), title_block=block),
        tuple(_observation(text, record) for record in records),
        tuple(
            Pair(tuple(number[i] for i in pair["result"]), number[pair["target"]], Relation(pair["relation"]))
            for pair in pairs
        ),
    )
