"""The tasks of an analysed report, in reading order: headline aims, work by section, pledges."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.aims import aims_within
from caoxian_desktop.core.tasks.details import deadline_of, pace_of, units_of
from caoxian_desktop.core.tasks.plan import Part, Stretch, plan_passages, stretches
from caoxian_desktop.core.tasks.pledged import Pledge, pledges_of
from caoxian_desktop.core.tasks.splitting import tasks_within
from caoxian_desktop.core.tasks.task import Task, TaskKind

_AHEAD = (Kind.TARGET, Kind.COMMITMENT)


def derive(analysis: Analysis) -> tuple[Task, ...]:
    """Return what the plan of a report sets, each task once; () for a report without a plan.

    No two of them share a character. What was set right by a reader counts as read.
    """
    report = analysis.report
    listed = pledges_of(report, [passage.span for passage in plan_passages(report)])
    made = [_pledge(analysis, pledge) for pledge in listed.pledges]
    for stretch in stretches(report):
        made += _of_stretch(analysis, stretch, listed.places)
    return tuple(_apart(sorted(made, key=lambda task: (task.span, task.kind))))


def _of_stretch(analysis: Analysis, stretch: Stretch, pledged: Sequence[Span]) -> Iterator[Task]:
    text = analysis.report.text
    aims = tuple(aims_within(text, stretch.span))
    for item in (item for each in aims for item in each.items):
        yield _task(analysis, item, item, TaskKind.AIM, stretch.heading)
    taken = [*(each.sentence for each in aims), *pledged]
    for span in tasks_within(text, stretch.span):
        if any(span.overlaps(place) for place in taken):
            continue
        task = _task(analysis, span, span, TaskKind.WORK, stretch.heading)
        if stretch.part is Part.WORK or task.targets:
            yield task


def _apart(tasks: Sequence[Task]) -> Iterator[Task]:
    """Yield the tasks that begin behind the one before."""
    end = 0
    for task in tasks:
        if task.span.start >= end:
            end = task.span.end
            yield task


def _pledge(analysis: Analysis, pledge: Pledge) -> Task:
    task = _task(analysis, pledge.words, pledge.extent, TaskKind.PLEDGE, pledge.heading)
    if not pledge.units:
        return task
    lead, *others = pledge.units
    return replace(task, lead=lead, supporting=tuple(others))


def _task(analysis: Analysis, words: Span, extent: Span, kind: TaskKind, heading: int | None) -> Task:
    text, observations = analysis.report.text, analysis.observations
    units = units_of(text, words, extent)
    targets = tuple(_targets(analysis, extent))
    figures = [observations[index] for index in targets]
    deadline = deadline_of(text, extent, figures)
    pace = pace_of(text, units.words.of(text), figures)
    return Task(units.words, kind, targets, heading, units.lead, units.supporting, units.leader, deadline, pace)


def _targets(analysis: Analysis, span: Span) -> Iterator[int]:
    """Yield the figures of a stretch that are aims; what a rise starts from is none."""
    observations = analysis.observations
    at = bisect_left(observations, span.start, key=lambda observation: observation.span.start)
    while at < len(observations) and observations[at].span.end <= span.end:
        if observations[at].kind in _AHEAD and observations[at].role != "from":
            yield at
        at += 1
