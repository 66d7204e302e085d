"""总览: the first indicator in a sentence, and the table of the headline ones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from caoxian_desktop.core.briefing.blocks import Column, Run, Table, TableRow
from caoxian_desktop.core.briefing.citing import cite, has_estimates, plan_head, plan_year, review_head, review_year
from caoxian_desktop.core.briefing.one_page.facts import Facts
from caoxian_desktop.core.briefing.one_page.headline_table import cells, result_words
from caoxian_desktop.core.briefing.wording import joined, printed


def overview(facts: Facts) -> Iterator[Run]:
    """Yield the first indicator's two years, and the target that goes with the year's slogan."""
    report, row = facts.analysis.report, facts.rows[0]
    block = report.title_block
    reviewed, planned = row.result_years or review_year(block), row.target_years or plan_year(block)
    if row.results:
        words = result_words(facts.analysis, row).replace("，", "、")
        estimate = "预计" if words.startswith("预计") else ""
        yield Run(f"{reviewed}{estimate}{row.name}{words.removeprefix('预计')}")
        yield cite(report, row.results[0].span)
    if row.targets:
        cue = row.targets[0].cue
        words = joined(printed(report.text, target) for target in row.targets)
        lead = "" if words.startswith(cue) else cue
        yield Run(f"{'；' if row.results else ''}{planned}{'' if row.results else row.name}{lead}{words}")
        yield cite(report, row.targets[0].span)
    yield from _second(facts)
    yield Run("。")


def _second(facts: Facts) -> Iterator[Run]:
    """Yield the headline target in whose paragraph the year gets its name, and that name."""
    report, slogan = facts.analysis.report, facts.named
    if slogan is None:
        return
    for row in facts.rows[1:]:
        if row.targets and report.paragraph_at(row.targets[0].span.start) is report.paragraph_at(slogan.span.start):
            yield Run(f"，{row.name}{printed(report.text, row.targets[0])}，定为{slogan.text}")
            yield cite(report, row.targets[0].span)
            return


def table(facts: Facts) -> Table:
    """Return the table of headline indicators; a report without a plan has no column of targets."""
    block = facts.analysis.report.title_block
    columns = (
        Column("指标", 0.25),
        Column(review_head(block, estimated=has_estimates(facts.analysis)), 0.40),
        Column(plan_head(block), 0.35),
    )
    rows = [cells(facts.analysis, row) for row in facts.rows]
    kept = [True, any(row.results for row in facts.rows), any(row.targets for row in facts.rows)]
    return Table(
        tuple(compress(columns, kept)),
        tuple(TableRow(tuple(compress(row, kept))) for row in rows),
        "主要指标：总结年度完成情况与目标年度目标",
    )
