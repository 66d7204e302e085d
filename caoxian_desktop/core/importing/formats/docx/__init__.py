"""The parts of a .docx: main text, styles, lists, notes. `formats.from_docx` is the door."""
