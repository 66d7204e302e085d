"""Backups of the library: making one in slices between edits, and the dialog from which one is restored."""
