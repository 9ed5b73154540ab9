"""How grounds, what they permit and notices are put into words for practitioners."""
