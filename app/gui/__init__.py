"""The window: everything that only a person at a screen needs."""
