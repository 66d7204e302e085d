"""What is doubtful, what was taken out, what is only to be known."""

from __future__ import annotations

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import Kind, doubts, grouped, removed
from caoxian_desktop.core.report.wording import Wording
from tests.problems import a_problem, page_number

PAGES = tuple(page_number(f"— {number} —") for number in (1, 2, 3))
DOUBT = a_problem("years.missing", "文中看不出是哪一年的报告。")
NOTE = a_problem("docx.picture", "文件里有2张图片，没有读入。")


def test_doubts_come_first_then_what_was_taken_out_then_notes() -> None:
    groups = grouped((NOTE, *PAGES, DOUBT))
    assert [group.kind for group in groups] == [Kind.DOUBT, Kind.REMOVAL, Kind.NOTE]


def test_removals_are_grouped_by_what_was_taken_out_and_do_not_repeat_it() -> None:
    words = Wording("首页 > 政务公开…（共30字）", "首页 > 政务公开… (30 characters)")
    taken = Problem("text.removed", removed(Wording("网页页头", "head of the web page"), words))
    (group, other) = grouped((*PAGES, taken))
    assert group.what == Wording("页码", "page numbers")
    assert [line.words.zh for line in group.lines] == ["— 1 —", "— 2 —", "— 3 —"]
    assert (other.what, other.lines[0].words) == (Wording("网页页头", "head of the web page"), words)


def test_removals_of_a_library_without_english_are_grouped_and_shown_in_chinese() -> None:
    (group,) = grouped((Problem("text.removed", Wording("去掉页码：— 4 —", "去掉页码：— 4 —")),))
    assert (group.what, group.lines[0].words) == (Wording("页码", "页码"), Wording("— 4 —", "— 4 —"))


def test_a_removal_in_other_words_keeps_its_sentence() -> None:
    (group,) = grouped((a_problem("text.control_characters", "文中有2个控制字符，已略去。"),))
    assert (group.kind, group.what, group.lines[0].words.zh) == (Kind.REMOVAL, None, "文中有2个控制字符，已略去。")


def test_an_unknown_code_is_a_note() -> None:
    assert grouped((a_problem("ofd.some_new_thing", "有说明。"),))[0].kind is Kind.NOTE


def test_only_what_a_person_had_better_look_at_counts_as_a_doubt() -> None:
    assert doubts((NOTE, *PAGES, DOUBT, a_problem("structure.series_gap", "缺（四）。"))) == 2
    assert doubts((a_problem("title_block.missing", "文中没有标题、日期和报告人，这几项留空。"),)) == 0
    assert grouped(()) == ()


def test_a_sentence_that_asks_to_be_checked_is_a_doubt_whatever_its_code() -> None:
    assert doubts((a_problem("ofd.some_new_thing", "有一页排得很特别，请核对。"),)) == 1
    assert doubts((a_problem("pages.scanned", "第3页是扫描图片，没有文字。"),)) == 1
