"""抽查: some figures drawn at random and judged by a person, and what that says of all of them."""
