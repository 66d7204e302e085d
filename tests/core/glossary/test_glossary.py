"""The entries of a glossary in the layouts reports use."""

import pytest

from caoxian_desktop.core.glossary.glossary import read_entries, single_names, unread_entries
from caoxian_desktop.core.report.span import Span

LAYOUTS = {
    "term and text": "专精特新：指中小企业。\n瞪羚企业：指高新技术企业。",
    "1.": "1.专精特新：指中小企业。\n2.瞪羚企业：指高新技术企业。\n3.两癌：指恶性肿瘤。",
    "1、": "1、专精特新：指中小企业。\n2、瞪羚企业：指高新技术企业。\n3、两癌：指恶性肿瘤。",
    "[1].": "[1].专精特新：指中小企业。\n[2].瞪羚企业：指高新技术企业。\n[3].两癌：指恶性肿瘤。",
    "full width": "１．专精特新：指中小企业。\n２．瞪羚企业：指高新技术企业。\n３．两癌：指恶性肿瘤。",
    "next line": "［1］专精特新：\n指中小企业。\n［2］瞪羚企业：\n指高新技术企业。\n［3］两癌：\n指恶性肿瘤。",
    "pages": "1.专精特新（P2，P15）:指中小企业。\n2.瞪羚企业（P3）:指高新技术企业。\n3.两癌（第4页）:指恶性肿瘤。",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_gives_names_and_definitions(layout: str) -> None:
    terms = read_entries(layout, Span(0, len(layout)))
    assert [t.name for t in terms][:2] == ["专精特新", "瞪羚企业"]
    assert [t.definition for t in terms][:2] == ["指中小企业。", "指高新技术企业。"]


def test_lines_without_a_number_continue_a_numbered_entry() -> None:
    text = "1.“四上”企业：指企业：\n规上工业企业\n；限上企业。\n2.两癌：指肿瘤。\n3.双碳：指碳达峰。"
    terms = read_entries(text, Span(0, len(text)))
    assert [t.name for t in terms] == ["“四上”企业", "两癌", "双碳"]
    assert terms[0].definition == "指企业：规上工业企业；限上企业。"
    assert terms[0].span.of(text).endswith("限上企业。")


def test_a_colon_inside_a_definition_begins_no_entry() -> None:
    text = "三驾马车：指投资、消费、出口。\n从支出角度看，有三种需求，即：投资、消费、出口。\n两癌：指肿瘤。"
    assert [t.name for t in read_entries(text, Span(0, len(text)))] == ["三驾马车", "两癌"]


def test_a_glossary_without_entries_has_no_terms() -> None:
    assert read_entries("", Span(0, 0)) == ()


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("两违、两乱", ("两违", "两乱")),
        ("“四旁”、“五边”", ("“四旁”", "“五边”")),
        ("一单制、一箱制", ("一单制", "一箱制")),
        ("“一站、两委、三平台”", ()),
        ("人大“介入式”全口径、全过程监督", ()),
        ("瞪羚企业", ()),
    ],
)
def test_names_explained_together_are_taken_apart_only_where_they_are_alike(name: str, names: tuple[str, ...]) -> None:
    assert single_names(name) == names


def test_words_of_latin_script_keep_a_blank_where_their_line_was_broken() -> None:
    text = "1.甲：指Smart\nCity建设，\n又称智慧城市。\n2.乙：指一。\n3.丙：指二。"
    assert read_entries(text, Span(0, len(text)))[0].definition == "指Smart City建设，又称智慧城市。"


def names(text: str) -> list[str]:
    return [term.name for term in read_entries(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1.甲乙：指一。\n2.5G技术：指二。\n3.4E级：指三。\n4.1＋10＋N：指四。",
            ["甲乙", "5G技术", "4E级", "1＋10＋N"],
        ),
        ("1.甲乙：指一。2.丙丁：指二。3.戊己：指三。", ["甲乙", "丙丁", "戊己"]),
        ("一、甲乙：指一。\n二、丙丁：指二。\n三、戊己：指三。", ["甲乙", "丙丁", "戊己"]),
        ("①甲乙：指一。\n②丙丁：指二。\n③戊己：指三。", ["甲乙", "丙丁", "戊己"]),
        ("1 甲乙：指一。\n2 丙丁：指二。\n3 戊己：指三。", ["甲乙", "丙丁", "戊己"]),
        ("1.“甲乙”是指一。\n2.丙丁，指二。\n3.戊己\n指三。", ["“甲乙”", "丙丁", "戊己"]),
        ("“甲乙”是指一。\n“丙丁”指二。", ["“甲乙”", "“丙丁”"]),
    ],
)
def test_rarer_layouts_are_read_too(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_decimal_that_continues_an_entry_begins_none() -> None:
    assert names("1.甲乙：指一，共\n3.5亿元：其中。\n2.丙丁：指二。\n3.戊己：指三。") == ["甲乙", "丙丁", "戊己"]


def test_definitions_begin_behind_what_ends_the_name() -> None:
    text = "1.“甲乙”是指一。\n2.丙丁，指二。\n3.戊己\n指三。"
    assert [t.definition for t in read_entries(text, Span(0, len(text)))] == ["是指一。", "指二。", "指三。"]


def test_numbered_lines_that_begin_no_entry_are_known() -> None:
    text = f"1.甲乙：指一。\n2.{'没有冒号的话，' * 9}完。\n3.丙丁：指二。"
    assert [span.of(text)[:4] for span in unread_entries(text, Span(0, len(text)))] == ["2.没有"]


def test_a_dash_before_the_word_for_means_ends_a_name_without_number_or_quotes() -> None:
    assert read_entries("三农——指农业。", Span(0, 8))[0].definition == "指农业。"
    assert names("三农——指农业、农村、农民。\n六稳——指稳就业、稳金融。") == ["三农", "六稳"]
    assert names("农业是指种植业。") == []
