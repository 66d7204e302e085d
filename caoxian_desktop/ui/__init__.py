"""The window: panels that show values and send wishes, a session that holds what is open, and their assembly."""
