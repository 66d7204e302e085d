"""What an English sentence of core may hold of Chinese: the report's own words in quotation marks, and citations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_uppercase

from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.wording import Wording

_CHINESE = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e]")
_CITATION = re.compile("〔[^〕]*〕")


def chinese_in(sentence: str) -> str:
    """Return the Chinese of a sentence that stands neither in quotation marks nor in a citation."""
    return "".join(_CHINESE.findall(_CITATION.sub("", _unquoted(sentence))))


def _unquoted(sentence: str) -> str:
    """Leave out what is quoted, and what is quoted within it; where marks do not pair, all between the outermost."""
    depth, kept = 0, []
    for character in sentence:
        depth += (character == "“") - (character == "”")
        if depth == 0:
            kept.append(character)
        if depth < 0:
            break
    return "".join(kept) if depth == 0 else re.sub("“.*”", "", sentence, flags=re.DOTALL)


def assert_in_english(findings: Iterable[Finding]) -> None:
    """Have each finding say the same in English: a short title, and a reason that asks."""
    for finding in findings:
        title, reason = finding.title.en, finding.reason.en
        assert title[0].isupper(), title
        assert len(title) <= 40, title
        assert chinese_in(title) == "", title
        assert chinese_in(reason) == "", reason
        assert re.search(r"\. Please (?:check(?: the [a-z]+)?(?: \(.*\))?)\.$", reason), reason
        assert numbers_in(reason) >= numbers_in(finding.reason.zh), reason


def numbers_in(sentence: str) -> set[str]:
    """Return the numbers that a sentence names itself, outside of what it quotes."""
    return set(re.findall(r"\d+", _CITATION.sub("", _unquoted(sentence))))


def problem_is_in_english(problem: Problem) -> bool:
    """Tell whether a problem is a sentence in English; words that were taken out stand in it as they are."""
    said = problem.message.en
    if problem.code == "text.removed":
        head, _, words = said.partition(": ")
        return chinese_in(head) == "" and bool(words)
    return (
        chinese_in(said) == ""
        and said[0] in "“" + ascii_uppercase
        and said.endswith(".")
        and said != problem.message.zh
    )


def is_in_english(wording: Wording) -> bool:
    """Tell whether something said has English without Chinese of its own."""
    return bool(wording.en) and chinese_in(wording.en) == ""
