"""What people fill in around a meeting; each form knows its choices from the seat, never from the database."""
