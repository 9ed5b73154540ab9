"""How situations, and the areas' counts, are said on the page."""
