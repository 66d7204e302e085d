"""Translation memories: sentences of one language, put together to paragraphs."""

from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from caoxian_desktop.core.importing.formats.from_tmx import read_tmx
from caoxian_desktop.core.importing.importer import read_bytes, read_file
from caoxian_desktop.core.report.problem import KnownError

HEADING = "一、2023年工作回顾"


def unit(*variants: tuple[str, str]) -> str:
    return f"<tu>{''.join(f'<tuv {lang}><seg>{seg}</seg></tuv>' for lang, seg in variants)}</tu>"


def memory(
    *segments: str, lang: str = "xml:lang='zh-CN'", head: str = "<?xml version='1.0' encoding='UTF-8'?>"
) -> bytes:
    units = "".join(
        unit((lang, segment), ("xml:lang='en-US'", "Fellow deputies, a long sentence.")) for segment in segments
    )
    return f"{head}<tmx version='1.4'><header/><body>{units}</body></tmx>".encode()


def lines(data: bytes) -> list[str]:
    return read_tmx(data, "记忆.tmx").text.split("\n")


def test_sentences_become_paragraphs_and_headings_keep_their_lines() -> None:
    segments = (
        f"政府工作报告/各位代表：/现在报告工作，/请予审议。/{HEADING}/成绩显著。/——经济增长。/增长6%；/税收上升。/重点抓好三件事："
        "/一是抓项目。/二要抓投资；/三要抓招商。/工业发展/产值增加。/各位代表！/成绩来之不易。/第一，解放思想。"
    ).split("/")
    assert lines(memory(*segments)) == [
        "政府工作报告",
        "各位代表：",
        "现在报告工作，请予审议。",
        HEADING,
        "成绩显著。",
        "——经济增长。增长6%；税收上升。重点抓好三件事：",
        "一是抓项目。二要抓投资；三要抓招商。",
        "工业发展",
        "产值增加。",
        "各位代表！",
        "成绩来之不易。",
        "第一，解放思想。",
    ]


def test_the_file_tells_that_it_knows_no_paragraphs() -> None:
    blocks = read_tmx(memory(HEADING), "记忆.tmx")
    assert [notice.code for notice in blocks.notices] == ["tmx.paragraphs"]


def test_a_report_keeps_its_parts(short_report: str) -> None:
    segments = [escape(s) for line in short_report.split("\n") for s in line.replace("。", "。\n").split("\n") if s]
    report = read_bytes(memory(*segments), "记忆.tmx")
    assert report.source.format == "tmx"
    assert [section.label for section in report.sections] == ["一、", "二、", "附件"]
    assert [section.label for section in report.sections[1].children] == ["（一）", "（二）"]


def test_the_chinese_segments_are_taken_and_else_the_most_chinese() -> None:
    two = unit(("xml:lang='EN'", "Words."), ("lang='ZH-tw'", "工作")) + unit(("xml:lang='zh'", "政府工作报告"))
    assert lines(f"<tmx><body>{two}</body></tmx>".encode()) == ["政府工作报告"]
    unnamed = unit(("xml:lang='ja'", "政府工作报告"), ("xml:lang='en'", "Report on the work of the government"))
    assert lines(f"<tmx><body>{unnamed}</body></tmx>".encode()) == ["政府工作报告"]


def test_codes_of_the_translators_program_are_no_words() -> None:
    segment = "增长<bpt i='1'>&lt;b&gt;</bpt>6%<ept i='1'>&lt;/b&gt;</ept><hi>左右</hi><ph>x<sub>注</sub></ph>\n上下。"
    assert lines(memory(segment)) == ["增长6%左右 上下。"]


@pytest.mark.parametrize("encode", [lambda t: t.encode("utf-16"), lambda t: t.encode("gb18030"), lambda t: t.encode()])
def test_the_customary_doctype_and_any_encoding_are_read(encode: Callable[[str], bytes]) -> None:
    head = "<?xml version='1.0' encoding='GBK'?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
    data = encode(memory(HEADING, "各位代表" * 30, head=head).decode())
    assert lines(data)[0] == HEADING


LAUGHS = "<!DOCTYPE tmx [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (memory("&b;", head=LAUGHS), "import.hostile"),
        (memory("甲", head="<!DOCTYPE tmx SYSTEM 'x' [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"), "import.hostile"),
        (b"<tmx><body>" + b"<tu>" * 500, "import.hostile"),
        (memory("甲")[:-9], "import.broken"),
        (memory("Words", lang="xml:lang='fr'"), "import.no_report"),
        (b"<tmx/>", "import.no_report"),
    ],
)
def test_a_memory_that_is_broken_hostile_or_not_chinese_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_bytes(data, "记忆.tmx")
    assert refused.value.code == code


@pytest.mark.corpus
def test_a_real_memory_gives_its_parts_and_their_first_layer(corpus: Path) -> None:
    for path in (corpus / "corpus").glob("*.tmx"):
        report = read_file(path)
        assert [section.label for section in report.sections] == ["一、", "二、"]
        bracketed = [c.label for c in report.sections[1].children if c.label.startswith("（")]
        assert bracketed == [f"（{n}）" for n in "一二三四五六七八九"]
        assert report.title_block.title == "政府工作报告"
        assert report.title_block.date is not None
