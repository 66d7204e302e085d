"""The file library.db: how it is opened, locked, upgraded and synced, and how its faults are told."""
