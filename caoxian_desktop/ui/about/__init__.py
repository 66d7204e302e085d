"""What the program is, what it is made of, and what is new in it."""
