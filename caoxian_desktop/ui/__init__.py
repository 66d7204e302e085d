"""The window: shows core's values and sends wishes; computes nothing itself."""
