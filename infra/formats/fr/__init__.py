"""Quebec French."""
