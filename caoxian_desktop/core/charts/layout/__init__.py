"""Where everything of a chart stands: shapes in logical pixels, laid out without any drawing library."""
