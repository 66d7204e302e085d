"""仿宋 and 小标宋 of this computer: found in whatever folder, copied, set and embedded; what stands in is said."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from caoxian_desktop.core.briefing.blocks import Paragraph, Run, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.places import cache_dir, resource
from caoxian_desktop.core.ticket import NO_TICKET
from caoxian_desktop.core.typesetting.faces import BUNDLED, OFFICIAL, Role, faces_for, uses
from caoxian_desktop.core.typesetting.fonts import FACES
from caoxian_desktop.core.typesetting.installed import finding, official
from caoxian_desktop.core.typesetting.installed.finding import FANG_SONG, XIAO_BIAO_SONG, installed
from caoxian_desktop.core.typesetting.pdf import job_of, set_pages
from caoxian_desktop.core.typesetting.typst_process import TYPST
from tests.core.typesetting.installed.made_faces import (
    BITMAPS_ONLY,
    NO_SUBSETTING,
    RESTRICTED,
    fang_song,
    xiao_biao_song,
)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    official.forget()
    yield
    official.forget()


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of fonts of a computer that has none yet."""
    folder = tmp_path / "字体"
    folder.mkdir()
    monkeypatch.setenv("CAOXIAN_FONTS", str(folder))
    return folder


def sentences() -> list[str]:
    official.forget()
    return [use.sentence.zh for use in uses(Template.OFFICIAL)]


def briefing(*blocks: object, template: Template = Template.OFFICIAL) -> Briefing:
    return Briefing(template, "标题", "作者", "说明", ("词",), "2026-01-05", (Title("标题"), *blocks))  # type: ignore[arg-type]  # blocks of any kind


def test_a_computer_without_them_says_what_stands_in(fonts: Path) -> None:
    assert sentences() == ["正文仿宋：本机没有，以内置宋体代替", "标题小标宋：本机没有，以内置宋体代替"]
    assert [notice.code for notice in faces_for(Template.OFFICIAL).notices()] == ["export.face_stands_in"] * 2


def test_forms_that_ask_for_neither_do_not_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(official, "installed", lambda _preference: pytest.fail("looked for fonts"))
    for template in set(Template) - OFFICIAL:
        assert faces_for(template) is BUNDLED
        assert uses(template) == ()


def test_both_are_found_in_folders_below_and_said(fonts: Path) -> None:
    fang_song(fonts / "windows" / "旧")
    xiao_biao_song(fonts)
    assert sentences() == ["正文仿宋：本机仿宋_GB2312", "标题小标宋：本机方正小标宋简体"]
    assert faces_for(Template.BULLETIN).notices() == ()


def test_every_chain_holds_every_face_its_own_first(fonts: Path) -> None:
    fang_song(fonts)
    xiao_biao_song(fonts)
    chains = faces_for(Template.OFFICIAL).families()
    assert chains["fang"][:2] == ["FangSong_GB2312", "Caoxian Serif"]
    assert chains["title"][:2] == ["FZXiaoBiaoSong-B05S", "Caoxian Serif"]
    assert chains["sans"][0] == "Caoxian Sans"
    assert len({frozenset(chain) for chain in chains.values()}) == 1


def test_a_second_fang_song_stands_behind_the_one_of_gb2312(fonts: Path) -> None:
    fang_song(fonts, "华文仿宋", "STFangsong")
    fang_song(fonts, "方正仿宋_GBK", "FZFangSong-Z02")
    fang_song(fonts)
    assert faces_for(Template.OFFICIAL).families()["fang"][:3] == ["FangSong_GB2312", "FZFangSong-Z02", "Caoxian Serif"]


def test_zhong_song_stands_in_for_the_title_and_is_said_to(fonts: Path) -> None:
    xiao_biao_song(fonts, "华文中宋", "STZhongsong")
    assert sentences()[1] == "标题小标宋：本机没有，以华文中宋代替"


@pytest.mark.parametrize("fs_type", [RESTRICTED, NO_SUBSETTING, BITMAPS_ONLY])
def test_a_face_that_may_not_be_embedded_is_not_and_is_said(fonts: Path, fs_type: int) -> None:
    xiao_biao_song(fonts, fs_type=fs_type)
    assert sentences()[1] == "标题小标宋：方正小标宋简体的许可不允许嵌入文件，以内置宋体代替"
    assert not (cache_dir() / "faces").exists()


