"""What the user wants in the material."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.briefing.briefing import Template

DEFAULT_CATEGORIES = frozenset(Category) - {Category.QUESTION}
"""疑问 are the reader's own and never leave the house unless they say so."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Ticks of the export panel; the defaults are those of the command line.

    `sections` holds the starts of the ticked sections' headings, None for all; `charts` the keys of the ticked charts,
    None for all that are for leaders. `categories` are those of the annotations to quote, `notes` tells whether what
    was written to them goes along.
    `made_on` is the ISO date that the file bears. Whatever a form has no place for is ignored.
    """

    template: Template = Template.DIGEST
    sections: frozenset[int] | None = None
    charts: frozenset[str] | None = None
    categories: frozenset[Category] = DEFAULT_CATEGORIES
    notes: bool = True
    contents: bool = True
    indicators: bool = True
    full_text: bool = True
    glossary: bool = True
    made_on: str = ""

    @property
    def day(self) -> str:
        """The date to print, today's where none was chosen."""
        return self.made_on or date.today().isoformat()  # noqa: DTZ011 - the date on the user's wall
