"""What is filled in here."""
