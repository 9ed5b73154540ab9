"""What somebody fills in at each filter."""
