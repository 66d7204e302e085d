"""Paragraphs without a stop, and passages that come twice."""

from collections.abc import Callable

TOLD = Callable[..., list[tuple[str, str]]]
LONG = "这一项是实体经济。坚持把发展经济的着力点放在实体经济上，推动产业转型升级，扎实做好第{}项工作"


def lines(count: int = 12) -> list[str]:
    return [LONG.format(chr(ord("乾") + number)) + "。" for number in range(count)]


def test_a_paragraph_without_the_stop_that_all_others_have_is_told(proofread: TOLD) -> None:
    report = lines()
    report[5] = report[5][:-1]
    assert [code for code, _ in proofread(*report)] == ["full_stop_missing"]
    report[5] += "，"
    assert [code for code, _ in proofread(*report)] == ["full_stop_missing"]
    report[5] = report[5][:-1] + "“一号工程”"
    assert [code for code, _ in proofread(*report)] == ["full_stop_missing"]


def test_lists_without_stops_and_torn_lines_are_let_be(proofread: TOLD) -> None:
    report = lines()
    assert proofread(*(line[:-1] for line in report)) == []
    many = lines(30)
    assert proofread(*many[:6], many[6][:-1], many[7][:-1], *many[8:]) == []
    assert proofread(*report[:6], report[6][:-1], "的后半句。", *report[7:]) == []
    assert proofread(*report[:11], report[11][:-1]) == [], "the last line may be cut off"


def test_a_paragraph_and_a_long_sentence_that_come_again_are_told(proofread: TOLD) -> None:
    report = lines()
    assert [code for code, _ in proofread(*report, report[3])] == ["repeated_paragraph"]
    again = report[3].partition("。")[2]
    first = "全县上下要把发展的事抓在手上。" + again
    assert [code for code, _ in proofread(*report[:3], first, again + "继续努力，再上台阶。")] == ["repeated_sentence"]


def test_a_long_heading_ends_without_a_stop(proofread: TOLD) -> None:
    heading = "（二）坚持把发展经济的着力点放在实体经济上，推动产业转型升级，加快培育新的增长点和新动能"
    assert proofread(*lines(), heading, lines(13)[12]) == []


def test_set_phrases_and_short_lines_may_come_again(proofread: TOLD) -> None:
    assert proofread(*lines(), "推动国有企业改革。甲。", "推动国有企业改革。乙。", "各位代表！", "各位代表！") == []


def test_a_file_that_says_everything_again_is_told_once(proofread: TOLD) -> None:
    assert [code for code, _ in proofread(*lines(), *lines())] == ["repeated_paragraph"]


def test_an_annex_may_say_again_what_the_report_said(proofread_file: TOLD) -> None:
    work = "新建和改扩建公办幼儿园十二所，新增普惠性学位三千个，让更多孩子就近入园。"
    report = f"一、过去一年工作回顾\n{work}\n二、今年工作安排\n锐意进取，再上台阶。"
    assert proofread_file(f"{report}\n附件1：民生实事清单\n{work}") == []
    assert [code for code, _ in proofread_file(f"{report}\n{work}")] == ["repeated_paragraph"]
