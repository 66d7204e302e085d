"""The figures of a report as rows of a table of words: for the screen, for copies and for files."""
