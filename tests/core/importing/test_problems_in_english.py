"""Every problem of a report says in English what it says in Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.problem import Problem
from tests import real_reports
from tests.english import problem_is_in_english

FILLING = "坚持稳中求进工作总基调，全力以赴抓项目、促发展、惠民生，各项工作取得新成效。" * 20
ODD = (
    "各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员和其他列席人员提出意见。\n"
    f"一、过去的工作\n{FILLING}地区生产总值增长5%，一般公共预算收入增长4%，固定资产投资增长6%。\n"
    "三、今后的工作\n坚持稳中求进工作总基调。\n（二）产业\n三、产业\n（一）农业\n（一）工业\n"
    "名词解释\n没有编号也没有冒号的一行文字\x07\n"
)


def strange(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.message.en for problem in problems if not problem_is_in_english(problem)]


def test_the_bundled_report_is_read_with_english_notes() -> None:
    assert strange(read_file(bundled_report()).problems) == []


def test_a_text_in_which_much_is_wrong_has_english_for_all_of_it() -> None:
    problems = read_text(ODD, "粘贴.txt").problems
    assert {problem.code for problem in problems} >= {
        "title_block.missing",
        "years.missing",
        "structure.series_gap",
        "structure.empty_section",
        "text.control_characters",
    }
    assert strange(problems) == []


@pytest.mark.corpus
def test_real_reports_are_read_with_english_notes(corpus: Path) -> None:
    problems = [each for analysis in real_reports.texts(corpus) for each in analysis.report.problems]
    assert len({problem.code for problem in problems}) > 10
    assert strange(tuple(problems)) == []
