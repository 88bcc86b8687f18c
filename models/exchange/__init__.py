"""Files for other programs: one writer a format."""
