"""The entries of a glossary in the layouts reports use."""

import pytest

from caoxian_desktop.core.glossary.glossary import read_entries, single_names
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
