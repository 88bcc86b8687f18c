"""From words to a frame: what a question in plain words asks, about which matter."""
