"""出处核对: what a form says, held against the paragraphs it cites."""
