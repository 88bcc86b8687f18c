"""Paints drawings with Qt, without windows: for the screen, for pictures and for pages."""
