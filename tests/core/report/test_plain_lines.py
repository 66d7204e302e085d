"""What `show` prints of a report."""

from dataclasses import replace

from caoxian_desktop.core.report.plain_lines import plain_lines
from caoxian_desktop.core.report.report import Report
from tests.problems import a_problem, page_number


def test_the_head_the_sections_indented_and_the_terms_are_named(caoxian: Report) -> None:
    lines = list(plain_lines(caoxian))
    assert lines[:2] == ["曹县政府工作报告（2023年）", "日期：2023-02-01"]
    first = caoxian.sections[0]
    assert f"  {first.label}{first.title}" in lines
    assert f"    {first.children[0].label}{first.children[0].title}" in lines
    assert f"\n名词解释（{len(caoxian.glossary)}条）" in lines


def test_what_was_taken_out_many_times_takes_one_line(caoxian: Report) -> None:
    taken = tuple(page_number(f"—{number}—") for number in range(1, 8))
    doubt = a_problem("years.missing", "文中看不出是哪一年的报告。")
    lines = list(plain_lines(replace(caoxian, problems=(*taken, doubt))))
    assert lines[-3:] == [
        "\n读取时的提示",
        "  文中看不出是哪一年的报告。",
        "  去掉页码：—1—、—2—、—3—、—4—、—5— …（共7处）",
    ]
    assert list(plain_lines(replace(caoxian, problems=(*taken, doubt)), "en"))[-3:] == [
        "\nNotes on the reading",
        "  One sentence.",
        "  Taken out (page numbers): —1—, —2—, —3—, —4—, —5— … (7 in all)",
    ]
