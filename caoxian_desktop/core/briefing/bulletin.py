"""简报 with a red head: what a person has to fill in, and its text from the report's own words."""

from __future__ import annotations

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.template import Template


def missing(choices: Choices) -> tuple[str, ...]:
    """Return the names of the fields that must be filled before the material may leave: 简报名称, 编发单位.

    Empty for every other form. A preview may be made all the same.
    """
    if choices.template is not Template.BULLETIN:
        return ()
    fields = {"简报名称": choices.cover.name, "编发单位": choices.cover.unit}
    return tuple(name for name, words in fields.items() if not words.strip())
