"""OFD files: text objects by their places, templates, several documents; what is damaged or hostile is refused."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.formats.from_ofd import read_ofd
from caoxian_desktop.core.importing.formats.ofd_page import deltas
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import SourceFormat
from tests.core.importing.formats.page_files import OFD_SPACE, ofd, ofd_page, ofd_report, text_object


def read(*objects: str, more: str = "") -> Blocks:
    return read_ofd(ofd([ofd_page(objects, more)]), "报告.ofd")


def refusal(data: bytes) -> str:
    with pytest.raises(KnownError) as refused:
        read_ofd(data, "报告.ofd")
    return refused.value.code


def test_the_bundled_report_as_ofd_gives_the_same_text_sections_terms_and_title(caoxian: Report) -> None:
    report = read_bytes(ofd_report(caoxian.text), "报告.ofd")
    assert report.text == caoxian.text
    assert report.sections == caoxian.sections
    assert report.glossary == caoxian.glossary
    assert report.title_block == caoxian.title_block
    assert report.source.format is SourceFormat.OFD
    assert [removal.words for removal in report.removals][:2] == ["—1—", "—2—"]


def test_characters_stand_where_their_steps_put_them() -> None:
    code = "X='0' Y='5' DeltaX='5 20 5'"
    assert read(text_object("甲乙丙丁", 10, 10, 5, code)).text == "甲乙\t丙丁"


def test_steps_may_be_written_with_a_repetition() -> None:
    assert list(deltas("g 3 5.6 2 g 2 1", 99)) == [5.6, 5.6, 5.6, 2.0, 1.0, 1.0]
    assert list(deltas("g 999999 1", 4)) == [1.0] * 4
    assert list(deltas("g x 1 g", 4)) == []


def test_codes_of_one_object_follow_each_other() -> None:
    first = "<ofd:TextCode X='0' Y='5' DeltaX='5'>上行</ofd:TextCode>"
    both = f"{first}<ofd:TextCode X='10' Y='15' DeltaX='5'>下行</ofd:TextCode>"
    assert read(f"<ofd:TextObject Boundary='20 20 50 20' Size='5'>{both}</ofd:TextObject>").text == "上行\n下行"


def test_a_matrix_scales_and_moves_the_characters() -> None:
    scaled = text_object("放大", 20, 20, 5, more="CTM='2 0 0 2 30 0'")
    plain = text_object("旁", 90, 20, 10)
    assert read(scaled, plain).text == "放大\t旁"


def test_hidden_objects_are_skipped_and_turned_ones_are_furniture() -> None:
    blocks = read(
        text_object("正文", 20, 20),
        text_object("隐藏", 20, 40, more="Visible='false'"),
        text_object("水印", 20, 60, more="CTM='0.7 0.7 -0.7 0.7 0 0'"),
        text_object("竖排", 20, 80, more="ReadDirection='90'"),
    )
    assert [place.of(blocks.text) for place in blocks.furniture] == ["水印", "竖排"]
    assert blocks.text.split("\n") == ["水印", "竖排", "正文"]


def test_the_words_of_a_template_are_furniture_on_every_page() -> None:
    pages = [
        ofd_page([text_object(words, 28, 37)], "<ofd:Template TemplateID='7' ZOrder='Background'/>")
        for words in ("第一段", "第二段")
    ]
    blocks = read_ofd(ofd(pages, ofd_page([text_object("内部资料", 90, 10)])), "报告.ofd")
    assert [place.of(blocks.text) for place in blocks.furniture] == ["内部资料", "内部资料"]


def test_other_namespaces_and_none_are_read_alike() -> None:
    page = ofd_page([text_object("内容", 28, 37)])
    for space in ("http://www.ofdspec.org", ""):
        parts = {"Doc_0/Pages/Page_0/Content.xml": page.replace(OFD_SPACE, space or "urn:x")}
        assert read_ofd(ofd([page], parts=parts), "报告.ofd").text == "内容"


def test_places_may_be_written_from_the_root() -> None:
    root = f"<OFD xmlns='{OFD_SPACE}'><DocBody><DocRoot>/Doc_0/./Document.xml</DocRoot></DocBody></OFD>"
    assert read_ofd(ofd([ofd_page([text_object("内容", 28, 37)])], parts={"OFD.xml": root}), "报告.ofd").text == "内容"


def test_of_several_documents_the_first_report_is_read_and_that_is_said(caoxian: Report) -> None:
    notice = "各部门：现将报告印发。"
    files = ofd_report(caoxian.text)
    merged = with_document_before(files, notice)
    blocks = read_ofd(merged, "合订.ofd")
    assert "各位代表" in blocks.text
    assert notice not in blocks.text
    assert blocks.notices[0].message.zh == "文件里有2份文档，读取的是第2份。"


def with_document_before(data: bytes, words: str) -> bytes:
    """The same file with another document in front."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name != "OFD.xml"}
    document = f"<Document xmlns='{OFD_SPACE}'><Pages><Page BaseLoc='Page.xml'/></Pages></Document>"
    roots = "".join(f"<DocBody><DocRoot>{root}/Document.xml</DocRoot></DocBody>" for root in ("Doc_1", "Doc_0"))
    parts |= {"Doc_1/Document.xml": document, "Doc_1/Page.xml": ofd_page([text_object(words, 28, 37)])}
    return ofd([], parts={**parts, "OFD.xml": f"<OFD xmlns='{OFD_SPACE}'>{roots}</OFD>"})


