"""What people do about a line that is not right; one gesture, one record each."""
