"""Whether the figures of a report agree with each other and with their units."""
