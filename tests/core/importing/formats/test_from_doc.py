"""Old binary Word documents: text, numbers, notes, tables, and what of them is refused."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.formats.doc.header import Table
from caoxian_desktop.core.importing.formats.doc.sprm import Sprm, modifiers
from caoxian_desktop.core.importing.formats.from_doc import read_doc
from caoxian_desktop.core.importing.formats.libreoffice import found
from caoxian_desktop.core.importing.importer import read_bytes, read_file
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.source import SourceFormat
from tests.core.importing.formats.binary_word import Piece, Word, compound, plc, sprm
from tests.real_reports import EVERY


def read(word: Word) -> Blocks:
    return read_doc(word.file(), "报告.doc")


def lines(*pieces: str) -> list[str]:
    return read(Word([Piece(words) for words in pieces])).text.split("\n")


def refusal(data: bytes) -> KnownError:
    with pytest.raises(KnownError) as refused:
        read_doc(data, "报告.doc")
    return refused.value


def test_pieces_of_both_kinds_come_in_the_order_of_the_text_not_of_the_file() -> None:
    pieces = [Piece("增长"), Piece("5% “fast” ", compressed=True), Piece("左右\r末段\r")]
    assert read(Word(pieces, backwards=True)).text == "增长5% “fast” 左右\n末段"


def test_characters_beyond_the_first_plane_and_half_ones_keep_their_places() -> None:
    assert lines("𠮷县\r\ud842、完\r") == ["𠮷县", "\ufffd、完"]


def test_breaks_and_hyphens_are_what_print_shows() -> None:
    assert lines("一\x0b二\x1e三\x1f四\t五\r") == ["一", "二-三四\t五"]


def test_of_a_field_the_result_is_text_and_page_numbers_are_not() -> None:
    link = '\x13 HYPERLINK "http://x.invalid" \x14政府网\x15'
    assert lines(f"见{link}第\x13 PAGE \x143\x15页\x13 EQ \\o\\ac(○,3) \x15\r") == ["见政府网第页③"]


def test_fields_without_end_cost_no_more_than_their_characters() -> None:
    assert lines("\x13" * 300_000 + "\x15" * 300_000 + "末\r") == ["末"]


def test_a_report_in_a_binary_document_is_read_like_its_text(short_report: str) -> None:
    text = short_report.replace("\n", "\r")
    report = read_bytes(Word([Piece(text)]).file(), "报告.wps")
    plain = read_bytes(short_report.encode(), "报告.txt")
    assert report.source.format is SourceFormat.DOC
    assert (report.text, report.sections) == (plain.text, plain.sections)


CELL = sprm(Sprm.IN_TABLE, 1)
ROW = CELL + sprm(Sprm.ROW_END, 1)


def test_rows_of_a_table_are_lines_with_tabs_between_cells() -> None:
    text = "表前\r指标\x07增长\r速度\x07\x07产值\x075%\x07\x07表后\r"
    lengths = [(3, b""), (3, CELL), (3, CELL), (3, CELL), (1, ROW), (3, CELL), (3, CELL), (1, ROW), (3, b"")]
    word = Word([Piece(text)], paragraphs=[(length, 0, sprms) for length, sprms in lengths])
    assert read(word).text.split("\n") == ["表前", "指标\t增长 速度", "产值\t5%", "表后"]


def test_a_row_whose_properties_are_kept_elsewhere_ends_all_the_same() -> None:
    lengths = [(2, CELL), (2, CELL), (1, sprm(Sprm.KEPT_ELSEWHERE, 0)), (2, CELL), (1, ROW)]
    word = Word([Piece("一\x07二\x07\x07三\x07\x07")], paragraphs=[(length, 0, sprms) for length, sprms in lengths])
    assert read(word).text == "一\t二\n三"


def test_a_table_within_a_cell_stays_in_its_cell() -> None:
    inner = sprm(Sprm.IN_TABLE, 1) + sprm(Sprm.TABLE_DEPTH, 2)
    inner_cell, inner_row = inner + sprm(Sprm.INNER_CELL_END, 1), inner + sprm(Sprm.INNER_ROW_END, 1)
    text = "内一\r内二\r\r外\x07右\x07\x07"
    lengths = [(3, inner_cell), (3, inner_cell), (1, inner_row), (2, CELL), (2, CELL), (1, ROW)]
    word = Word([Piece(text)], paragraphs=[(length, 0, sprms) for length, sprms in lengths])
    assert read(word).text == "内一 内二 外\t右"


def test_a_page_break_within_a_paragraph_is_a_line_and_at_its_end_the_end() -> None:
    word = Word([Piece("上页\x0c下页\r节末\x0c")], paragraphs=[(6, 0, b""), (3, 0, b"")])
    assert read(word).text == "上页\n下页\n节末"


def test_hidden_and_deleted_words_are_out_and_insertions_in() -> None:
    runs = [
        (2, b""),
        (2, sprm(Sprm.HIDDEN, 1)),
        (2, sprm(Sprm.DELETED, 1)),
        (2, sprm(Sprm.INSERTED, 1) + sprm(Sprm.HIDDEN, 0x80)),
        (1, b""),
    ]
    blocks = read(Word([Piece("看见隐藏删去插入\r")], runs=runs))
    assert blocks.text == "看见插入"
    assert [notice.code for notice in blocks.notices] == ["word.revisions", "word.hidden"]


def test_superscripts_are_marks_of_notes_or_powers() -> None:
    raised = sprm(Sprm.RAISED, 1)
    runs = [(4, b""), (3, raised), (3, b""), (1, raised), (1, b"")]
    blocks = read(Word([Piece("双碳行动[1]、平米2\r")], runs=runs))
    assert blocks.text == "双碳行动[1]、平米²"
    assert [mark.of(blocks.text) for mark in blocks.references] == ["[1]"]


def test_notes_follow_the_text_and_their_marks_are_references() -> None:
    notes = "\x02双碳：指碳达峰。\r\x02两违：指违法用地。\r"
    tables = {
        Table.FOOTNOTE_MARKS: plc([2, 6, 8], b"\1\0", b"\1\0"),
        Table.FOOTNOTES: plc([0, 10, 20, 21]),
    }
    word = Word([Piece("双碳\x02、两违\x02\r"), Piece(notes + "\r")], lengths=[8, 22], tables=tables)
    blocks = read(word)
    assert blocks.text.split("\n") == ["双碳[1]、两违[2]", "注释", "[1]双碳：指碳达峰。", "[2]两违：指违法用地。"]
    assert [mark.of(blocks.text) for mark in blocks.references] == ["[1]", "[2]"]


def test_heads_and_feet_are_furniture_and_comments_are_said_to_be_left_out() -> None:
    heads = "\x03\r文件\r—\x13PAGE\x147\x15—\r文件\r"
    word = Word([Piece("正文\r"), Piece(heads), Piece("\x05批语\r")], lengths=[3, 0, len(heads), 0, 4])
    blocks = read(word)
    assert blocks.text.split("\n") == ["正文", "文件"]
    assert [place.of(blocks.text) for place in blocks.furniture] == ["文件"]
    assert [notice.code for notice in blocks.notices] == ["word.comments"]


def list_level(pattern: str, places: bytes, number_format: int, start: int = 1) -> bytes:
    fixed = struct.pack("<IBB", start, number_format, 0) + places.ljust(9, b"\0") + bytes([2]) + b"\0" * 12
    return fixed + struct.pack("<H", len(pattern)) + pattern.encode("utf-16-le")


def numbered(text: str, *paragraphs: tuple[int, bytes]) -> Word:
    levels = list_level("\0、", b"\1", 39) + list_level("（\1）", b"\2", 37)
    levels += b"".join(list_level(chr(level) + ".", b"\1", 0) for level in range(2, 9))
    header = struct.pack("<II9HBB", 7, 0, *[0xFFF] * 9, 0, 0)
    use = struct.pack("<III4B", 7, 0, 0, 0, 0, 0, 0)
    tables = {
        Table.LISTS: struct.pack("<H", 1) + header,
        Table.LIST_USES: struct.pack("<I", 1) + use + b"\xff" * 4,
    }
    formats = [(length, 0, sprms) for length, sprms in paragraphs]
    return Word([Piece(text)], paragraphs=formats, tables=tables, behind={Table.LISTS: levels})


def test_automatic_numbers_stand_before_their_paragraphs() -> None:
    top = sprm(Sprm.LIST_LEVEL, 0) + sprm(Sprm.LIST, 1)
    below = sprm(Sprm.LIST_LEVEL, 1) + sprm(Sprm.LIST, 1)
    word = numbered(
        "回顾\r工业\r农业\r安排\r投资\r正文\r", (3, top), (3, below), (3, below), (3, top), (3, below), (3, b"")
    )
    assert read(word).text.split("\n") == ["一、回顾", "（一）工业", "（二）农业", "二、安排", "（一）投资", "正文"]


def test_a_page_break_within_a_numbered_paragraph_does_not_count() -> None:
    top = sprm(Sprm.LIST_LEVEL, 0) + sprm(Sprm.LIST, 1)
    assert read(numbered("上页\x0c下页\r安排\r", (6, top), (3, top))).text.split("\n") == [
        "一、上页",
        "下页",
        "二、安排",
    ]


def test_a_list_may_begin_anew_and_write_a_level_its_own_way() -> None:
    first = sprm(Sprm.LIST_LEVEL, 0) + sprm(Sprm.LIST, 1)
    second = sprm(Sprm.LIST_LEVEL, 0) + sprm(Sprm.LIST, 2)
    third = sprm(Sprm.LIST_LEVEL, 0) + sprm(Sprm.LIST, 3)
    word = numbered("甲\r乙\r丙\r丁\r", (2, first), (2, second), (2, second), (2, third))
    uses = struct.pack("<I", 3) + b"".join(struct.pack("<III4B", 7, 0, 0, count, 0, 0, 0) for count in (0, 1, 1))
    starts = b"\xff" * 4 + struct.pack("<II", 5, 0x10)
    writes = b"\xff" * 4 + struct.pack("<II", 0, 0x20) + list_level("\0．", b"\1", 30)
    word.tables[Table.LIST_USES] = uses + b"\xff" * 4 + starts + writes
    assert read(word).text.split("\n") == ["一、甲", "五、乙", "六、丙", "庚．丁"]


def test_notes_that_point_behind_the_text_end_with_it() -> None:
    tables = {Table.FOOTNOTE_MARKS: plc([1, 2], b"\1\0"), Table.FOOTNOTES: plc([0, 4_000_000_000])}
    assert read(Word([Piece("文\x02\r"), Piece("注\r")], lengths=[3, 2], tables=tables)).text == "文[1]\n注释\n[1]注"


def test_headings_of_the_style_sheet_are_hints_and_its_contents_are_set_apart() -> None:
    def style(built_in: int, name: str) -> bytes:
        fixed = struct.pack("<5H", built_in, 1 | 0xFFF << 4, 0, 0, 0)
        stored = fixed + struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        return struct.pack("<H", len(stored)) + stored

    sheet = struct.pack("<H", 4) + struct.pack("<HH", 4, 10)
    sheet += b"\0\0" + style(1, "heading 1") + style(19, "toc 1") + style(0xFFE, "标题 2")
    formats = [(3, 1, b""), (3, 2, b""), (3, 3, b""), (3, 3, sprm(Sprm.OUTLINE, 9))]
    word = Word([Piece("部分\r目录\r小节\r正文\r")], paragraphs=formats, tables={Table.STYLES: sheet})
    blocks = read(word)
    assert {blocks.text[at : at + 2]: level for at, level in blocks.outline} == {"部分": 1, "小节": 2}
    assert [place.of(blocks.text) for place in blocks.furniture] == ["目录"]


def test_a_text_box_stands_before_the_paragraph_it_is_anchored_in() -> None:
    tables = {
        Table.SHAPES: plc([2, 4], struct.pack("<I", 1025) + b"\0" * 22),
        Table.BOXES: plc([0, 3, 4], b"\0" * 14 + struct.pack("<I", 1025) + b"\0" * 4, b"\0" * 22),
    }
    word = Word([Piece("正文\x08\r"), Piece("标题\r\r")], lengths=[4, 0, 0, 0, 0, 0, 4], tables=tables)
    assert read(word).text == "标题\n正文"


def test_a_damaged_table_costs_the_numbers_not_the_text() -> None:
    word = numbered("回顾\r", (3, sprm(Sprm.LIST, 1)))
    word.behind[Table.LISTS] = b"\0" * 28 + b"\xff\xff"
    blocks = read(word)
    assert blocks.text == "回顾"
    assert [notice.code for notice in blocks.notices] == ["word.damaged"]


@pytest.mark.parametrize("tabs", [b"\x15\xc6\x02\0\0", b"\x15\xc6\xff\x01\0\0\0\0\x02" + b"\0" * 6])
def test_modifiers_behind_long_ones_are_found(tabs: bytes) -> None:
    table = b"\x08\xd6\x03\0\1\2"
    assert modifiers(tabs + table + sprm(Sprm.LIST, 5))[Sprm.LIST] == 5


def test_a_password_and_an_encrypted_package_are_named() -> None:
    assert refusal(Word([Piece("密\r")], flags=0x0100).file()).code == "import.password"
    assert refusal(compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"})).code == "import.password"


@pytest.mark.parametrize(
    ("stream", "kind"),
    [("Workbook", "电子表格"), ("PowerPoint Document", "演示文稿"), ("MatOST", "Works"), ("Other", "其他程序")],
)
def test_other_compound_files_are_refused_by_their_kind(stream: str, kind: str) -> None:
    error = refusal(compound({stream: b"x"}))
    assert (error.code, kind in error.sentence()) == ("import.wrong_type", True)


def test_what_only_libreoffice_may_read_is_said_to_need_conversion() -> None:
    assert refusal(Word([Piece("旧\r")], version=0x65).file()).code == "import.needs_conversion"
    assert refusal(compound({"WordDocument": b"\xec\xa5\xc1\0" + b"\0" * 2000})).code == "import.needs_conversion"


def test_pieces_that_name_one_place_a_million_times_are_not_read() -> None:
    piece = struct.pack("<HIH", 0, 0x600, 0)
    pieces = plc(range(0, 4_000_001, 1000), *[piece] * 4000)
    word = Word([Piece("字" * 1000)], tables={Table.TEXT_PIECES: b"\x02" + struct.pack("<I", len(pieces)) + pieces})
    assert refusal(word.file()).code == "import.needs_conversion"


def test_a_file_whose_last_sector_is_cut_short_is_read() -> None:
    data = Word([Piece("政府工作报告\r")]).file()
    assert read_doc(data[:-300], "报告.wps").text == "政府工作报告"


WHOLE = numbered(
    "回顾\r\x13 TOC \x14目录\x15\x08\x02\r表\x07\x07", (3, sprm(Sprm.LIST, 1)), (15, b""), (2, CELL)
).file()


def outcome(data: bytes) -> Blocks | str:
    """What became of a file: its blocks, or the sentence it was refused with."""
    try:
        return read_doc(data, "报告.doc")
    except KnownError as error:
        return error.sentence("zh")


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=12), st.integers(0, len(WHOLE))
)
@example([], 0)
def test_any_damage_gives_blocks_or_a_sentence(changes: list[tuple[int, int]], length: int) -> None:
    data = bytearray(WHOLE)
    for at, value in changes:
        data[at] = value
    assert outcome(bytes(data))
    assert outcome(bytes(data[:length]))


@pytest.fixture(scope="session")
def as_doc(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Return a converter by the installed LibreOffice: an independent writer of the format."""
    import subprocess

    program = found()
    if program is None:
        pytest.skip("needs LibreOffice to write real binary documents")
    folder = tmp_path_factory.mktemp("converted")

    def convert(source: Path) -> Path:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        target = ["--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(folder), str(source)]
        subprocess.run([str(program), profile, *target], check=True, capture_output=True, timeout=100)
        return folder / f"{source.stem}.doc"

    return convert


def test_a_document_another_program_wrote_says_what_its_docx_says(
    as_doc: Callable[[Path], Path], make_docx: Callable[..., bytes], short_report: str, tmp_path: Path
) -> None:
    source = tmp_path / "report.docx"
    content_types = (
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
        "<Override PartName='/word/document.xml' ContentType="
        "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
    )
    relations = (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
        "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
        "Target='word/document.xml'/></Relationships>"
    )
    parts = {"[Content_Types].xml": content_types, "_rels/.rels": relations}
    source.write_bytes(make_docx(*short_report.split("\n"), parts=parts))
    old, new = read_file(as_doc(source)), read_file(source)
    assert (old.text, old.sections) == (new.text, new.sections)


@pytest.mark.corpus
def test_real_reports_come_out_of_both_formats_alike(as_doc: Callable[[Path], Path], corpus: Path) -> None:
    for source in sorted((corpus / "corpus").glob("*.docx"))[:: 2 * EVERY]:
        old, new = read_file(as_doc(source)), read_file(source)
        assert (old.text, old.sections) == (new.text, new.sections)
