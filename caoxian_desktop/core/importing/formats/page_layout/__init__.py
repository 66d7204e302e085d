"""From glyphs with a place on a page to paragraphs: what PDF and OFD files need alike."""
