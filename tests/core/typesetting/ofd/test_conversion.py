"""OFD from the pages of a PDF: what is drawn stands there again in the same place; what is not known is refused."""

from __future__ import annotations

import math

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from caoxian_desktop.core.places import resource
from caoxian_desktop.core.typesetting.ofd.conversion import ofd_of
from caoxian_desktop.core.typesetting.ofd.pdf_fonts import UnknownConstructError
from caoxian_desktop.core.typesetting.typst_worker import _as_ofd
from tests.core.importing.formats.page_files import raw_pdf, typst_pdf
from tests.core.typesetting.ofd.reading import SPACE, OfdFile, faults, numbers

A_PAGE = """
#set page(width: 100mm, height: 80mm, margin: 10mm)
#set text(font: "Caoxian Serif", size: 10pt, top-edge: "baseline", lang: "zh", region: "cn")
"""


def made(source: str) -> OfdFile:
    file = OfdFile(ofd_of(typst_pdf(A_PAGE + source)))
    assert faults(file) == []
    return file


def words(file: OfdFile) -> str:
    return "".join(code.character for code in file.codes())


def test_a_line_stands_where_it_was_set() -> None:
    file = made("#place(dx: 5mm, dy: 20mm)[增长6%]")
    first, second, *_ = file.codes()
    assert words(file) == "增长6%"
    assert (first.x, first.y) == pytest.approx((15, 30), abs=0.002)
    assert second.x - first.x == pytest.approx(10 / 72 * 25.4, abs=0.02)
    assert first.size == pytest.approx(10 / 72 * 25.4, abs=0.001)
    assert numbers(file.pages[0].findtext(f".//{SPACE}PhysicalBox") or "") == pytest.approx([0, 0, 100, 80])


def test_letters_that_are_spaced_out_stay_so() -> None:
    first, second, third = made("#text(tracking: 2pt)[曹县年]").codes()
    assert second.x - first.x == pytest.approx(12 / 72 * 25.4, abs=0.02)
    assert third.x - second.x == pytest.approx(12 / 72 * 25.4, abs=0.02)


def test_letters_set_apart_are_one_line_and_columns_are_not() -> None:
    file = made("#place(dx: 0mm)[全县]#place(dx: 2 * 10pt)[生产]#place(dx: 40mm)[总值]")
    assert [code.text for code in file.marks("TextCode")] == ["全县生产", "总值"]


def test_a_hyphen_at_a_lines_end_is_a_hyphen() -> None:
    narrow = '#text(lang: "en", hyphenate: true, box(width: 22mm)[administrative representatives])'
    assert words(made(narrow)).count("-") >= 1


def test_no_reader_takes_away_a_space_with_its_width() -> None:
    file = made("#place(dx: 0mm)[GDP grows#box(width: 0pt)#h(0pt) 6.5%]")
    for code in file.marks("TextCode"):
        assert code.text == (code.text or "").strip()
    assert "GDP grows" in words(file)


@pytest.mark.parametrize(
    ("family", "file"), [("Caoxian Serif", "Serif-Regular.otf"), ("Caoxian Kai", "Kai-Regular.ttf")]
)
def test_the_font_shows_what_the_face_shows(family: str, file: str) -> None:
    ofd = made(f'#set text(font: "{family}")\n曹县Rg7%')
    (font,) = ofd.fonts.values()
    assert "glyf" in font
    face = TTFont(resource("fonts") / f"Caoxian{file}")
    assert face["head"].unitsPerEm == font["head"].unitsPerEm
    for character in "曹县Rg7%":
        was, is_ = (bounds(each, ord(character)) for each in (face, font))
        assert is_ == pytest.approx(was, abs=2)  # thousandths of the size
        assert font["hmtx"][font.getBestCmap()[ord(character)]][0] == pytest.approx(
            face["hmtx"][face.getBestCmap()[ord(character)]][0], abs=1
        )


def bounds(font: TTFont, point: int) -> tuple[float, ...] | None:
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[point]].draw(pen)
    return pen.bounds


def test_only_what_is_shown_has_outlines() -> None:
    (font,) = made("曹").fonts.values()
    assert sum(font["glyf"][name].numberOfContours != 0 for name in font.getGlyphOrder()) == 1


