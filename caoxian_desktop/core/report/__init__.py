"""What a report is: its text, the places in it, its sections, its glossary, and what was noticed while reading it."""
