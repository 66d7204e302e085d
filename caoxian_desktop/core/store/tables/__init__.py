"""The tables of library.db: reports and their versions, records, presets."""
