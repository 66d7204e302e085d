"""SVG of our own beside what matplotlib paints, and the widths of words beside FreeType's."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import typst
from PIL import Image

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.drawing import faces, painter, vector
from caoxian_desktop.core.charts.layout import forms
from caoxian_desktop.core.charts.layout.shapes import Box, Dot, Half, Line, Shape, Sketch, Words
from caoxian_desktop.core.charts.theme import FACE_FILES, PRINT
from caoxian_desktop.core.places import resource

SHAPES: dict[str, Shape] = {
    "words": Words(8, 40, "曹县 12.3%<&>", 20, "#1f2430"),
    "bold words": Words(8, 40, "  增长", 20, "#1d4f91", bold=True),
    "box": Box(10.3, 8, 60, 40, "#8791a1"),
    "round box": Box(10, 8, 60, 40, "#f3f5f8", line="#565e6c", radius=8),
    "box rounder than it is high": Box(10, 20, 60, 10, "#25589c", radius=30),
    "dashed box": Box(10, 8, 60, 40, "#ffffff", line="#1f2430", dashed=True),
    "line": Line(5, 10, 75, 50, "#1f2430", 3),
    "dashed line": Line(5, 10, 75, 10, "#1f2430", 1.5, (4, 2)),
    "disc": Dot(40, 30, 12, "#25589c", "#25589c"),
    "ring": Dot(40, 30, 12, "#ffffff", "#25589c", dashed=True),
    "square": Dot(40, 30, 12, "#ffffff", "#25589c", square=True),
    "half disc": Half(40, 30, 12, "#25589c"),
    "half square": Half(40, 30, 12, "#25589c", square=True),
}
DPI = 288


def painted(sketch: Sketch) -> Image.Image:
    """Return what matplotlib makes of shapes."""
    canvas = painter.FigureCanvasAgg(painter._figure(sketch, DPI))
    canvas.draw()
    return Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("L")


def set_by_typst(svg: str, folder: Path) -> Image.Image:
    """Return what Typst makes of an SVG."""
    (folder / "a.svg").write_text(svg, encoding="utf-8")
    (folder / "a.typ").write_text(
        "#set page(width: auto, height: auto, margin: 0pt)\n#image('a.svg')".replace("'", '"')
    )
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource("fonts"))])
    compiler = typst.Compiler(root=str(folder), font_paths=fonts)
    return Image.open(io.BytesIO(compiler.compile(str(folder / "a.typ"), format="png", ppi=DPI))).convert("L")


@pytest.fixture
def written(tmp_path: Path, caoxian: Analysis, monkeypatch: pytest.MonkeyPatch) -> Callable[[Sketch], Image.Image]:
    """What becomes of shapes that are written as SVG and set by Typst."""

    def picture(sketch: Sketch) -> Image.Image:
        monkeypatch.setattr(vector, "lay_out", lambda *_, **__: sketch)
        return set_by_typst(vector.svg(charts_of(caoxian)[0], 60, 45, PRINT), tmp_path)

    return picture


def of(shape: Shape) -> Sketch:
    return Sketch(80, PRINT, faces.width, height=60, filled=60, shapes=[shape])


def ink(picture: Image.Image, size: tuple[int, int] = (20, 15)) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Where a picture has how much ink, 0 to 255, in so many fields."""
    return 255 - np.asarray(picture.resize(size, Image.Resampling.BOX), dtype=float)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_every_shape_looks_as_it_does_on_the_screen(shape: Shape, written: Callable[[Sketch], Image.Image]) -> None:
    ours, theirs = written(of(shape)), painted(of(shape))
    assert ours.size == theirs.size
    broken = getattr(shape, "dashed", False)  # the strokes of a broken edge begin elsewhere
    fields = (2, 2) if broken else (20, 15)
    assert np.abs(ink(ours, fields) - ink(theirs, fields)).max() < (3 if broken else 26)
    assert ink(ours).max() > 10, "nothing is drawn"
    assert ink(ours).sum() == pytest.approx(ink(theirs).sum(), rel=0.08)


def test_a_hatch_is_of_slanting_lines_three_points_apart(written: Callable[[Sketch], Image.Image]) -> None:
    # matplotlib paints pixels with a hatch whose lines are further apart the more dots an inch has.
    hatched = written(of(Box(10, 8, 60, 40, "#000000", hatch="#ffffff")))
    row = np.asarray(hatched)[80, 40:200] < 128
    assert np.count_nonzero(row[1:] & ~row[:-1]) == pytest.approx(160 / (3 * DPI / 72), abs=1)
    assert ink(hatched).max() < 200 < ink(written(of(Box(10, 8, 60, 40, "#000000")))).max()


def test_no_shape_is_forgotten() -> None:
    assert {type(shape) for shape in SHAPES.values()} == set(Shape.__args__)
    with pytest.raises(TypeError):
        vector._element(None)  # type: ignore[arg-type]  # what is no shape is what is asked


def test_an_svg_is_written_without_the_drawing_library() -> None:
    code = "import sys; from caoxian_desktop.core.charts.drawing import vector; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("bold", [False, True])
def test_words_are_as_wide_as_freetype_says(bold: bool) -> None:
    from matplotlib.ft2font import FT2Font, LoadFlags

    font = FT2Font(str(resource(FACE_FILES[bold])))
    font.set_size(100, 72)
    everyday = [*map(chr, range(0x20, 0x7F)), *"，。“”（）％—…·①〇℃曹县堌增长亿元㎡"]
    for character in everyday:
        wide = font.load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536
        assert faces.width(character, 100, bold=bold) == pytest.approx(wide, abs=0.01), character
    for code in (0x20, 0x4E00, 0x9FA5, 0x2B5AB, 0x1F600, 0xE000, 0x10FFFF):
        assert (faces._face(bold).glyph(chr(code)) > 0) == (font.get_char_index(code) > 0), hex(code)


def test_a_font_without_the_character_map_that_is_read_is_refused() -> None:
    with pytest.raises(ValueError, match="format 12"):
        faces._runs(struct.pack(">HHHHIH", 0, 1, 3, 1, 12, 4))


def test_an_svg_is_written_with_the_layouts_own_height(caoxian: Analysis) -> None:
    chart = charts_of(caoxian)[0]
    sketch = forms.lay_out(chart, 440 / 0.75, 0, PRINT, faces.width, enlarge=False)
    assert f'height="{round(sketch.height * 0.75)}pt"' in vector.svg(chart, 440, 0, PRINT)
