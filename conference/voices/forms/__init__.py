"""What is filled in about what somebody said."""
