"""The paper of each form as a Word file: page, margins, head and foot, and how its styles look."""

from __future__ import annotations

from dataclasses import dataclass, replace

from caoxian_desktop.core.briefing.template import Template

# The faces that Chinese office PCs have; the bundled ones cannot travel in a .docx. Those that not every PC has name
# in `ALTERNATIVES` what Word takes instead.
SONG, HEI, KAI = "宋体", "黑体", "楷体"
FANG, OFFICIAL_KAI, TITLE_SONG = "仿宋_GB2312", "楷体_GB2312", "方正小标宋简体"
LATIN = "Times New Roman"
ALTERNATIVES = {
    SONG: "SimSun",
    HEI: "SimHei",
    KAI: "KaiTi,楷体_GB2312",
    FANG: "仿宋,FangSong",
    OFFICIAL_KAI: "楷体,KaiTi",
    TITLE_SONG: "方正小标宋_GBK,小标宋,华文中宋,宋体",
}

RED = "D7000F"
"""Of the name and the rule of a 简报, as in its PDF."""
GRID_PITCH = 579
"""Twentieths of a point from line to line: 22 of them fill 225 mm (12,756), and a 23rd has no room."""
GRID_SPACE = -5
"""Twentieths of a point between 16 pt characters: 28 of them, at 15.75 pt, fill 156 mm (442.2 pt), a 29th has no room.

Word's own grid of characters would say so too (charSpace), but LibreOffice gives a character that is wider than its
cell two of them.
"""


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: face, size in points, space before and after, first-line indent and hanging indent.

    `line` is the distance of lines as a multiple of the face's own; `pitch` sets it in points instead. A `ruled`
    one has a fine rule under it.
    """

    face: str
    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    indent: float = 0
    hang: float = 0
    centred: bool = False
    line: float = 1.0
    pitch: float = 0
    colour: str = "000000"
    ragged: bool = False
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A form's page: width and height, margins (top, bottom, left, right) and distance of the foot, in millimetres.

    `looks` are its styles by id. `runs_in` keeps a heading that opens its paragraph within the line, as the report has
    it; else it stands on a line of its own, where Word's navigation finds it. `grid` is the one of official papers,
    with their page numbers (— 1 —, outside); `numbered` puts page x / y at the foot and the title at the head. A table
    of a `boxed` one, whose cells are written into, has rules between columns too.
    """

    margins: tuple[float, float, float, float]
    looks: dict[str, Look]
    size: tuple[float, float] = (210, 297)
    foot: float = 12.5
    runs_in: bool = False
    grid: bool = False
    numbered: bool = True
    boxed: bool = False

    @property
    def width(self) -> float:
        """The width of the text in millimetres."""
        return self.size[0] - self.margins[2] - self.margins[3]


_ROOMY = {
    "Normal": Look(SONG, 11.5, indent=2, pitch=20),
    "Title": Look(HEI, 20, before=6, after=8, centred=True),
    "Subtitle": Look(KAI, 11.5, after=10, centred=True),
    "Heading1": Look(HEI, 14.5, before=18, after=9),
    "Heading2": Look(HEI, 12.5, before=9, after=5),
    "Heading3": Look(HEI, 11.5, before=6, after=4),
    "Heading4": Look(SONG, 11.5, before=6, after=4, bold=True),
    "Caption": Look(SONG, 10, after=10, centred=True),
    "ListParagraph": Look(SONG, 11, hang=2, pitch=18.5),
    "Quote": Look(SONG, 11, before=2, after=2, pitch=18.5),
    "NoSpacing": Look(SONG, 9, ragged=True, pitch=12.5),
    "Remark": Look(KAI, 9.5, before=2, after=2, pitch=14),
    "TOCHeading": Look(HEI, 14.5, before=6, after=6, centred=True),
    "TOC1": Look(HEI, 10.5, before=4, pitch=18),
    "TOC2": Look(SONG, 10.5, indent=2, pitch=17),
    "Header": Look(SONG, 9, centred=True, colour="595959"),
    "Footer": Look(SONG, 9, centred=True, colour="595959"),
    "CommentText": Look(SONG, 10.5, ragged=True),
}

_CLOSE = {name: replace(look, size=9.5, before=0, after=0, pitch=13) for name, look in _ROOMY.items()} | {
    "Title": Look(HEI, 17, after=5, centred=True),
    "Subtitle": Look(KAI, 9.5, after=3, centred=True),
    "Heading1": Look(HEI, 10.5, before=4, after=2, pitch=14, ruled=True),
    "ListParagraph": Look(SONG, 9.5, hang=1, pitch=13),
    "NoSpacing": Look(SONG, 9, ragged=True, pitch=11.5),
    "Remark": Look(KAI, 8.5, pitch=11.5),
    "Caption": Look(SONG, 8.5, centred=True, line=1.0),
}

_PITCH = GRID_PITCH / 20
_OFFICIAL_FACES = {
    "Normal": Look(FANG, 16, indent=2),
    "Title": Look(TITLE_SONG, 22, centred=True),
    "Subtitle": Look(OFFICIAL_KAI, 16, centred=True),
    "Heading1": Look(HEI, 16, indent=2),
    "Heading2": Look(OFFICIAL_KAI, 16, indent=2),
    "Heading3": Look(FANG, 16, indent=2),
    "Heading4": Look(FANG, 16, indent=2),
    "Caption": Look(FANG, 14, centred=True),
    "ListParagraph": Look(FANG, 16, indent=2),
    "Quote": Look(FANG, 16, indent=2),
    "NoSpacing": Look(SONG, 9, ragged=True, pitch=12.5),
    "Remark": Look(OFFICIAL_KAI, 12, indent=2),
    "TOCHeading": Look(HEI, 16, centred=True),
    "TOC1": Look(FANG, 16),
    "TOC2": Look(FANG, 16),
    "CommentText": Look(FANG, 10.5, ragged=True),
}
_ON_ITS_OWN = {"NoSpacing", "Caption", "CommentText"}
_OFFICIAL = {
    name: look if name in _ON_ITS_OWN else replace(look, pitch=_PITCH) for name, look in _OFFICIAL_FACES.items()
} | {
    "Header": Look(HEI, 16, ragged=True),
    "Footer": Look(SONG, 14, ragged=True),
    "Masthead": Look(TITLE_SONG, 62, before=30, after=14, centred=True, colour=RED),
    "Issue": Look(FANG, 16, centred=True, pitch=_PITCH),
    "Imprint": Look(FANG, 14, ragged=True, pitch=24),
}

_UPRIGHT = Paper((28, 25, 27, 25), _ROOMY)
_WORKING = Paper((26, 23, 25, 23), _ROOMY)
_ACROSS = Paper((24, 20, 20, 20), _ROOMY, size=(297, 210), boxed=True)
_TASKS = Paper((20, 17, 15, 15), _ROOMY, size=(297, 210), foot=8, boxed=True)
# The number's dash stands 7 mm under the text (GB/T 9704-2012, 7.5), the text 35 mm over the edge.
_GRID = Paper((37, 35, 28, 26), _OFFICIAL, foot=25.5, runs_in=True, grid=True, numbered=False)

PAPERS = {
    Template.ONE_PAGE: Paper((15, 12, 17, 17), _CLOSE, runs_in=True, numbered=False),
    Template.DIGEST: _UPRIGHT,
    Template.BULLETIN: _GRID,
    Template.AMENDMENTS: _ACROSS,
    Template.REMARKS: _GRID,
    Template.INQUIRY: _WORKING,
    Template.EXTRACT: _WORKING,
    Template.OFFICIAL: _GRID,
    Template.TASKS: _TASKS,
}
