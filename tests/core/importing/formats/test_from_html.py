"""Web pages: pages of seven kinds of site around the bundled report give exactly what its text file gives."""

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.from_html import read_html
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report

MENU = "".join(f"<li><a href='/{n}'>{w}</a></li>" for n, w in enumerate(["首页", "走进曹县", "政务公开", "互动交流"]))
NAV = f"<div class='header'><div class='nav'><ul>{MENU}</ul></div></div>"
CRUMBS = "<div class='weizhi'>您现在的位置：<a href='/'>首页</a> &gt; <a href='/x'>政府工作报告</a></div>"
FOOT = (
    "<div class='footer'><p><a href='#'>关于我们</a> | <a href='#'>网站地图</a></p>"
    "<p>主办：曹县人民政府 网站标识码：3717210001</p><p>鲁ICP备05000000号-1</p></div>"
)
NEWS = "曹县召开第十八届人民代表大会第二次会议全体会议听取政府工作报告。"
RELATED = f"<div><h3>相关链接</h3><ul>{''.join(f'<li><a href=a{n}>{NEWS}</a></li>' for n in range(6))}</ul></div>"
PROSE = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。" * 6


def paragraphs(lines: list[str]) -> str:
    return "\n".join(f"<p>　　{line}</p>" for line in lines)


def trs(lines: list[str]) -> str:
    """The commonest system of government sites: TRS_Editor, with its own title, source line and buttons around it."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>2023年政府工作报告_曹县人民政府</title>
<script>var a = "<div>各位代表</div>";</script></head><body>{NAV}{CRUMBS}<div class="main"><h1>2023年政府工作报告</h1>
<div class="info">发布日期：2023-02-08 09:30 &nbsp; 来源：县政府办 字号：[<a href="javascript:z(16)">大</a>]</div>
<div id="zoom"><div class="TRS_Editor"><style>.TRS_Editor P{{margin:0}}</style>{paragraphs(lines)}</div></div>
<div class="share">分享到：<a href="#">微信</a></div><div><a href="javascript:print()">打印</a></div></div>
{RELATED}{FOOT}</body></html>"""


def table_layout(lines: list[str]) -> str:
    """A page of 2005: tables within tables, no classes, the text a cell with <br>, title and meeting in cells above."""
    body = "<br>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in lines[4:])
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"></head>
<body><table width=778><tr><td><table><tr><td><a href=/>首页</a></td><td><a href=1>县情</a></td></tr></table></td></tr>
<tr><td width=180><table><tr><td><a href=3>领导之窗</a></td></tr></table></td><td><table>
<tr><td align=center><font size=5>{lines[0]}</font></td></tr>
<tr><td>{lines[1]}<br>{lines[2]}<br>{lines[3]}</td></tr>
<tr><td align=right>2023-2-8　来源：县政府办</td></tr><tr><td><font size=3>{body}</font></td></tr>
<tr><td>【<a href="javascript:print()">打印</a>】</td></tr></table></td></tr>
<tr><td colspan=2>版权所有：曹县人民政府　鲁ICP备05000000号</td></tr></table></body></html>"""


def gkmlpt(lines: list[str]) -> str:
    """The open-government platform of several provinces: a table of facts, then #zoomcon; saved by a browser."""
    return f"""<!-- saved from url=(0040)https://www.example.gov.cn/gkmlpt/1.html -->
<!doctype html><html><head><meta charset="utf-8"></head><body><div class="box"><div class="crumbs">
<a href="/">首页</a> &gt; 政府工作报告</div><table><tr><td>索引号:</td><td>006940191/2023-00012</td>
<td>分类:</td><td>政府工作报告</td></tr></table>
<h1 class="title">2023年曹县政府工作报告</h1><div><div id="zoomcon">{paragraphs(lines)}</div></div>
<div class="qrcode"><p>扫一扫在手机打开当前页</p></div></div></body></html>"""


def wechat(lines: list[str]) -> str:
    """An article of a public account: its container is hidden until a script shows it; a section a paragraph."""
    text = "".join(f"<section><p><span>{line[:7]}</span><span>{line[7:]}</span></p></section>" for line in lines)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div id="js_article">
