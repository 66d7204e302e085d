"""Parts without words of their own, which every panel may use."""
