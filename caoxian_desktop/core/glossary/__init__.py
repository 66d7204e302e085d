"""Reading a report's glossary, and finding its terms in the text."""