<h1 class="rich_media_title">政府工作报告（全文）</h1>
<div id="meta_content"><span>曹县发布</span> <em>2023-02-08</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{text}</div>
<div id="js_pc_qr_code"><p>微信扫一扫</p></div></div><div style="display:none">预览时标签不可点</div></body></html>"""


def word(lines: list[str]) -> str:
    """Word's own page: conditional comments, o:p, lines of the source broken within the text."""
    text = "".join(
        f"<p class=MsoNormal style='text-indent:32.0pt'><span\nlang=ZH-CN>{broken(line)}<o:p></o:p></span></p>\n"
        for line in lines
    )
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><!--[if gte mso 9]><xml><o:Author>张三</o:Author></xml>
<![endif]--><style><!-- p.MsoNormal {{margin:0}} --></style></head><body><div class=Section1>
<![if !supportEmptyParas]>&nbsp;<![endif]>{text}</div></body></html>"""


def broken(line: str) -> str:
    """Break the source between 汉字 about every 38 characters."""
    return re.sub(r"(.{38}[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", "\\1\n", line)


def newspaper(lines: list[str]) -> str:
    """A newspaper's site: text and reading tips in two columns, the editor's line within the text's container."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{NAV}<div class="layout">
<div class="col-1"><h1>曹县2023年政府工作报告</h1><div>2023年02月08日09:12 | 来源：<a href="x">某报</a></div>
<div class="rm_txt_con">{paragraphs(lines)}<div class="edit">(责编：李四、王五)</div></div></div>
<div class="col-2"><h2>推荐阅读</h2>
<ul><li><a href="1">某地发展纪实</a></li></ul></div></div>{FOOT}</body></html>"""


def spans(lines: list[str]) -> str:
    """A converter's page: a tag around every few characters, a <div> a paragraph, no head."""
    return "".join(
        f"<div>{''.join(f'<span class=s{n}>{line[n : n + 3]}</span>' for n in range(0, len(line), 3))}</div>"
        for line in lines
    )


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("page", [trs, table_layout, gkmlpt, wechat, word, newspaper, spans])
def test_a_page_gives_the_same_text_tree_and_glossary_as_the_text_file(
    caoxian: Report, page: Callable[[list[str]], str], encoding: str
) -> None:
    data = page(caoxian.text.split("\n")).encode(encoding)
    report = read_bytes(data, "网页.html")
    assert report.source.format == "html"
    assert report.text == caoxian.text
    assert report.sections == caoxian.sections
    assert report.glossary == caoxian.glossary
    assert report.title_block == caoxian.title_block


def test_what_the_page_shows_around_the_report_is_on_record_and_what_it_hides_is_not(caoxian: Report) -> None:
    report = read_bytes(trs(caoxian.text.split("\n")).encode(), "网页.html")
    removed = "\n".join(removal.words for removal in report.removals)
    assert all(words in removed for words in ("走进曹县", "发布日期", "分享到", "打印", "相关链接", "备05000000号"))
    assert "margin" not in removed
    assert "var a" not in removed


def test_the_title_outside_the_text_is_kept_only_where_the_text_has_none(caoxian: Report) -> None:
    lines = caoxian.text.split("\n")
    kept = read_bytes(trs(lines[1:]).encode(), "网页.html")
    assert kept.title_block.title == "2023年政府工作报告"
    assert kept.text == f"2023年政府工作报告\n{caoxian.text.partition(chr(10))[2]}"


def test_captions_buttons_and_neighbours_within_the_texts_container_are_the_pages_own(caoxian: Report) -> None:
    lines = caoxian.text.split("\n")
    shown = f"<div><img src=x><p>县长作政府工作报告</p><p>图为会场。张三 摄</p></div>{paragraphs(lines)}"
    buttons = "<p>【字体：大 中 小】</p><p>上一篇：<a href=z>通知</a></p><p>扫一扫在手机打开当前页</p>"
    assert read_bytes(f"{NAV}<div>{shown}{buttons}</div>{FOOT}".encode(), "网页.html").text == caoxian.text


