"""How the program and the processes that read files speak to each other: what both ends must write alike."""

from __future__ import annotations

LENGTH_BYTES = 8
"""How an answer begins: with its length in bytes, big end first."""

CODE_BYTES = 4
"""How the fork server tells the code a process ended with: signed, big end first."""
