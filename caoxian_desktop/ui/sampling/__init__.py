"""抽查: figures drawn at random, judged one after the other, and what that says of all of them."""