def test_a_dash_of_two_characters_is_one_stroke_and_two_characters() -> None:
    file = made("提升——年")
    assert words(file) == "提升——年"
    one, two = (code for code in file.codes() if code.character == "—")
    assert 0.8 < (two.x - one.x) / one.size < 1.1
    drawn = [file.fonts[code.font] for code in (one, two)]
    contours = [font["glyf"][font.getBestCmap()[ord("—")]].numberOfContours for font in drawn]
    assert contours == [1, 0]
    assert bounds(drawn[0], ord("—"))[2] > 1600  # type: ignore[index]  # it has outlines: over nearly two squares


def test_fonts_of_one_face_have_names_of_their_own() -> None:
    fonts = made("提升——年#text(weight: 700)[强]").fonts.values()
    names = [font["name"].getDebugName(6) for font in fonts]
    assert len(names) == len(set(names)) == 3


def test_characters_beyond_the_basic_plane_stand_alone() -> None:
    file = made('#text(font: ("Caoxian Kai", "Caoxian Serif"))[在𬭩之]')
    if "𬭩" not in words(file):
        pytest.skip("no bundled face has it")
    assert all(len(code.text or "") == 1 for code in file.marks("TextCode") if "𬭩" in (code.text or ""))


def test_a_rule_keeps_its_place_breadth_and_dashes() -> None:
    source = "#place(dy: 5mm, line(length: 30mm, stroke: (paint: rgb(200, 0, 10), thickness: 1mm, dash: (3mm, 1mm))))"
    (rule,) = made(source).marks("PathObject")
    left, top, width, height = numbers(rule.get("Boundary", ""))
    data = (rule.findtext(f"{SPACE}AbbreviatedData") or "").split()
    assert [left + float(data[1]), top + float(data[2])] == pytest.approx([10, 15], abs=0.002)
    assert [left + float(data[4]), top + float(data[5])] == pytest.approx([40, 15], abs=0.002)
    assert height >= 1  # some readers show nothing outside it
    assert width >= 30
    assert float(rule.get("LineWidth", "")) == pytest.approx(1, abs=0.001)
    assert numbers(rule.get("DashPattern", "")) == pytest.approx([3, 1], abs=0.001)
    assert (rule.get("Stroke"), rule.get("Fill")) == ("true", "false")
    assert rule.find(f"{SPACE}StrokeColor").get("Value") == "200 0 10"  # type: ignore[union-attr]  # grammar: it is there


def test_a_shade_that_shines_through_says_so() -> None:
    (area,) = made("#rect(width: 10mm, height: 5mm, stroke: none, fill: rgb(0, 0, 255, 50%))").marks("PathObject")
    colour = area.find(f"{SPACE}FillColor")
    assert colour is not None
    assert (colour.get("Value"), colour.get("Alpha")) == ("0 0 255", "128")
    assert (area.get("Stroke"), area.get("Fill")) == ("false", "true")


@pytest.mark.parametrize(("rule", "said"), [("even-odd", "Even-Odd"), ("non-zero", None)])
def test_where_an_outline_crosses_itself_it_is_filled_as_before(rule: str, said: str | None) -> None:
    star = f'#polygon(fill: black, fill-rule: "{rule}", (0mm, 4mm), (9mm, 4mm), (1mm, 9mm), (5mm, 0mm), (8mm, 9mm))'
    (shape,) = made(star).marks("PathObject")
    assert shape.get("Rule") == said


def test_curves_are_curves() -> None:
    (circle,) = made("#circle(radius: 5mm, fill: black)").marks("PathObject")
    data = circle.findtext(f"{SPACE}AbbreviatedData") or ""
    assert data.count("B") == 4
    assert numbers(circle.get("Boundary", ""))[2:] == pytest.approx([10, 10], abs=0.01)


def test_what_is_cut_off_is_cut_off_and_what_is_not_has_no_clip() -> None:
    source = "#box(width: 10mm, height: 5mm, clip: true, place(rect(width: {}, height: 2mm, fill: black)))"
    (cut,) = made(source.format("30mm")).marks("PathObject")
    clip = cut.find(f"{SPACE}Clips/{SPACE}Clip/{SPACE}Area/{SPACE}Path")
    assert clip is not None
    assert numbers(clip.get("Boundary", ""))[2:] == pytest.approx([10, 5], abs=0.01)
    (whole,) = made(source.format("8mm")).marks("PathObject")
    assert whole.find(f"{SPACE}Clips") is None


