"""Backups of library.db: made, checked, kept as time passes, and put in its place."""
