"""The tasks of whole reports."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.deriving import _apart, derive
from caoxian_desktop.core.tasks.plan import plans_a_year
from caoxian_desktop.core.tasks.splitting import tasks_within
from caoxian_desktop.core.tasks.task import Task, TaskKind
from tests.core.tasks.conftest import Planned
from tests.real_reports import analyses


def check_sound(analysis: Analysis, tasks: tuple[Task, ...]) -> None:
    """Check what holds of the tasks of any report: each stands in the text, none shares a character with another."""
    text = analysis.report.text
    for before, after in pairwise(tasks):
        assert before.span.end <= after.span.start
    for task in tasks:
        words = task.span.of(text)
        assert words == words.strip()
        assert words[-1] not in "，。；："
        assert len(words) >= 3
        assert task.heading is None or analysis.report.path_at(task.heading)
        assert all(analysis.observations[index].kind in {Kind.TARGET, Kind.COMMITMENT} for index in task.targets)
        assert task.deadline in text
        assert all(unit in text.replace("\n", "") for unit in (task.lead, *task.supporting))


@pytest.fixture(scope="module")
def bundled() -> Analysis:
    """The example report."""
    return analyse(read_file(bundled_report()))


def test_the_example_has_as_many_tasks_as_a_countys_office_makes_of_its_report(bundled: Analysis) -> None:
    tasks = derive(bundled)
    check_sound(bundled, tasks)
    counted = Counter(task.kind for task in tasks)
    assert (counted[TaskKind.AIM], counted[TaskKind.PLEDGE]) == (5, 10)
    assert 79 <= len(tasks) <= 250


def test_nearly_every_target_of_the_example_has_its_task(bundled: Analysis) -> None:
    held = {index for task in derive(bundled) for index in task.targets}
    aims = {at for at, o in enumerate(bundled.observations) if o.kind in {Kind.TARGET, Kind.COMMITMENT}}
    assert len(aims - held) <= 2


def test_unquantified_work_and_the_governments_own_part_count_too(bundled: Analysis) -> None:
    words = [task.span.of(bundled.report.text) for task in derive(bundled)]
    assert "加快e裳小镇二期建设" in words
    assert "严格落实中央八项规定精神，从严查处“四风”问题" in words


def test_a_plan_of_five_years_beside_the_years_is_left_to_itself(planned: Planned) -> None:
    analysis = planned("建成县体育中心。\n三、“十五五”时期主要目标和任务\n建成高铁枢纽3个。")
    assert [task.span.of(analysis.report.text) for task in derive(analysis)] == ["建成县体育中心"]
    assert plans_a_year(analysis.report)


def test_what_a_rise_starts_from_is_no_aim(planned: Planned) -> None:
    analysis = planned("将城镇居民低保标准由每人每月700元提高到760元。")
    (task,) = derive(analysis)
    assert [analysis.observations[at].span.of(analysis.report.text) for at in task.targets] == ["760元"]


def test_of_tasks_that_share_words_the_first_stands() -> None:
    first, within, after = (Task(Span(*ends), TaskKind.WORK) for ends in ((0, 9), (4, 12), (9, 15)))
    assert list(_apart([first, within, after])) == [first, after]


def test_a_report_without_a_plan_has_no_tasks(planned: Planned) -> None:
    assert derive(planned("")) == ()


@given(st.text(alphabet="建成加快推进完善，。；、：“”（）一是1 2.\n①家确保围绕以为目标的体系", max_size=120))
def test_any_words_are_taken_apart_without_overlap(words: str) -> None:
    end = 0
    for span in tasks_within(words, Span(0, len(words))):
        assert span.start >= end
        assert span.of(words).strip()
        end = span.end


@pytest.mark.corpus
@pytest.mark.timeout(300)
def test_every_real_report_is_taken_apart_soundly(corpus: Path) -> None:
    without: set[str] = set()
    for file, analysis in analyses(corpus).items():
        tasks = derive(analysis)
        check_sound(analysis, tasks)
        if len(tasks) < 60:
            without.add(file.stem)
        if "十件民生实事" in analysis.report.text and "（1）" in analysis.report.text:
            assert sum(task.is_pledge for task in tasks) in {0, 10}, file.name
    assert without == {"city_日照_2024", "state_国务院_1954a"}  # the one ends with its review, the other plans nothing


@pytest.mark.corpus
def test_every_list_of_pledges_in_the_real_reports_is_found(corpus: Path) -> None:
    counts = {}
    for name in ("city_岳阳_2024.docx", "city_阜阳_2024.docx", "city_黔东南_2024.docx", "district_深圳宝安区_2017.txt"):
        counts[name[5:7]] = sum(t.is_pledge for t in derive(analyse(read_file(corpus / "corpus" / name))))
    assert list(counts.values()) == [10, 10, 10, 178]
    table = derive(analyse(read_file(corpus / "corpus" / "district_深圳福田区_2014.txt")))
    assert sum(task.is_pledge for task in table) == 20
