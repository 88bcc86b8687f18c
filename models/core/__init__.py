"""Words, citations, actors, matters and records: the facts, without any reasoning about them."""
