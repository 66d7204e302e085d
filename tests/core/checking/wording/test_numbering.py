"""Numbers that jump or come twice, and those that only seem to."""

from collections.abc import Callable

import pytest

TOLD = Callable[..., list[tuple[str, str]]]
BODY = "这里是一段说明工作做法和成效的文字。"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("一、回顾", "二、打算", "四、建设"), [("numbering_gap", "四")]),
        (("（一）抓投资。", "（三）抓消费。"), [("numbering_gap", "（三）")]),
        (("1. 抓投资。", "2、抓消费。", "4．抓外贸。"), [("numbering_gap", "4")]),
        (("（1）抓投资。", "（3）抓消费。"), [("numbering_gap", "（3）")]),
        (("一是抓投资；二是抓消费；四是抓外贸。",), [("numbering_gap", "四是")]),
        (("一要抓投资，三要抓消费。",), [("numbering_gap", "三要")]),
        (("第一，抓投资。第三，抓消费。",), [("numbering_gap", "第三")]),
        (("重点是①投资；②消费；④外贸。",), [("numbering_gap", "④")]),
        (("一是抓投资。", "二是抓消费。", "二是抓外贸。", "三是抓就业。"), [("numbering_twice", "二是")]),
        (("一、回顾", "（一）甲", "（二）乙", "二、打算", "（一）丙", "（三）丁"), [("numbering_gap", "（三）")]),
    ],
)
def test_a_number_passed_over_or_written_twice_is_told(
    proofread: TOLD, lines: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    assert proofread(*lines) == told


def test_a_wrong_number_is_told_once_and_the_next_one_forgiven(proofread: TOLD) -> None:
    assert proofread("一、甲", "二、乙", "二、丙", "四、丁") == [("numbering_twice", "二")]
    assert proofread("一是甲；三是乙；三是丙；四是丁。") == [("numbering_gap", "三是")]


@pytest.mark.parametrize(
    "lines",
    [
        ("（一）抓投资。", f"{BODY}（二）抓消费。{BODY}", "（三）抓外贸。"),  # the second stands within a line
        ("一是抓投资；第二，抓消费要有力；其次也要；三是抓外贸。",),
        ("39.民生支出增长。", "40.151件实事完成。", "41.工程启动。"),  # a figure behind the number
        ("（一）甲", "（二）乙", "三、丙", "（一）丁"),  # begins anew
        ("一是甲；二是乙。", "一是丙；二是丁。"),
        ("分别居全省第一、第三。",),
        ("一、甲", "二、乙", "二、三产业加快发展。", "三、丙"),
        ("增长2.3亿元，2025年5月3日。",),
        ("一、甲", "（一）乙", "（二）丙", "二、丁", "（四）戊"),  # the part may have lost its first lines
        ("（一）甲", "（九）乙"),  # counts something else
        ("这是第一要务，二是基础。",),
    ],
)
def test_what_only_seems_to_jump_is_let_be(proofread: TOLD, lines: tuple[str, ...]) -> None:
    assert [code for code, _ in proofread(*lines) if code in {"numbering_gap", "numbering_twice"}] == []


def test_one_number_of_another_form_among_the_rest_is_told_as_such(proofread: TOLD) -> None:
    assert proofread("一是抓投资。二、抓消费。三是抓外贸。") == [("numbering_mixed", "二、")]


def test_parts_are_counted_through_the_salutations_between_them(proofread_file: TOLD) -> None:
    parts = [
        f"{n}、{title}\n各位代表：\n{title}的{BODY}"
        for n, title in zip("一二四", ("工作回顾", "工作安排", "自身建设"), strict=True)
    ]
    assert proofread_file("\n".join(parts)) == [("numbering_gap", "四")]