def test_a_turned_line_runs_as_it_did() -> None:
    file = made("#place(dx: 20mm, dy: 30mm, rotate(-30deg, origin: left + bottom, reflow: false)[内部资料])")
    (text,) = file.marks("TextObject")
    a, b, c, d, *_ = numbers(text.get("CTM", ""))
    tilt = math.radians(-30)  # y runs down
    assert (a, b, c, d) == pytest.approx((math.cos(tilt), math.sin(tilt), -math.sin(tilt), math.cos(tilt)), abs=0.002)
    first, *_, last = file.codes()
    assert math.atan2(last.y - first.y, last.x - first.x) == pytest.approx(tilt, abs=0.002)
    left, top, width, height = numbers(text.get("Boundary", ""))
    for code in file.codes():
        assert left <= code.x <= left + width
        assert top <= code.y <= top + height


def test_headings_lead_to_their_places() -> None:
    file = made("= 一、回顾\n== （一）投资\n#pagebreak()\n= 二、任务")
    document = file.parts["Doc_0/Document.xml"]
    first, second = document.findall(f"{SPACE}Outlines/{SPACE}OutlineElem")
    assert [first.get("Title"), second.get("Title")] == ["一、回顾", "二、任务"]
    assert [under.get("Title") for under in first.findall(f"{SPACE}OutlineElem")] == ["（一）投资"]
    places = [entry.find(f".//{SPACE}Dest") for entry in (first, second)]
    pages = [page.get("ID") for page in document.findall(f"{SPACE}Pages/{SPACE}Page")]
    assert [place.get("PageID") for place in places if place is not None] == pages
    assert all(0 <= float(place.get("Top", "")) < 80 for place in places if place is not None)


def test_what_is_said_of_the_document_is_text() -> None:
    source = '#set document(title: "A<b>&\\"c", author: "县长", date: datetime(year: 2026, month: 1, day: 5))\n字'
    info = made(source).parts["OFD.xml"]
    assert info.findtext(f".//{SPACE}Title") == 'A<b>&"c'
    assert info.findtext(f".//{SPACE}Author") == "县长"
    assert info.findtext(f".//{SPACE}CreationDate") == "2026-01-05"
    assert len(info.findtext(f".//{SPACE}DocID") or "") == 32


def test_markup_in_the_words_stays_words() -> None:
    assert words(made('#("</ofd:TextCode>&amp;]]>")')) == "</ofd:TextCode>&amp;]]>"


def test_the_same_pages_make_the_same_file() -> None:
    pdf = typst_pdf(A_PAGE + "= 提升——年\n#line(length: 10mm)")
    assert ofd_of(pdf) == ofd_of(pdf)
    other = OfdFile(ofd_of(typst_pdf(A_PAGE + "= 提升——月\n#line(length: 10mm)")))
    ids = [file.parts["OFD.xml"].findtext(f".//{SPACE}DocID") for file in (OfdFile(ofd_of(pdf)), other)]
    assert ids[0] != ids[1]


DRAWN = "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{}</svg>\"))"
MASKED = "<mask id='m'><rect width='5' height='5' fill='white'/></mask><rect width='9' height='9' mask='url(#m)'/>"
AS_ONE = "<g opacity='0.5'><rect width='5' height='5'/><rect x='2' width='5' height='5'/></g>"


@pytest.mark.parametrize(
    "source",
    [
        "#rect(fill: gradient.linear(red, blue), width: 20mm)",
        "#text(stroke: 0.2pt + red)[字]",
        DRAWN.format(MASKED),
        DRAWN.format(AS_ONE),
    ],
)
def test_what_is_not_known_is_refused_and_not_left_out(source: str) -> None:
    with pytest.raises(UnknownConstructError):
        ofd_of(typst_pdf(A_PAGE + source))


@pytest.mark.parametrize("pdf", [raw_pdf(b"BT /F 9 Tf (x) Tj ET"), raw_pdf(b"", picture=True)])
def test_neither_are_other_fonts_and_pictures(pdf: bytes) -> None:
    with pytest.raises(UnknownConstructError):
        ofd_of(pdf)


def test_a_refusal_is_told_as_those_of_typst_are() -> None:
    answer, made = _as_ofd(typst_pdf(A_PAGE + "#rect(fill: gradient.linear(red, blue), width: 20mm)"), [])
    assert "pattern" in answer["error"]
    assert made == b""
