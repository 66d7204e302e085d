"""The words that the program is started with: which of them is the command."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = ("open", "import", "show", "indicators", "check", "brief", "tasks", "annotations", "search")


def with_command(words: Sequence[str]) -> list[str]:
    """Return the words with `open` where none but a file is given, as a double click gives it, or no word at all."""
    if not words:
        return ["open"]
    at = next((at for at, word in enumerate(words) if not word.startswith("-")), None)
    return [*words] if at is None or words[at] in COMMANDS else [*words[:at], "open", *words[at:]]
