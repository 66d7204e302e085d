"""What is handed to a colleague and taken from one: what goes in, what came of it, older values."""