def test_comments_of_readers_are_left_aside_though_they_are_sentences(caoxian: Report) -> None:
    said = "".join(
        f"<div class=comment><p>{n}楼：报告写得很好，希望政府继续努力，群众都很期待！</p></div>" for n in range(9)
    )
    page = (
        f"{NAV}<div><div>{paragraphs(caoxian.text.split(chr(10)))}</div><div class='comments'>{said}</div></div>{FOOT}"
    )
    assert read_bytes(page.encode(), "网页.html").text == caoxian.text


def test_a_glossary_in_a_container_of_its_own_stays(caoxian: Report) -> None:
    lines = caoxian.text.split("\n")
    cut = next(n for n, line in enumerate(lines) if line.startswith("附件"))
    page = f"{NAV}<div><div>{paragraphs(lines[:cut])}</div><div>{paragraphs(lines[cut:])}</div>{RELATED}</div>{FOOT}"
    report = read_bytes(page.encode(), "网页.html")
    assert report.text == caoxian.text
    assert report.glossary == caoxian.glossary


@pytest.mark.parametrize(
    "text", ["", "<div id='app'></div>", f"<h1>政府工作报告</h1>{RELATED}", "<noscript>请启用脚本。</noscript>"]
)
def test_a_page_of_menus_is_refused_in_words_that_fit_a_page(text: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_html(f"<html><body>{NAV}{CRUMBS}{text}{FOOT}</body></html>".encode(), "空页.html")
    assert refused.value.code == "import.no_report"
    assert refused.value.sentence("zh").startswith("空页.html：里面只有网页的导航和按钮，没有报告正文")


def lines_of(markup: str) -> list[str]:
    """Return a page's lines, after one of prose that lets it be read."""
    return read_html(f"<p>{PROSE}</p>{markup}".encode(), "页.html").text.split("\n")[1:]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>一<br>二</p>三<div>四<p>五", ["一", "二", "三", "四", "五"]),
        ("<p>增长\n  6%，\t<b>其中</b>\n工业</p>", ["增长6%， 其中工业"]),
        ("<p>A\nB  C</p>", ["A B C"]),
        ("<pre>一\n二</pre>", ["一", "二"]),
        ("<p>增长<del>5%</del><ins>6%</ins></p>", ["增长6%"]),
        ("<p>见<script>x</script><style>y</style><!-- z -->下<template>t</template></p>", ["见下"]),
        ("<p hidden>藏</p><p style='Display : None'>藏</p><p style='visibility:hidden'>见</p>", ["见"]),
        ("<select><option>甲</select><textarea>乙</textarea><iframe>丙</iframe><noscript>丁</noscript>戊", ["戊"]),
        ("<ol start=3><li>甲<li>乙<ul><li>丙</ul><li value=9>丁</ol>", ["3. 甲", "4. 乙", "丙", "9. 丁"]),
        ("<ol type=a><li>甲</ol><ol type=I><li>甲<li value=14>乙</ol>", ["a. 甲", "I. 甲", "XIV. 乙"]),
        ("<ol><li>一、甲<li>（二）乙</ol><ol style='list-style:none'><li>丙</ol>", ["一、甲", "（二）乙", "丙"]),
        (
            "<table><tr><th>指标<th>增长<tr><td>生产总值<td>6%<tr><td><td>5%</table>",
            ["指标\t增长", "生产总值\t6%", "5%"],
        ),
        ("<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table>", ["甲\t乙", "丙"]),
        ("<table><tr><td>甲<p>乙</p><td><br>丙</table>", ["甲 乙\t丙"]),
        ("<ruby>曹<rp>(</rp><rt>cáo</rt></ruby>县&amp;&#x4e2d;&nbsp;国", ["曹县&中\u00a0国"]),
        ("<a href='javascript:alert(1)'>链</a><img src='file:///etc/passwd' alt='图'>接", ["链接"]),
    ],
)
def test_what_a_browser_shows_becomes_lines(markup: str, lines: list[str]) -> None:
    assert lines_of(markup) == lines


def marks(markup: str) -> list[str]:
    blocks = read_html(f"<p>{PROSE}</p>{markup}".encode(), "页.html")
    return [mark.of(blocks.text) for mark in blocks.references]


