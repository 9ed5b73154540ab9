"""How refusals, and requests to go past them, are put into words for practitioners."""
