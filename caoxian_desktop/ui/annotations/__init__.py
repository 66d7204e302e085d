"""The list of annotations: filters, cards by section, and the editor of the chosen one."""
