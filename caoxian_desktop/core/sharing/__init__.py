"""What a reader hands to a colleague and gets back: bundles of work, packages of them, W3C Web Annotations."""
