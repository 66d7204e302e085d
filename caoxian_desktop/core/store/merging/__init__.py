"""A colleague's work: what is handed on of a library, and what is merged into it."""
