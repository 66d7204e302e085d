"""Entries without a use, notes without a mark, marks without a note."""

from collections.abc import Callable

import pytest

TOLD = Callable[..., list[tuple[str, str]]]
BODY = (
    "一、过去一年工作回顾\n实施工赋行动[1]，发展瞪羚企业[2]，整治两违两乱[3]，推广孵化贷[4]和数字乡村[5]，成效显著。\n"
)
NOTES = ("工赋行动：指甲。", "瞪羚企业：指乙。", "两违两乱：指丙。", "科技孵化贷：指丁。", "数字乡村：指戊。")


def report(body: str = BODY, notes: tuple[str, ...] = NOTES) -> str:
    numbered = "\n".join(f"[{number}]{note}" for number, note in enumerate(notes, 1))
    return f"{body}二、2023年工作安排\n全县上下凝心聚力，真抓实干。\n名词解释\n{numbered}"


def test_a_glossary_that_is_used_in_the_report_or_in_part_of_its_words_is_let_be(proofread_file: TOLD) -> None:
    assert proofread_file(report()) == []
    assert proofread_file(report().replace("[", "").replace("]", ".")) == []


def test_an_entry_without_a_use_is_told(proofread_file: TOLD) -> None:
    unmarked = report(BODY.replace("[", "").replace("]", ""))
    assert proofread_file(unmarked.replace("瞪羚企业，", "")) == []
    notes = (*NOTES, "硬钱包：指己。")
    text = report("".join(c for c in BODY if c not in "[]12345"), notes)
    assert [code for code, _ in proofread_file(text)] == ["term_unused"]


def test_a_mark_without_its_note_and_a_note_without_its_mark_are_told(proofread_file: TOLD) -> None:
    assert [code for code, _ in proofread_file(report(notes=NOTES[:4]))] == ["note_missing"]
    assert [code for code, _ in proofread_file(report(BODY.replace("[5]", "")))] == ["mark_missing"]


def test_a_file_without_its_notes_is_not_the_reports_fault(proofread_file: TOLD) -> None:
    assert proofread_file(report().partition("名词解释")[0]) == []


def test_an_entry_number_passed_over_or_given_twice_is_told(proofread_file: TOLD) -> None:
    def entries(*numbers: int) -> str:
        notes = [f"{number}.{note}" for number, note in zip(numbers, NOTES, strict=True)]
        plain = "".join(c for c in BODY if c not in "[]12345")
        return f"{plain}二、工作安排\n凝心聚力，真抓实干。\n名词解释\n" + "\n".join(notes)

    assert proofread_file(entries(1, 2, 3, 4, 5)) == []
    assert [code for code, _ in proofread_file(entries(1, 2, 3, 5, 6))] == ["numbering_gap"]
    assert [code for code, _ in proofread_file(entries(1, 2, 2, 3, 4))] == ["numbering_twice"]
    assert proofread_file(entries(1, 1, 1, 1, 1)) == [], "anew on each page"
    with_figure = entries(1, 2, 4, 5, 6).replace("4.两违两乱", "3.1＋10＋N：指中心。\n4.两违两乱")
    assert proofread_file(with_figure.replace("成效显著", "建设1＋10＋N体系")) == [], "its number runs into the term"


def test_a_term_that_a_line_break_parts_is_used(proofread_file: TOLD) -> None:
    plain = "".join(c for c in report() if c not in "[]12345").replace("工赋行动：", "空天地一体化执法：")
    assert proofread_file(plain.replace("实施工赋行动，", "推行空天地一体\n化执法。\n")) == []


@pytest.mark.parametrize("written", ["跨境电商示范县", "夸境电商示范区", "跨境店商示范区"])
def test_an_entry_that_the_text_writes_with_one_other_character_is_told(proofread_file: TOLD, written: str) -> None:
    plain = report("".join(c for c in BODY if c not in "[]12345"), (*NOTES, "跨境电商示范区：指己。"))
    assert proofread_file(plain.replace("成效显著", f"建设{written}")) == [("term_two_ways", written)]


def test_a_numeral_in_its_place_makes_another_term(proofread_file: TOLD) -> None:
    plain = report("".join(c for c in BODY if c not in "[]12345"), (*NOTES, "三类社会组织：指己。"))
    assert proofread_file(plain.replace("成效显著", "培育五类社会组织")) == []