def test_a_scan_in_ofd_is_refused_with_what_to_do() -> None:
    assert refusal(ofd([ofd_page(["<ofd:ImageObject Boundary='0 0 210 297'/>"])])) == "import.no_text_layer"


def test_a_missing_or_damaged_page_is_said_and_the_others_are_read() -> None:
    pages = [ofd_page([text_object("内容", 28, 37)]), "<Page"]
    listed = "<Page BaseLoc='Pages/Page_0/Content.xml'/><Page BaseLoc='../../fort.xml'/>"
    listed += "<Page BaseLoc='Pages/Page_1/Content.xml'/>"
    document = f"<Document xmlns='{OFD_SPACE}'><Pages>{listed}</Pages></Document>"
    blocks = read_ofd(ofd(pages, parts={"Doc_0/Document.xml": document}), "报告.ofd")
    assert [notice.message.zh for notice in blocks.notices] == ["第2、3页已损坏，没有读取。"]


@pytest.mark.parametrize(
    ("kind", "listed", "told"),
    [
        ("Annotations", "<Annotations><Page PageID='1'><FileLoc>a.xml</FileLoc></Page></Annotations>", True),
        ("Attachments", "<Attachments><Attachment ID='1'/></Attachments>", True),
        ("Annotations", "<Annotations><Pa", True),
        ("Annotations", "<Annotations/>", False),
        ("Annotations", "", False),
    ],
)
def test_annotations_and_attachments_are_said_to_be_left_out(kind: str, listed: str, told: bool) -> None:
    document = (
        f"<Document><{kind}>List.xml</{kind}><Pages><Page BaseLoc='Pages/Page_0/Content.xml'/></Pages></Document>"
    )
    parts = {"Doc_0/Document.xml": document} | ({"Doc_0/List.xml": listed} if listed else {})
    blocks = read_ofd(ofd([ofd_page([text_object("内容", 28, 37)])], parts=parts), "报告.ofd")
    assert blocks.text == "内容"
    assert [notice.code for notice in blocks.notices] == (["ofd.beside"] if told else [])


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"OFD.xml": "<OFD/>"}, "import.broken"),
        ({"OFD.xml": "no XML"}, "import.broken"),
        ({"OFD.xml": "<!DOCTYPE x><OFD/>"}, "import.hostile"),
        ({"OFD.xml": "<a>" * 150 + "</a>" * 150}, "import.hostile"),
        ({"Encryptions.xml": "<x/>"}, "import.password"),
        ({"Doc_0/Document.xml": "<Document/>"}, "import.broken"),
    ],
)
def test_damaged_hostile_and_encrypted_files_are_refused(parts: dict[str, str], code: str) -> None:
    assert refusal(ofd([ofd_page([text_object("内容", 28, 37)])], parts=parts)) == code


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(
            ["Boundary", "Size", "CTM", "HScale", "Weight", "Visible", "CharDirection", "X", "Y", "DeltaX", "DeltaY"]
        ),
        st.text("0123456789.-eg n", max_size=30) | st.sampled_from(["nan", "inf", "1e99", "-5", "0 0 0 0 0 0"]),
    ),
    st.text(max_size=12).filter(lambda words: words.isprintable()),
)
def test_any_attributes_give_text_or_a_plain_refusal(attributes: dict[str, str], words: str) -> None:
    written = " ".join(f"{name}='{value}'" for name, value in attributes.items())
    try:
        read(
            text_object(words, 20, 20, code=written, more="")
            if "X" in attributes
            else f"<TextObject {written}><TextCode>a</TextCode></TextObject>"
        )
    except KnownError:
        return


SEED = ofd([ofd_page([text_object("内容", 28, 37), text_object("第二行", 28, 47)])])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SEED) - 1), st.integers(0, 255)), max_size=6))
def test_a_mutated_file_gives_text_or_a_plain_refusal(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SEED)
    for place, byte in changes:
        data[place] = byte
    try:
        read_ofd(bytes(data), "改动.ofd")
    except KnownError:
        return
