"""What the user wants in the material."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.cover import EMPTY, Cover
from caoxian_desktop.core.briefing.template import Chapter, Template

DEFAULT_CATEGORIES = frozenset(Category) - {Category.QUESTION}
"""疑问 are the reader's own and never leave the house unless they say so."""
USUAL_NOTES = Filter(categories=DEFAULT_CATEGORIES)
"""The notes to quote where nobody chose."""


def usual_notes(template: Template) -> Filter:
    """Return the notes a form takes where nobody chose: remarks and amendments are made of all that was noted."""
    return Filter() if template in {Template.REMARKS, Template.AMENDMENTS} else USUAL_NOTES


@dataclass(frozen=True, slots=True)
class Choices:
    """Ticks of the composer; the defaults are those of the command line.

    `chapters` are the ticked ones in the order they are to stand in, None for the form's usual ones. `sections` holds
    the starts of the ticked sections' headings, None for all; of several reports all sections are taken. `charts` are
    the keys of the ticked charts in their order, None for all that are for leaders. `annotations` chooses the notes to
    quote, None for the form's usual ones; `notes` tells whether what was written to them goes along, where the form is
    not about nothing else. `citations` prints where words and figures stand, `margin_notes` the notes beside a re-set
    report. `made_on` is the ISO date that the file bears. Whatever a form has no place for is ignored.
    """

    template: Template = Template.DIGEST
    chapters: tuple[Chapter, ...] | None = None
    sections: frozenset[int] | None = None
    charts: tuple[str, ...] | None = None
    annotations: Filter | None = None
    notes: bool = False
    citations: bool = True
    margin_notes: bool = False
    cover: Cover = EMPTY
    internal: bool = False
    watermark: str = ""
    made_on: str = ""

    @property
    def shown(self) -> tuple[Chapter, ...]:
        """The chapters to set, in order; those that the form does not have are passed over."""
        chosen = self.template.usual if self.chapters is None else self.chapters
        return tuple(chapter for chapter in dict.fromkeys(chosen) if chapter in self.template.chapters)

    @property
    def noted(self) -> Filter:
        """The notes to take: the chosen ones, or where nobody chose those usual for the form."""
        return usual_notes(self.template) if self.annotations is None else self.annotations

    @property
    def day(self) -> str:
        """The date to print, today's where none was chosen."""
        return self.made_on or date.today().isoformat()  # noqa: DTZ011 - the date on the user's wall
