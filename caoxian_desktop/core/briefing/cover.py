"""What a person fills in for the head, the cover and the foot of the material."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_BARE_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Cover:
    """Words for the head and the foot; whatever is '' is left away, and what a form has no place for is ignored.

    `name` is the name of a 简报 as it stands in red (农业农村工作简报), not this program's; `number` its 期号 (第12期)
    and `total` the 总期号 in brackets, `unit` the 编发单位 (or who speaks, for remarks), `heading` the headline of the
    text where it is not the usual one. `report_to`, `send_to` and `issue_to` are 报, 送 and 发; `copies` the 印数.
    `salutation`, `opening` and `closing` are the sentences that frame remarks, where they are not the usual ones.
    """

    name: str = ""
    number: str = ""
    total: str = ""
    unit: str = ""
    heading: str = ""
    report_to: str = ""
    send_to: str = ""
    issue_to: str = ""
    copies: str = ""
    salutation: str = ""
    opening: str = ""
    closing: str = ""


EMPTY = Cover()
"""Nothing filled in."""


def worded(cover: Cover) -> Cover:
    """Return the words of a 简报's head and foot as they are printed.

    A bare 期号 12 is 第12期, a bare 总期号 总第86期, bare 印数 共印50份, without leading zeros; 报, 送 and 发 each end
    with 。, as 抄送 does in GB/T 9704-2012.
    """
    return replace(
        cover,
        number=_counted(cover.number, "第", "期"),
        total=_counted(cover.total.strip("（）() "), "总第", "期"),
        copies=_counted(cover.copies.strip("（）() "), "共印", "份"),
        report_to=_closed(cover.report_to),
        send_to=_closed(cover.send_to),
        issue_to=_closed(cover.issue_to),
    )


def _counted(words: str, before: str, after: str) -> str:
    bare = words.strip()
    return f"{before}{int(bare)}{after}" if _BARE_NUMBER.fullmatch(bare) else bare


def _closed(words: str) -> str:
    bare = words.strip().rstrip("。；;，, ")
    return f"{bare}。" if bare else ""
