"""Text made fit for print: nothing that Typst could choke on is left, and every change is told with its place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.briefing.blocks import Heading, Paragraph, Run
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart, Form, Mark, Row
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.typesetting.clean_text import STAND_IN, Cleaner
from caoxian_desktop.core.typesetting.faces import Faces, PrintFace, Role, with_own
from caoxian_desktop.core.typesetting.fonts import FACES, coverage
from caoxian_desktop.core.typesetting.typst_source import source
from tests.core.typesetting.installed.made_faces import fang_song

COVERED = frozenset[int]().union(*(coverage(face.path) for face in FACES))
FAMILY = "👨\u200d👩\u200d👧"


@pytest.fixture(scope="module")
def with_fang_song(tmp_path_factory: pytest.TempPathFactory) -> Faces:
    """Faces with a 仿宋 that knows GB 2312 and nothing more."""
    path = fang_song(tmp_path_factory.mktemp("fonts"))
    fang = PrintFace("FangSong_GB2312", "仿宋_GB2312", path)
    return Faces(with_own([fang], []), (path.parent,), body=Role.FANG, title=Role.TITLE)


def told(cleaner: Cleaner) -> list[str]:
    return [notice.message.zh for notice in cleaner.notices()]


@given(st.text(), st.sampled_from(Role))
@settings(deadline=None)  # a font is read at first
def test_what_is_left_can_be_shown(text: str, role: Role) -> None:
    assert all(ord(c) in COVERED or c in "\n\t" for c in Cleaner()(text, role))


@given(st.text(), st.sampled_from(Role))
@settings(deadline=None)  # a font is read at first
def test_what_is_left_is_left_alone_the_next_time(text: str, role: Role) -> None:
    once = Cleaner()(text, role)
    assert Cleaner()(once, role) == once


@given(st.text(alphabet="政府工作报告2023年，。%（）①㎡𫖯\n\t\u3000"), st.sampled_from(Role))
@settings(deadline=None)  # a font is read at first
def test_ordinary_text_is_left_alone(text: str, role: Role) -> None:
    cleaner = Cleaner()
    assert cleaner(text, role) == text
    assert cleaner.notices() == ()


@given(st.text())
@settings(deadline=None)  # a font is read at first
def test_what_is_not_as_it_was_is_told(text: str) -> None:
    cleaner = Cleaner()
    after = cleaner(text)
    seen = {c for c in text if not c.isspace() and unicodedata.category(c) != "Zs"}
    if {c for c in unicodedata.normalize("NFC", "".join(seen)) if c not in after}:
        assert cleaner.notices()


@pytest.mark.parametrize("character", "堌龘赟𫖯㙍")
def test_characters_of_names_stay_in_every_bundled_face(character: str) -> None:
    cleaner = Cleaner()
    assert [cleaner(character, role) for role in Role] == [character] * len(Role)
    assert told(cleaner) == []


@pytest.mark.parametrize("character", "堌龘赟𫖯㙍")
def test_what_a_face_of_gb2312_lacks_is_set_in_a_named_face(with_fang_song: Faces, character: str) -> None:
    cleaner = Cleaner(with_fang_song)
    cleaner.at("一、2022年工作回顾")
    assert cleaner(f"{character}镇工作") == f"{character}镇工作"
    cleaner(character)
    point = f"U+{ord(character):04X}"
    assert told(cleaner) == [f"仿宋_GB2312中没有“{character}”（{point}），2处改用内置宋体，见“一、2022年工作回顾”"]


def test_no_face_of_this_computer_makes_up_for_an_emoji(with_fang_song: Faces) -> None:
    cleaner = Cleaner(with_fang_song)
    assert cleaner("好😀") == f"好{STAND_IN}"
    assert told(cleaner) == ["字体中没有“😀”（U+1F600），1处以“〓”代替"]


def test_an_emoji_gives_way_to_the_stand_in_and_is_told_with_its_places() -> None:
    cleaner = Cleaner()
    cleaner.at("总览")
    assert cleaner("好😀😀") == f"好{STAND_IN}{STAND_IN}"
    for place in ("短板", "亮点", "民生实事"):
        cleaner.at(place)
        cleaner("😀")
    assert told(cleaner) == ["字体中没有“😀”（U+1F600），5处以“〓”代替，见“总览”“短板”等处"]


@pytest.mark.parametrize("emoji", [FAMILY, "👍🏽", "🇨🇳", "❤️‍🔥", "🏴\U000e0067\U000e0062\U000e007f"])
def test_an_emoji_of_several_code_points_is_one_missing_sign(emoji: str) -> None:
    cleaner = Cleaner()
    assert cleaner(f"好{emoji}，好") == f"好{STAND_IN}，好"
    assert len(cleaner.notices()) == 1
    assert " U+" in told(cleaner)[0]


def test_a_joiner_never_takes_a_character_of_the_text_with_it() -> None:
    cleaner = Cleaner()
    assert cleaner("增\u200d长😀\u200d，6%\u200d") == f"增长{STAND_IN}，6%"


def test_bidi_marks_and_controls_are_dropped_and_told() -> None:
    cleaner = Cleaner()
    assert cleaner("增长\u202e6%\x07\u200b") == "增长6%"
    assert {notice.code for notice in cleaner.notices()} == {"export.character_dropped"}
    assert told(cleaner)[0] == "不可见的控制字符（U+202E）1处已略去"
    assert len(cleaner.notices()) == 3


def test_selectors_of_a_variant_go_and_the_character_stays() -> None:
    cleaner = Cleaner()
    assert cleaner("葛\U000e0100城▲\ufe0f") == "葛城▲"
    assert len(cleaner.notices()) == 2


def test_every_kind_of_line_end_is_a_line_end() -> None:
    assert Cleaner()("一\r\n二\r三\u2028四\x0b五\x0c六\x85七") == "一\n二\n三\n四\n五\n六\n七"


def test_a_space_that_no_face_has_is_a_space() -> None:
    cleaner = Cleaner()
    assert cleaner("6\u202f%\u205f好") == "6 % 好"
    assert told(cleaner) == []


def test_an_accent_written_apart_joins_its_letter() -> None:
    cleaner = Cleaner()
    assert cleaner("cafe\u0301") == "café"
    assert cleaner("q\u0310") == f"q{STAND_IN}"
    assert told(cleaner) == ["字体中没有组合符号（U+0310），1处以“〓”代替"]


@pytest.mark.parametrize("character", ["\ue000", "\U000f0000", "\u0378", "\uffff", "\ufdd0"])
def test_private_and_unassigned_code_points_are_named_by_number_alone(character: str) -> None:
    cleaner = Cleaner()
    assert cleaner(character) == STAND_IN
    assert character not in told(cleaner)[0]
    assert f"U+{ord(character):04X}" in told(cleaner)[0]


def test_half_a_pair_is_dropped_so_that_the_text_can_be_encoded() -> None:
    cleaner = Cleaner()
    assert cleaner("好\ud83d").encode() == "好".encode()
    assert "U+D83D" in told(cleaner)[0]


def test_of_very_many_strange_characters_the_rest_is_told_together() -> None:
    cleaner = Cleaner()
    cleaner("".join(map(chr, range(0x1F300, 0x1F3F0))))
    assert len(told(cleaner)) == 31
    assert told(cleaner)[-1] == "另有210种字符210处改用其他字体、略去或代替，其中210种以“〓”代替"


def test_what_a_chart_cannot_draw_is_told() -> None:
    mark = Mark("粮食😀", "增长6%Ą", "2022年", "2022年", Span(0, 1))
    cleaner = Cleaner()
    cleaner.at("主要指标")
    cleaner.drawn(Chart("headline", "标题", Form.BARS, (Row("总产值", (mark,)),), ("2022年",)))
    assert told(cleaner) == [
        "字体中没有“😀”（U+1F600），1处以“〓”代替，见“主要指标”",
        "字体中没有“Ą”（U+0104），1处以“〓”代替，见“主要指标”",
    ]


@given(st.text())
@settings(deadline=None)  # a font is read at first
def test_a_word_file_can_hold_what_is_left(text: str) -> None:
    from lxml import etree

    etree.Element("t").text = Cleaner(any_character=True)(text)


def test_for_a_word_file_any_visible_character_stays() -> None:
    cleaner = Cleaner(any_character=True)
    assert cleaner(f"好{FAMILY}\x00\ufeff\u202e\uffff葛\U000e0100") == f"好{FAMILY}葛\U000e0100"
    assert len(told(cleaner)) == 4


def test_a_notice_names_the_heading_or_the_first_words_of_the_block() -> None:
    cleaner = Cleaner()
    blocks = (Paragraph((Run("开头有😀"),)), Heading("一、工作回顾", 1), Paragraph((Run("另有🚜"),)))
    made = Briefing(Template.DIGEST, "标题", "作者", "说明", (), "2026-01-05", blocks)
    source(made, {}, cleaner)
    assert [sentence.rpartition("见")[2] for sentence in told(cleaner)] == ["“开头有😀”", "“一、工作回顾”"]
