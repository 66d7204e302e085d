"""Pages saved in one file, as three programs write them."""

from contextlib import suppress
from email import policy
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.from_mht import read_mht
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report

PROSE = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步。" * 8


def page(text: str, charset: str = "utf-8") -> str:
    lines = "".join(f"<p>　　{line}</p>" for line in text.split("\n"))
    return f"<html><head><meta charset={charset}></head><body><div>{lines}</div></body></html>"


def archive(*parts: MIMEText, head: bytes = b"") -> bytes:
    message = MIMEMultipart("related", type="text/html")
    for part in parts:
        message.attach(part)
    return head + message.as_bytes(policy=policy.SMTP)


def quoted(html: str, charset: str = "utf-8", kind: str = "html") -> MIMEText:
    """A part in quoted-printable, its lines folded within characters."""
    from email.charset import QP, Charset

    encoding = Charset(charset)
    encoding.body_encoding = QP
    return MIMEText(html, kind, encoding)


def test_a_browsers_archive_gives_the_text_of_its_page(caoxian: Report) -> None:
    style = MIMEText("p { margin: 0 }", "css", "utf-8")
    head = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.gov.cn/1.html\r\n"
    report = read_bytes(archive(quoted(page(caoxian.text)), style, head=head), "网页.mhtml")
    assert report.source.format == "mht"
    assert report.text == caoxian.text
    assert report.sections == caoxian.sections
    assert report.glossary == caoxian.glossary


def test_words_single_file_page_is_read_in_its_own_encoding_and_its_foot_left_aside(caoxian: Report) -> None:
    foot = MIMEText(page("第1页", "gb2312"), "html", "gb2312")
    main = MIMEText(page(caoxian.text, "gb2312"), "html", "gb18030")
    assert main["Content-Transfer-Encoding"] == "base64"
    assert read_bytes(archive(foot, main), "网页.mht").text == caoxian.text


def test_other_pages_of_an_archive_are_said_to_be_left_out() -> None:
    (notice,) = read_mht(archive(quoted(page("第1页")), quoted(page(PROSE))), "网页.mht").notices
    assert notice.message.zh.startswith("文件里有2个网页")
    assert read_mht(archive(quoted(page(PROSE))), "网页.mht").notices == ()


def test_a_message_of_one_part_needs_no_boundary() -> None:
    data = quoted(page(PROSE)).as_bytes()
    assert data.startswith(b"Content-Type: text/html")
    assert read_mht(data, "单页.mht").text == f"　　{PROSE}"
    plain = read_mht(quoted(PROSE, kind="plain").as_bytes(), "文字.mht")
    assert (plain.text.strip(), plain.format) == (PROSE, "mht")


def test_a_charset_the_archive_alone_names_is_used() -> None:
    data = MIMEText(f"<p>{'各位代表，現在報告工作，請予審議。' * 20}</p>", "html", "big5").as_bytes()
    assert read_mht(data, "繁体.mht").encoding == "big5"


@given(
    st.lists(st.tuples(st.integers(0, 900), st.sampled_from([b"--", b"\n\n", b"\xff", b'"', b"=", b"boundary=", b";"])))
)
@settings(max_examples=60, deadline=None)
def test_a_damaged_archive_is_read_or_refused_in_plain_words(damage: list[tuple[int, bytes]]) -> None:
    data = archive(quoted(page(PROSE)), MIMEText("p {}", "css"))
    for place, words in damage:
        data = data[:place] + words + data[place:]
    with suppress(KnownError):
        assert read_bytes(data, "损坏.mht").text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", "import.broken"),
        (archive(), "import.broken"),
        (archive(quoted("<p>首页</p>")), "import.no_report"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 3_000, "import.hostile"),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 99_000,
            "import.hostile",
        ),
        (b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 3_000, "import.hostile"),
        (b"MIME-Version: 1.0\nContent-Type: text/html;" + b" a*0=b;\n" * 90_000 + b"\n<p>", "import.hostile"),
        (b"MIME-Version: 1.0\nContent-Type: text/html; " + b"(" * 90_000 + b"\n\n<p>", "import.hostile"),
        (b"MIME-Version: 1.0\nContent-Type: text/html; charset=\xff\n\n<p>", "import.no_report"),
    ],
)
def test_an_archive_without_a_page_or_built_to_do_harm_is_refused_by_name(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_bytes(data, "档案.mht")
    assert refused.value.code == code
