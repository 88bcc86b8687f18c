"""Searching and asking from one field."""
