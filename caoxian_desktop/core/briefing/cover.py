"""What a person fills in for the head, the cover and the foot of the material."""

from __future__ import annotations

from dataclasses import dataclass


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
