"""Tickets of people who lose patience."""

import time


class Impatient:
    """A ticket that is cancelled so many seconds after it was made."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self.given_up: float | None = None
        """When somebody first saw it cancelled (time.monotonic)."""

    @property
    def cancelled(self) -> bool:
        now = time.monotonic()
        if now > self._until and self.given_up is None:
            self.given_up = now
        return now > self._until

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody looks."""
