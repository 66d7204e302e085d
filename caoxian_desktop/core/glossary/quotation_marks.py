"""The quotation marks of reports and glossaries: “瞪羚”企业 in one is 瞪羚企业 in the other."""

from __future__ import annotations

QUOTATION_MARKS = "“”‘’\"'「」『』"
PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
