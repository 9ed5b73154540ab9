"""How what a person said is put into words for them."""
