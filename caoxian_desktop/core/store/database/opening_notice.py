"""What is told when a library was opened that had not been closed in order."""

from __future__ import annotations

from dataclasses import dataclass

from caoxian_desktop.core.report.wording import Language


@dataclass(frozen=True, slots=True)
class OpeningNotice:
    """What had to be done before the library could be opened, in one sentence; `code` is stable and for programs."""

    code: str
    zh: str
    en: str

    def sentence(self, language: Language = "zh") -> str:
        """Return the sentence to show."""
        return self.zh if language == "zh" else self.en
