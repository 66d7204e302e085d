"""What of a report, its notes and terms is searched: passages, each found as a whole.

A passage keeps, as JSON, what a hit on it tells beside its words. `hits_of.py` reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
