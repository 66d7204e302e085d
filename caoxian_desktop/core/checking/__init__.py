"""校核: what in a report's figures and words may want a second look."""
