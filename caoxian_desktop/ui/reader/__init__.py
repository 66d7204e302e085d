"""The reading column: the report set as a page, marks painted into it, selection, definitions, places."""
