"""重点工作任务分解表: the tasks of a report by section, with empty cells for who leads and who helps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Column,
    Heading,
    Paragraph,
    Run,
    RunKind,
    Runs,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import caution, cite, occasion, plan_year
from caoxian_desktop.core.briefing.full_text import is_chosen
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.briefing.timing import in_brackets, other_years
from caoxian_desktop.core.briefing.wording import Figures, gathered
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.tasks.plan import plans_a_year
from caoxian_desktop.core.tasks.task import DEFAULT_DEADLINE, Task, TaskKind

NOTHING = "报告中没有可分解的工作任务。"
_FILLED_IN = "目标值为报告原文；牵头领导、牵头单位、配合单位除报告写明的外，由承办单位填写。"
_BY_DEFAULT = f"报告未写明时限的，完成时限记作{DEFAULT_DEADLINE}。"
_MOST_AIMS = 8
"""Figures of one task that are listed; a pledge with more has them in its paragraph."""
_MARKS = "，、；。：（）\n"
"""Behind these the words of another figure may begin."""
_TELLING, _MOST_TOLD = 2, 36
"""Characters before a figure that say what it counts, at least; of the phrase with it, at most."""
_LEVELS = {1: RunKind.STRONG, 2: RunKind.PLAIN}
"""How the heading over rows is set by its level; deeper ones are notes."""


def tasks_form(material: Material, choices: Choices) -> Iterator[Block]:
    """Yield the blocks of the form; a chapter without tasks is left away."""
    report = material.report
    yield Title(f"{report.name}{Template.TASKS.word}")
    if words := occasion(report.title_block):
        yield Byline(f"依据：{words}")
    tasks = chosen_tasks(material, choices)
    if not tasks:
        yield Paragraph((Run(NOTHING),))
        return
    usual = usual_deadline(report)
    yield SmallPrint(f"共{len(tasks)}项。{_FILLED_IN}{_BY_DEFAULT if usual else ''}")
    table = _Table(material.analysis, usual, choices.citations, count(1))
    for chapter in choices.shown:
        if held := [task for task in tasks if _chapter_of(task) is chapter]:
            yield Heading("民生实事" if chapter is Chapter.PLEDGES else "重点工作任务", 1)
            yield table.of(held, f"{report.name}{chapter.word}，共{len(held)}项，按章节列出")
    yield SmallPrint(caution(material.analysis))


def chosen_tasks(material: Material, choices: Choices) -> tuple[Task, ...]:
    """Return the tasks of the ticked sections and chapters."""
    return tuple(
        task
        for task in derive(material.analysis)
        if is_chosen(material.report, task.span.start, choices.sections) and _chapter_of(task) in choices.shown
    )


def aim_words(analysis: Analysis, task: Task) -> str:
    """Return how much a task aims at, in the report's words: 20家以上; of several figures each with what it counts.

    '' where it gives none.
    """
    observations = [analysis.observations[index] for index in task.targets]
    groups = list(gathered(analysis, observations))
    if len(groups) == 1:
        return _amount(analysis, groups[0])
    said = list(dict.fromkeys(_counted(analysis, group, task) for group in groups))
    more = f"等{len(said)}项" if len(said) > _MOST_AIMS else ""
    return "；".join(said[:_MOST_AIMS]) + more


def _amount(analysis: Analysis, group: Figures) -> str:
    return group.words(analysis.report.text) + in_brackets(other_years(analysis, group.observations[-1]))


def _counted(analysis: Analysis, group: Figures, task: Task) -> str:
    """Return a figure with what it counts: the words before it where it ends its phrase, else its name.

    In 新建小学5所、初中3所 the second is 初中3所. Where what is counted follows (引进2个团队), where several share
    their words (水耗、电耗分别下降3%、2%) or only a preposition stands before it, it is the name, unless the figure
    may not be what its name says.
    """
    text = analysis.report.text
    first, last = group.observations[0].wording.start, group.observations[-1].wording.end
    since = _phrase_start(text, task.span.start, first)
    phrase = text[since:last]
    ends = last in (task.span.end, len(text)) or text[last] in _MARKS
    if ends and first - since >= _TELLING and len(phrase) <= _MOST_TOLD and "分别" not in phrase:
        return phrase + in_brackets(other_years(analysis, group.observations[-1]))
    amount, cue = _amount(analysis, group), group.observations[0].cue
    said = amount.removeprefix(cue) if cue and cue in group.name else amount
    makes_another = group.name[-1:].isdigit() and said[:1].isdigit()  # 前20 and 30 are not 前2030
    if makes_another or any(o.doubtful for o in group.observations):
        return amount
    return group.name + said


def _phrase_start(text: str, start: int, end: int) -> int:
    """Return where the words of a figure begin: behind a comma, or behind a 、 that ends another figure.

    One between nouns is none: in 交通、能源基础设施投资28亿元 the figure is that of both. Nor is one between bare
    numbers: 前20、30、50名各1个 speaks of three groups.
    """
    for at in range(start, end):
        if text[at] in _MARKS and (text[at] != "、" or _ends_figure(text, start, at)):
            start = at + 1
    return start


def _ends_figure(text: str, start: int, at: int) -> bool:
    """Tell whether a 、 stands behind a figure and its unit."""
    between_numbers = text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit()
    return not between_numbers and any(character.isdigit() for character in text[start:at])


def usual_deadline(report: Report) -> str:
    """Return what stands for a deadline that the report does not say, marked so; '' in a plan of several years."""
    return DEFAULT_DEADLINE if plans_a_year(report) else ""


def task_words(report: Report, task: Task) -> str:
    """Return the words of a task in one line."""
    return "".join(task.span.of(report.text).split("\n"))


def place_of_all(analysis: Analysis, task: Task) -> Span:
    """Return where a task and its aims stand: in a table that became lines the aims have lines of their own."""
    ends = (analysis.observations[at].span.end for at in task.targets)
    return Span(task.span.start, max((task.span.end, *ends)))


def headings_of(report: Report, task: Task) -> tuple[Section, ...]:
    """Return the headings a task stands under, outermost first."""
    return report.path_at(task.heading) if task.heading is not None else ()


def heading_words(section: Section) -> str:
    """Return a heading in one line."""
    return "".join(f"{section.label}{section.title}".split("\n"))


def _chapter_of(task: Task) -> Chapter:
    return Chapter.PLEDGES if task.is_pledge else Chapter.TASKS


@dataclass(frozen=True, slots=True)
class _Table:
    """What all rows share: the report, its usual deadline, whether to cite, and the numbers, counted through."""

    analysis: Analysis
    usual: str
    cites: bool
    numbers: Iterator[int]

    def of(self, tasks: Sequence[Task], summary: str) -> Table:
        """Return tasks as a table, each heading over its rows."""
        return Table(self._columns(), tuple(self._rows(tasks)), summary)

    def _columns(self) -> tuple[Column, ...]:
        columns = (
            Column("序号", 0.04),
            Column("任务（工作目标）", 0.315),
            Column(f"{plan_year(self.analysis.report.title_block)}目标值", 0.15),
            Column("牵头领导", 0.07),
            Column("牵头单位", 0.095),
            Column("配合单位", 0.095),
            Column("完成时限", 0.15),
            Column("出处", 0.085),
        )
        return columns if self.cites else columns[:-1]

    def _rows(self, tasks: Sequence[Task]) -> Iterator[TableRow]:
        listing_aims = {task.heading for task in tasks if task.kind is TaskKind.AIM}
        above: tuple[str, ...] = ()
        for task in tasks:
            path = tuple(heading_words(section) for section in headings_of(self.analysis.report, task))
            if task.heading in listing_aims:  # what else stands under that heading is told from its aims
                path = (*path, task.kind.word)
            for level, words in enumerate(path, 1):
                if above[:level] != path[:level]:
                    yield TableRow(((Run(words, _LEVELS.get(level, RunKind.NOTE)),),))
            above = path
            yield self._row(task)

    def _row(self, task: Task) -> TableRow:
        report = self.analysis.report
        deadline = Run(task.deadline) if task.deadline else Run(self.usual, RunKind.NOTE)
        cells: tuple[Runs, ...] = (
            (Run(str(next(self.numbers))),),
            (Run(task_words(report, task)),),
            (Run(aim_words(self.analysis, task)),),
            (Run(task.leader),),
            (Run(task.lead),),
            (Run("、".join(task.supporting)),),
            (deadline,),
            (cite(report, place_of_all(self.analysis, task)),),
        )
        return TableRow(cells if self.cites else cells[:-1])
