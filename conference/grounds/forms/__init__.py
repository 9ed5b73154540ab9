"""What somebody fills in to take up, tell, review and end a ground, and to write down a notice."""
