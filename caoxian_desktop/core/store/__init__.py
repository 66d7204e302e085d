"""library.db: what is kept, and how it survives faults. Only `core.library` comes in here."""
