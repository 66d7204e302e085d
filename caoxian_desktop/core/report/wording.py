"""A sentence in both languages of the interface, made where its facts are known."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["zh", "en"]


class Wording(NamedTuple):
    """One thing to say, in Chinese and in English.

    For what the window and the commands say of a report. What goes into papers, charts, citations and tables that are
    handed on is in the report's own language, Chinese, whatever language the window speaks.
    """

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the words of one language."""
        return self.zh if language == "zh" else self.en
