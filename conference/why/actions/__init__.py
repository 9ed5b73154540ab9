"""What is asked of reasons and leaves its record."""