@pytest.mark.parametrize("fs_type", [0x0, 0x4, 0x8, RESTRICTED | 0x8])
def test_the_least_restrictive_bit_of_its_licence_counts(fonts: Path, fs_type: int) -> None:
    fang_song(fonts, fs_type=fs_type)
    assert sentences()[0] == "正文仿宋：本机仿宋_GB2312"


def test_a_face_of_traditional_characters_is_none_for_these_papers(fonts: Path) -> None:
    xiao_biao_song(fonts, "方正小标宋繁体", "FZXiaoBiaoSong-B05T", without="发")
    assert installed(XIAO_BIAO_SONG) == ()


def test_a_face_within_a_collection_is_found_by_its_number(fonts: Path) -> None:
    collection = TTCollection()
    other = fang_song(fonts, "别的体", "Nobody")
    wanted = fang_song(fonts)
    collection.fonts = [TTFont(other), TTFont(wanted)]
    collection.save(fonts / "两种.ttc")
    for path in (other, wanted):
        path.unlink()
    assert [(face.file.path.name, face.facts.number) for face in installed(FANG_SONG)] == [("两种.ttc", 1)]
    assert faces_for(Template.OFFICIAL).families()["fang"][0] == "FangSong_GB2312"


BROKEN = {
    "empty": b"",
    "words": "仿宋_GB2312".encode() * 400,
    "a head alone": b"\x00\x01\x00\x00\x00\x10\x01\x00\x00\x04\x00\x00" + b"name" + b"\xff" * 12,
    "a collection of four milliards": b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff" + b"\xff" * 64,
    "an OTTO that ends": b"OTTO\x00\x05",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_font_file_is_passed_over(fonts: Path, content: bytes) -> None:
    (fonts / "仿宋_GB2312.ttf").write_bytes(content)
    (fonts / "仿宋.ttc").write_bytes(content)
    assert sentences()[0] == "正文仿宋：本机没有，以内置宋体代替"


def test_a_font_cut_short_anywhere_costs_nobody_the_paper(fonts: Path) -> None:
    whole = fang_song(fonts).read_bytes()
    for part in (0.1, 0.5, 0.9):
        (fonts / "FangSong_GB2312.ttf").write_bytes(whole[: int(len(whole) * part)])
        official.forget()
        assert set_pages(briefing(Paragraph((Run("政府工作报告，增长6%。"),)), template=Template.OFFICIAL)).pages == 1


def test_a_face_that_typst_cannot_embed_is_given_up_for_the_bundled_one(
    fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fang_song(fonts)
    place = official.official_faces().folders[1]
    copied = next(file for file in place.iterdir())
    content = bytearray(path.read_bytes())
    with TTFont(path, lazy=True) as font:
        table = font.reader.tables["loca"]
    content[table.offset : table.offset + table.length] = b"\xff" * table.length
    TYPST.close()
    copied.write_bytes(content)
    done = set_pages(briefing(Paragraph((Run("政府工作报告"),))))
    assert done.pages == 1
    given_up = "正文仿宋：仿宋_GB2312的字体文件不能使用，以内置宋体代替"
    assert given_up in [notice.message.zh for notice in done.notices]
    assert faces_for(Template.OFFICIAL).uses[0].sentence.zh == given_up, "nor is it tried again"


def test_without_a_place_for_the_copies_the_bundled_ones_serve(fonts: Path, home: Path) -> None:
    fang_song(fonts)
    (home / "cache").write_text("no folder", "utf-8")
    assert sentences()[0] == "正文仿宋：仿宋_GB2312的字体文件不能使用，以内置宋体代替"
    assert set_pages(briefing(Paragraph((Run("文"),)))).pages == 1


def test_fonts_are_read_once_and_again_when_they_change(fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = fang_song(fonts)
    assert len(installed(FANG_SONG)) == 1
    read: list[Path] = []
    really = finding.faces_in
    monkeypatch.setattr(finding, "faces_in", lambda p, wanted: (read.append(p), really(p, wanted))[1])
    assert len(installed(FANG_SONG)) == 1
    assert read == []
    os.utime(path, (1, 1))
    assert len(installed(FANG_SONG)) == 1
    assert read == [path]


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"form": 1, "files": {"x": 3}}', '{"form": 1, "files": {"x": [1, 2, [7]]}}']
)
def test_a_damaged_list_of_what_was_read_is_made_again(fonts: Path, kept: str) -> None:
    path = fang_song(fonts)
    cache_dir().mkdir(parents=True, exist_ok=True)
    (cache_dir() / "installed_faces.json").write_text(kept, "utf-8")
    assert len(installed(FANG_SONG)) == 1
    assert str(path) in json.loads((cache_dir() / "installed_faces.json").read_text("utf-8"))["files"]


def test_a_locked_font_is_looked_at_again(fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fang_song(fonts)

    def locked(_path: Path, _wanted: object) -> None:
        raise PermissionError

    with monkeypatch.context() as while_locked:
        while_locked.setattr(finding, "faces_in", locked)
        assert installed(FANG_SONG) == ()
    assert len(installed(FANG_SONG)) == 1


def test_what_another_process_is_copying_stays_and_what_a_killed_one_left_goes(fonts: Path) -> None:
    fang_song(fonts)
    room = cache_dir() / "faces"
    for name in ("now.part", "left.part"):
        (room / name).mkdir(parents=True)
    os.utime(room / "left.part", (1, 1))
    kept = faces_for(Template.OFFICIAL).folders[1]
    assert {folder.name for folder in room.iterdir()} == {kept.name, "now.part"}


def test_old_copies_are_taken_away(fonts: Path) -> None:
    path = fang_song(fonts)
    first = faces_for(Template.OFFICIAL).folders[1]
    os.utime(path, (1, 1))
    official.forget()
    second = faces_for(Template.OFFICIAL).folders[1]
    assert first != second
    assert [folder.name for folder in second.parent.iterdir()] == [second.name]


def test_a_link_that_leads_back_to_its_folder_is_not_followed(fonts: Path) -> None:
    (fonts / "again").symlink_to(fonts, target_is_directory=True)
    fang_song(fonts)
    assert len(installed(FANG_SONG)) == 1


def test_a_paper_is_set_in_the_faces_found_and_embeds_them(fonts: Path, tmp_path: Path) -> None:
    fang_song(fonts)
    xiao_biao_song(fonts)
    done = set_pages(briefing(Paragraph((Run("青堌集镇的工作，增长6%。"),))))
    (tmp_path / "x.pdf").write_bytes(done.pdf)
    listed = subprocess.run(["pdffonts", tmp_path / "x.pdf"], capture_output=True, check=True, text=True).stdout
    rows = {line.split()[0].split("+")[-1].removesuffix("-Identity-H"): line for line in listed.splitlines()[2:]}
    assert {"FangSong_GB2312", "FZXiaoBiaoSong-B05S", "CaoxianSerif-Regular"} <= rows.keys()
    assert all("yes yes yes" in row for row in rows.values())
    assert [notice.message.zh for notice in done.notices] == [
        "仿宋_GB2312中没有“堌”（U+580C），1处改用内置宋体，见“青堌集镇的工作，增长6%。”"
    ]


def test_forms_that_name_the_official_faces_are_those_that_look_for_them() -> None:
    for template in Template:
        path = resource(f"typst/{template.value}.typ")
        if path.is_file():
            words = path.read_text("utf-8")
            assert ("official_parts.typ" in words or "fonts.fang" in words) == (template in OFFICIAL), template


def test_what_typst_is_given_names_the_folders_of_its_faces(fonts: Path) -> None:
    fang_song(fonts)
    job, _ = job_of(briefing(), NO_TICKET)
    assert len(job.fonts) == 2
    assert {face.file for face in FACES} <= {path.name for path in job.fonts[0].iterdir()}
    assert json.loads(job.briefing)["fonts"]["fang"][0] == "FangSong_GB2312"
    assert faces_for(Template.OFFICIAL).chains[Role.FANG][0].path.parent == job.fonts[1]
