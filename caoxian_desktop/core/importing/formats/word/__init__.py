"""What Word's two formats have in common: automatic numbers, fields, superscripts, tables, text boxes, notes."""
