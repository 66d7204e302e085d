"""Which notes are meant: chips, tags and menus that make a Filter, for whichever panel shows or quotes notes."""