def test_raised_numbers_and_links_to_notes_are_marks_and_exponents_are_not() -> None:
    assert marks("<p>“双碳”<sup>[1]</sup>行动<a href='#n2'><sup>2</sup></a>有序<sup> ③ </sup>推进</p>") == [
        "[1]",
        "2",
        "③",
    ]
    assert marks("<p>12万m<sup>2</sup>、3亿米<sup>3</sup>，<sup>注</sup>详见<a href='#top'>顶部</a></p>") == []
    assert marks("<p><a href='#r1'>[1]</a>双碳：指碳达峰。</p><p>　<sup>2</sup>四化：指四化。</p>") == []


def test_the_mark_of_a_note_leaves_the_text_with_its_place_on_record(caoxian: Report) -> None:
    lines = caoxian.text.split("\n")
    marked = [line.replace("“双碳”", "“双碳”<sup>[1]</sup>") for line in lines]
    report = read_bytes(trs(marked).encode(), "网页.html")
    assert report.text == caoxian.text


def test_headings_are_hints_counted_from_the_first_layer_under_the_title() -> None:
    blocks = read_html(f"<h1>政府工作报告</h1><h3>工作回顾</h3><p>{PROSE}</p><h4>工业</h4>".encode(), "页.html")
    assert [level for _, level in blocks.outline] == [1, 2]


def notices(page: str) -> list[str]:
    return [notice.message.zh for notice in read_html(page.encode(), "页.html").notices]


@pytest.mark.parametrize(
    ("pager", "number"),
    [
        ("<p>第1页/共3页</p>", "3"),
        ("<div><a href=2>下一页</a></div>", "多"),
        ("<script>createPageHTML(4, 0, 't1', 'html')</script>", "4"),
        ("<div>1/5页</div>", "5"),
    ],
)
def test_a_page_of_several_is_told_of_where_the_text_ends_early(pager: str, number: str) -> None:
    assert notices(f"<p>各位代表：</p><p>{PROSE}</p>{pager}") == [
        f"网页分成{number}页，这里只有其中一页，其余各页要另外保存。"
    ]
    whole = f"<p>各位代表：</p><p>{PROSE}</p><p>让我们更加紧密地团结起来，为建设美好曹县而奋斗！</p>"
    assert notices(whole + pager) == []


def test_an_encoding_only_the_page_names_is_believed_if_it_fits() -> None:
    text = "各位代表，現在報告工作，請予審議。" * 20
    blocks = read_html(f"<meta charset=big5><p>{text}</p>".encode("big5"), "页.html")
    assert (blocks.text, blocks.encoding) == (text, "big5")
    wrong = read_html(f"<meta charset='nonsense'><p>{text}</p>".encode(), "页.html")
    assert (wrong.text, wrong.encoding) == (text, "utf-8")
    assert read_html(f"<meta charset=shift_jis><p>{PROSE}".encode(), "页.html", charset="utf-8").text == PROSE


@given(
    st.lists(
        st.sampled_from(
            [*"各位代表。 \n<>/&;", "<p>", "</div>", "<table><tr><td>", "<ol>", "<li>", "<sup>", "<a href=#>"]
        )
    )
)
@settings(max_examples=150, deadline=None)
def test_any_markup_is_read_or_refused_and_every_place_lies_in_the_text(pieces: list[str]) -> None:
    with suppress(KnownError):
        blocks = read_html(f"<p>{PROSE}</p>{''.join(pieces)}".encode(), "任意.html")
        places = (*blocks.furniture, *blocks.references)
        assert all(place.end <= len(blocks.text) for place in places)
        assert all(mark.of(blocks.text).strip() for mark in blocks.references)


def test_words_struck_out_are_said_to_be_left_out() -> None:
    blocks = read_html(f"<p>增长<DEL class=x>5%</DEL>6%。{PROSE}</p>".encode(), "网页.html")
    assert blocks.text.startswith("增长6%。")
    assert [notice.code for notice in blocks.notices] == ["html.struck_out"]


def test_a_power_is_never_read_as_more_digits() -> None:
    blocks = read_html(
        f"<p>12万m<sup>2</sup>、10<sup>8</sup>元、3亿米<sup> 3 </sup>。{PROSE}</p>".encode(), "网页.html"
    )
    assert blocks.text.startswith("12万m²、10⁸元、3亿米 ³")
    assert blocks.references == ()
