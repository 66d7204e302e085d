"""The parts of a .docx: main text, styles, lists, notes. `from_docx` is the door."""
