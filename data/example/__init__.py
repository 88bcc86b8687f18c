"""Makes whole fictional region organisations: the same seed and size give the same bytes."""
