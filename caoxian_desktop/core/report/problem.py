"""What went wrong, as a value (a report came out all the same) or as an error (none did)."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import category

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Language, Wording


class Problem(NamedTuple):
    """Something a reader should know about a report that was read nevertheless.

    `code` is stable and for programs (``title_block.missing``), `message` is one sentence for people, `span` the place
    it speaks of, if it has one. Reports that were kept before sentences had English have the Chinese one in both.
    """

    code: str
    message: Wording
    span: Span | None = None


def one_line(name: str) -> str:
    """Return a file's name as it can be shown: one line, and no character that would steer a terminal or break UTF-8.

    Line breaks, controls, marks of writing direction and bytes that are no text in the system's encoding stand escaped.
    """
    return "".join(c if c.isprintable() or category(c) == "Zs" else ascii(c)[1:-1] for c in name)


class KnownError(Exception):
    """A fault that is not the program's: a file, a disk, a right. Told in plain words, with what to do.

    `code` is stable and for programs, `subject` names the file or folder, `zh` and `en` each say in one sentence
    what is wrong and what to do. `parts` is how many reports the file holds where one of them was refused.
    """

    parts = 1

    def __init__(self, code: str, subject: str, zh: str, en: str) -> None:
        named = one_line(subject)
        super().__init__(f"{named}: {en}")
        self.code = code
        self.subject = subject
        self.zh, self.en = zh, en
        self._sentences: dict[Language, str] = {"zh": f"{named}：{zh}", "en": f"{named}: {en}"}

    def sentence(self, language: Language = "zh") -> str:
        """Return the one line to show: which file, what is wrong, what to do."""
        return self._sentences[language]
