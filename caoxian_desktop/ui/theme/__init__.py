"""How the window looks: colours by role, distances and type sizes, icons, fonts, and their application to Qt."""
