"""The law checks: one rule a module, each with its paragraph, what it looks at, its reason and its remedy."""
