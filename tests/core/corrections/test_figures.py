"""What a reader says of figures goes before what the machine read; the text and all other figures stay."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.corrections.applying import UNPLACED, corrected
from caoxian_desktop.core.corrections.correction import Correction, create
from caoxian_desktop.core.corrections.figures import corrected_analysis
from caoxian_desktop.core.corrections.target import FigureTarget, ObservationField
from caoxian_desktop.core.corrections.values import CorrectionValue
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.indicators.observation import Kind, Measure, Observation, Relation
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.span import Span
from tests.core.corrections.conftest import TEXT, place

REPORT = read_text(TEXT, "云山县.txt")
ANALYSIS = analyse(REPORT)


def said(words: str | Span, field: ObservationField, value: CorrectionValue, stamper: Stamper) -> Correction:
    """What a reader says of the figure at words of the report."""
    span = place(REPORT, words) if isinstance(words, str) else words
    return create(FigureTarget(describe(REPORT, "v", span), field), value, stamper)


def at(analysis: Analysis, words: str) -> Observation:
    """The figure whose number and unit are the first such words of the report."""
    span = place(analysis.report, words)
    return next(o for o in analysis.observations if o.span == span)


def test_without_corrections_of_figures_it_is_the_machines_analysis() -> None:
    assert corrected_analysis(ANALYSIS, ()) is ANALYSIS


def test_fields_are_replaced_and_told_with_the_machines_reading(stamper: Stamper) -> None:
    corrections = [
        said("42个", ObservationField.INDICATOR, "新开工过亿元工业项目", stamper),
        said("42个", ObservationField.MEASURE, "increment", stamper),
        said("42个", ObservationField.VALUE_MAX, 45, stamper),
    ]
    result = corrected_analysis(ANALYSIS, corrections)
    machine, changed = at(ANALYSIS, "42个"), at(result, "42个")
    assert (changed.indicator, changed.measure, changed.value_max) == ("新开工过亿元工业项目", Measure.INCREMENT, 45.0)
    assert isinstance(changed.measure, Measure)
    index = result.observations.index(changed)
    judgement = result.judgement(index)
    assert judgement is not None
    assert (judgement.as_read, judgement.fields) == (machine, {"indicator", "measure", "value_max"})
    assert result.judgement(index + 1) is None
    untouched = [o for o in result.observations if o is not changed]
    assert untouched == [o for o in ANALYSIS.observations if o is not machine]


def test_pairs_follow_what_was_set_right(stamper: Stamper) -> None:
    target = at(ANALYSIS, "130亿元")
    assert any(p.target == ANALYSIS.observations.index(target) for p in ANALYSIS.pairs)
    result = corrected_analysis(ANALYSIS, [said("130亿元", ObservationField.INDICATOR, "粮食总产量", stamper)])
    assert not any(result.observations[p.target].span == target.span for p in result.pairs)
    scoped = corrected_analysis(ANALYSIS, [said("130亿元", ObservationField.SCOPE, "开发区", stamper)])
    relation = next(p.relation for p in scoped.pairs if scoped.observations[p.target].span == target.span)
    assert relation is not Relation.SAME


def test_a_figure_that_is_none_is_taken_out_and_told(stamper: Stamper) -> None:
    result = corrected_analysis(ANALYSIS, [said("118亿元", ObservationField.STANDS, value=False, stamper=stamper)])
    assert result.removed == (at(ANALYSIS, "118亿元"),)
    assert result.observations == tuple(o for o in ANALYSIS.observations if o not in result.removed)


def test_a_figure_the_machine_missed_is_read_from_its_words_and_stands_in_its_order(stamper: Stamper) -> None:
    words = "八成以上"
    span = Span(place(REPORT, words).start, place(REPORT, words).start + 2)
    plain = replace(ANALYSIS, observations=tuple(o for o in ANALYSIS.observations if o.span != span))
    result = corrected_analysis(
        plain,
        [
            said(span, ObservationField.STANDS, value=True, stamper=stamper),
            said(span, ObservationField.INDICATOR, "签约项目落地率", stamper),
        ],
    )
    added = next(o for o in result.observations if o.span == span)
    assert (added.value, added.unit, added.kind, added.period) == (80.0, "%", Kind.TARGET, "2023")
    assert added.confidence == 1.0
    judgement = result.judgement(result.observations.index(added))
    assert judgement is not None
    assert judgement.as_read is None
    assert [o.span.start for o in result.observations] == sorted(o.span.start for o in result.observations)


def test_a_reader_who_says_what_a_doubtful_figure_is_settles_the_doubt(stamper: Stamper) -> None:
    machine = at(ANALYSIS, "42个")
    doubtful = replace(
        ANALYSIS,
        observations=tuple(replace(o, confidence=0.4) if o is machine else o for o in ANALYSIS.observations),
    )
    for field, value, doubted in (
        (ObservationField.INDICATOR, "项目", False),
        (ObservationField.SCOPE, "开发区", False),
        (ObservationField.STANDS, True, False),
        (ObservationField.UNIT, "项", True),
    ):
        result = corrected_analysis(doubtful, [said("42个", field, value, stamper)])
        assert at(result, "42个").doubtful is doubted, field


def test_a_figure_that_now_has_other_ends_is_known_by_the_words_it_shares(stamper: Stamper) -> None:
    narrow = Span(place(REPORT, "118亿元").start, place(REPORT, "118亿元").end - 1)
    result = corrected_analysis(ANALYSIS, [said(narrow, ObservationField.SCOPE, "开发区", stamper)])
    assert at(result, "118亿元").scope == "开发区"
    assert len(result.observations) == len(ANALYSIS.observations)


def test_what_is_said_of_words_that_are_no_figure_any_more_is_told(stamper: Stamper) -> None:
    result = corrected_analysis(ANALYSIS, [said("云山湖大桥", ObservationField.UNIT, "座", stamper)])
    assert result.observations == ANALYSIS.observations
    (problem,) = result.report.problems
    assert (problem.code, "云山湖大桥" in problem.message.zh) == (UNPLACED, True)


def test_a_figure_whose_words_are_gone_is_told_once(stamper: Stamper) -> None:
    corrections = [
        replace(c, target=replace(c.target, place=structs.replace(c.target.place, quote="43个")))  # type: ignore[union-attr]  # they are corrections of figures
        for c in (
            said("42个", ObservationField.UNIT, "项", stamper),
            said("42个", ObservationField.SCOPE, "全县", stamper),
        )
    ]
    result = corrected_analysis(ANALYSIS, corrections)
    (problem,) = result.report.problems
    assert (problem.code, "43个" in problem.message.zh) == (UNPLACED, True)
    assert result.observations == ANALYSIS.observations
    assert corrected(REPORT, corrections) is REPORT


VALUES: dict[ObservationField, st.SearchStrategy[CorrectionValue]] = {
    ObservationField.STANDS: st.booleans(),
    ObservationField.VALUE: st.floats(0, 1e9),
    ObservationField.MEASURE: st.sampled_from([m.value for m in Measure]),
    ObservationField.INDICATOR: st.sampled_from(["甲", "乙"]),
}


@st.composite
def corrections_of_figures(draw: st.DrawFn) -> list[Correction]:
    """What may be said of figures, or of words that cross them."""
    stamper = Stamper("a", now=lambda: 5)
    spans = [o.span for o in ANALYSIS.observations]
    found = []
    for _ in range(draw(st.integers(0, 8))):
        span = draw(st.sampled_from(spans))
        span = Span(span.start + draw(st.integers(-3, 1)), span.end + draw(st.integers(0, 12)))
        field = draw(st.sampled_from(list(VALUES)))
        found.append(said(span, field, draw(VALUES[field]), stamper))
    return found


@settings(max_examples=80, deadline=None)
@given(corrections_of_figures())
def test_whatever_is_said_figures_stand_in_order_apart_and_each_judged_one_is_told(found: list[Correction]) -> None:
    result = corrected_analysis(ANALYSIS, found)
    spans = [o.span for o in result.observations]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert result.report.text == REPORT.text
    changed = {i for i, o in enumerate(result.observations) if o not in ANALYSIS.observations}
    assert changed <= {judgement.observation for judgement in result.judgements}
    assert corrected_analysis(ANALYSIS, reversed(found)) == result
