"""From an organisation to a drawing: what is drawn, where, and with which marks. Knows nothing of Qt."""
