"""The shipped data sets: five regions, the matters they settle, and the general rules of law."""
