"""Pictures: pixels, SVG and PNG."""

import re
import struct
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts import drawing
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.drawing import faces
from caoxian_desktop.core.charts.theme import DARK, FAMILY, LIGHT, PRINT


@pytest.fixture(scope="module")
def headline(caoxian: Analysis) -> Chart:
    return charts_of(caoxian)[0]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_has_the_pixels_asked_for(headline: Chart, scale: float) -> None:
    picture = drawing.render(headline, round(900 * scale), round(560 * scale), 96 * scale, LIGHT)
    assert (picture.width, picture.height) == (round(900 * scale), round(560 * scale))
    assert len(picture.rgba) == 4 * picture.width * picture.height


def test_a_picture_is_on_the_themes_ground(headline: Chart) -> None:
    picture = drawing.render(headline, 600, 400, 96, DARK)
    assert picture.rgba[:4] == bytes((0x19, 0x1B, 0x1F, 0xFF))


def test_each_mark_is_found_where_it_is_drawn(headline: Chart) -> None:
    picture = drawing.render(headline, 1800, 1120, 192, LIGHT)
    assert {area.mark for area in picture.areas} == set(range(len(list(headline.marks()))))
    for area in picture.areas:
        assert picture.mark_at(area.x + area.width / 2, area.y + area.height / 2) is not None
        ink = {
            picture.rgba[4 * (y * picture.width + x) : 4 * (y * picture.width + x) + 3]
            for y in range(int(area.y), int(area.y + area.height), 2)
            for x in range(int(area.x), int(area.x + area.width), 2)
        }
        assert len(ink) > 10, "nothing is drawn there"


def test_outside_all_marks_there_is_none(headline: Chart) -> None:
    assert drawing.render(headline, 900, 560, 96, LIGHT).mark_at(1, 1) is None


def test_svg_holds_its_words_as_text_in_the_bundled_family_alone(headline: Chart) -> None:
    made = drawing.svg(headline, 442, 0, PRINT)
    texts = [element.text for element in ET.fromstring(made).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314 - our own
    assert headline.title in texts
    assert any(text and "增长6%左右" in text for text in texts)
    assert set(re.findall(r"font-family: ([^;\"]+)", made)) == {f"'{FAMILY}'"}


def test_svg_is_as_wide_as_asked(headline: Chart) -> None:
    root = ET.fromstring(drawing.svg(headline, 442, 0, PRINT))  # noqa: S314 - our own
    assert root.attrib["width"] == "442pt"


def test_the_same_chart_gives_the_same_bytes(headline: Chart) -> None:
    assert drawing.svg(headline, 442, 0, PRINT) == drawing.svg(headline, 442, 0, PRINT)
    assert drawing.png(headline, 600, 400, 96, PRINT) == drawing.png(headline, 600, 400, 96, PRINT)
    assert "dc:date" not in drawing.svg(headline, 442, 0, PRINT)


def test_png_is_a_png_of_its_size(headline: Chart) -> None:
    made = drawing.png(headline, 640, 480, 96, LIGHT)
    assert made.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", made[16:24])[0] == 640


def test_a_png_has_no_empty_foot(headline: Chart) -> None:
    heights = [struct.unpack(">II", drawing.png(headline, 640, height, 96, LIGHT)[16:24])[1] for height in (800, 1600)]
    assert heights[0] == heights[1] < 800
    assert drawing.render(headline, 640, 800, 96, LIGHT).height == 800


@pytest.mark.parametrize("words", ["$x^2$ 与 $\\frac{1}{2}$", "<b>&amp;</b>", "😀堌\x00\x0b\u202e", "=1+1\n2"])
def test_a_reports_words_are_never_taken_for_markup(headline: Chart, words: str) -> None:
    wild = replace(headline, title=words)
    drawing.render(wild, 600, 400, 96, LIGHT)
    ET.fromstring(drawing.svg(wild, 442, 0, PRINT))  # noqa: S314 - our own


def test_a_character_without_a_glyph_is_shown_as_a_geta_mark() -> None:
    assert faces.printable("青堌集😀", bold=False) == "青堌集〓"


def test_the_measured_width_is_the_painted_one() -> None:
    assert faces.width("曹县", 10, bold=False) == pytest.approx(20)


FRESH = """
import sys, json
from caoxian_desktop.core.charts import catalogue, drawing
early = [name for name in sys.modules if name.startswith('matplotlib')]
from caoxian_desktop.core.charts.drawing import faces, settings
settings.prepare()
from matplotlib import font_manager
families = sorted({font.name for font in font_manager.fontManager.ttflist})
print(json.dumps([early, families, 'matplotlib.pyplot' in sys.modules]))
"""


def test_matplotlib_comes_late_and_never_looks_at_the_systems_fonts() -> None:
    import json

    done = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, check=True, text=True)
    early, families, pyplot = json.loads(done.stdout)
    assert early == []
    assert FAMILY in families
    ours = [family for family in families if not family.startswith(("DejaVu", "STIX", "cm", "Last"))]
    assert ours == [FAMILY]
    assert not pyplot
