"""A report copied from a web page: what is the page's goes, line by line, and nothing of the report."""

import pytest

from caoxian_desktop.core.importing.cleaning.web_page import is_chrome
from tests.core.importing.conftest import clean

SENTENCE = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。"
BODY = "\n".join(["各位代表：", "一、2023年工作回顾", *[SENTENCE * 3] * 20, "二、2024年工作安排", *[SENTENCE * 4] * 20])
TITLE = "政府工作报告\n——2024年1月9日在某县第十九届人民代表大会第三次会议上\n县长 李明"


@pytest.mark.parametrize(
    "line",
    [
        "打印 关闭",
        "【打印本页】【关闭窗口】",
        "字号：[大][中][小]",
        "【字体：大 中 小】",
        "分享到：",
        "微信 微博 QQ",
        "来源：某县人民政府办公室",
        "发布时间：2024-02-01 浏览次数：123次",
        "您当前的位置：首页 > 政府工作报告",
        "索引号：11371/2024-0001",
        "责任编辑：王五",
        "（责任编辑：王五）",
        "编辑：何某",
        "扫一扫在手机打开当前页",
        "相关链接：",
        "上一篇：关于某事的通知",
        "版权所有：某县人民政府",
        "网站备案号：鲁ICP备05000000号",
        "鲁公网安备 37172102000001号",
        "网站标识码：3717210001",
        "（新华社北京2023年3月14日电）",
        "2026年02月10日 07时41分",
    ],
)
def test_lines_of_a_web_page_are_known(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line",
    [
        "1.无障碍环境：指方便残疾人的环境。",
        "无障碍环境：指方便残疾人的环境",
        "二维码门牌：指带二维码的门牌。",
        "收藏馆：指民间收藏馆",
        "首页工程取得实效。全年完成投资5亿元",
        "大中小企业融通发展",
        "时间就是效率，时间就是生命。",
        "相关报道说明了这一点。我们要倍加珍惜",
        "分享经济发展红利",
        "",
        f"责任编辑：{SENTENCE * 3}",
    ],
)
def test_lines_of_a_report_are_not_taken_for_a_pages(line: str) -> None:
    assert not is_chrome(line)


def test_what_stands_before_goes_and_title_meeting_and_speaker_stay() -> None:
    page = "首页\n政务公开\n当前位置：首页 > 政府工作报告\n政府工作报告\n打印 关闭"
    assert clean(f"{page}\n{TITLE}\n县长李明作政府工作报告。张三 摄\n{BODY}").text == f"{TITLE}\n{BODY}"


def test_a_text_whose_salutation_is_lost_loses_only_what_is_plainly_the_pages() -> None:
    text = f"首页\n【字号：大 中 小】\n过去一年。{SENTENCE * 6}\n（一）工业。{SENTENCE}\n各位代表！{SENTENCE}"
    assert clean(text).text == text.split("\n", 2)[2]


def test_what_stands_behind_goes_from_its_first_line_on() -> None:
    tail = "责任编辑：王五\n打印 关闭\n相关链接\n某县召开会议\n主办：某县政府办公室\n网站标识码：3717210001"
    draft = clean(f"{BODY}\n{tail}")
    assert draft.text == BODY
    assert [removal.words for removal in draft.removals()] == [tail]


def test_before_the_glossary_only_buttons_go() -> None:
    glossary = "附件\n名词解释\n1.无障碍环境：指方便。\n2.二维码门牌：指门牌。"
    assert clean(f"{BODY}\n打印 关闭\n{glossary}\n打印 关闭").text == f"{BODY}\n{glossary}"
    assert clean(f"{BODY}\n来源：统计公报\n{glossary}").text == f"{BODY}\n来源：统计公报\n{glossary}"


def test_lines_of_an_annexs_table_stay() -> None:
    annex = "附件\n民生实事清单\n名称：道路工程\n时间：2024年\n分类：交通"
    assert clean(f"{BODY}\n{annex}").text == f"{BODY}\n{annex}"


def test_what_a_share_widget_says_once_more_does_not_keep_the_end() -> None:
    widget = f"分享：\n{BODY.split(chr(10))[2][:60]}"
    assert clean(f"{BODY}\n扫一扫在手机打开当前页\n{widget}").text == BODY


def test_a_report_without_a_pages_lines_is_left_alone() -> None:
    text = f"{TITLE}\n{BODY}\n附件\n名词解释\n双碳：指碳达峰。"
    assert clean(text).text == text


@pytest.mark.parametrize(
    "line",
    [
        "索 引 号\t014033456/2022-00012",
        "组配分类\t政府工作报告",
        "组配分类 政府工作报告",
        "标 题\t2022年某县政府工作报告",
        "点击上方蓝字关注我们",
        "第03版：要闻",
        "政府工作报告_某县人民政府",
        "某县发布 2024-01-10 17:30 安徽",
        "2023年01月12日 第03版：要闻",
    ],
)
def test_rows_of_the_table_above_a_report_go(line: str) -> None:
    assert clean(f"{line}\n{TITLE}\n{BODY}").text == f"{TITLE}\n{BODY}"


@pytest.mark.parametrize(
    "line", ["附件：2019年民生实事完成情况.doc", "一审：陈某 二审：朱某 三审：王某", "阅读原文", "点赞 在看"]
)
def test_a_linked_file_and_the_editors_go_below_a_report(line: str) -> None:
    assert clean(f"{TITLE}\n{BODY}\n{line}").text == f"{TITLE}\n{BODY}"


def test_the_reports_text_above_a_late_salutation_stays_whatever_a_page_puts_before() -> None:
    sentence = "全县坚持稳中求进工作总基调，高质量发展取得新的成效。"
    body = ("二、2025年工作安排", sentence, "（一）着力扩大投资", f"各位代表！{sentence * 8}")
    assert clean("\n".join(("来源：东山县人民政府", *body))).text == "\n".join(body)
    page = ("摘要：东山县长李明作报告，提出今年的目标任务。", "来源：东山县人民政府", "东山县政府工作报告")
    assert (
        clean("\n".join((*page, "各位代表！", sentence * 8))).text == f"东山县政府工作报告\n各位代表！\n{sentence * 8}"
    )
