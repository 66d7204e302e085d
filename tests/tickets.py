"""Tickets of people who lose patience."""

import time


class Impatient:
    """A ticket that is cancelled so many seconds after it was made."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    @property
    def cancelled(self) -> bool:
        return time.monotonic() > self._until

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody looks."""
