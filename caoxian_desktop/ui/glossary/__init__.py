"""The glossary beside the text (名词解释)."""
