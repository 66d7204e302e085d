"""From the text a file holds to the canonical text: an ordered list of small passes."""
