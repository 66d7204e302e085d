"""The quantities of a report, each with its name, unit, year and sentence."""
