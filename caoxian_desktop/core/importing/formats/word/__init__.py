"""What Word's two formats have in common: automatic numbers, fields, tables, text boxes, notes."""
