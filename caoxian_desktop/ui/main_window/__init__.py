"""The window: panels placed, connected, and given their menus."""
