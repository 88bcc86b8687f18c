"""Who holds authority: from records to a traced answer, in codes and parameters without words."""
