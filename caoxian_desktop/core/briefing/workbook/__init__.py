"""The sheets of a workbook that a briefing's data goes into, as data."""
