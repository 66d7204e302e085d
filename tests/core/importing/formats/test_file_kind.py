"""What a file is: its bytes decide, its name only hints."""

import pytest

from caoxian_desktop.core.importing.formats.file_kind import FileKind, kind_of
from caoxian_desktop.core.report.problem import KnownError

XML = "<?xml version='1.0' encoding='UTF-8'?>"


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("<!DOCTYPE html><html>", "报告.txt", FileKind.HTML),
        (f"{XML}<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'x'><html>", "报告", FileKind.HTML),
        (f"{XML}\n<html xmlns='http://www.w3.org/1999/xhtml'>", "报告", FileKind.HTML),
        ("\ufeff <!-- saved from url=(1)x --><!-- > --><HTML>", "报告", FileKind.HTML),
        ("<?xml:namespace prefix = o /><DIV id=x>", "报告", FileKind.HTML),
        ("<p>各位代表</p>", "报告", FileKind.HTML),
        ("<meta charset=utf-8>", "报告", FileKind.HTML),
        ("政府工作报告<br>各位代表", "报告.htm", FileKind.HTML),
        ("政府工作报告<br>各位代表", "报告.txt", FileKind.TEXT),
        ("政府工作报告", "报告.html", FileKind.TEXT),
        ("<U+00A0>各位代表", "报告.txt", FileKind.TEXT),
        ("<各位代表>", "报告.txt", FileKind.TEXT),
        (f"{XML}<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx version='1.4'>", "报告.xml", FileKind.TMX),
        ("<tmx>", "报告.txt", FileKind.TMX),
        ("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n", "报告", FileKind.MHT),
        ("Content-Type: text/html\n\n<p>", "报告", FileKind.MHT),
        ("From: 县政府\n各位代表", "报告", FileKind.TEXT),
        ("时间: 2023年\n\nMIME-Version: 1.0", "报告", FileKind.TEXT),
        ("地区,全文\n", "报告.CSV", FileKind.CSV),
        ("地区\t全文\n", "报告.tsv", FileKind.CSV),
        ("地区,全文\n", "报告.txt", FileKind.TEXT),
        ("# 政府工作报告", "报告.md", FileKind.MARKDOWN),
        ("# 政府工作报告", "报告.txt", FileKind.TEXT),
        ("政府工作报告", "报告.md", FileKind.TEXT),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_the_bytes_decide_and_the_name_hints(words: str, name: str, kind: FileKind, encoding: str) -> None:
    assert kind_of(words.encode(encoding), name) is kind


@pytest.mark.parametrize("root", ["<w:wordDocument>", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>", "<svg>", ""])
def test_other_xml_is_refused_by_its_kind(root: str) -> None:
    with pytest.raises(KnownError) as refused:
        kind_of(f"{XML}{root}".encode(), "报告.xml")
    assert refused.value.code == "import.wrong_type"
