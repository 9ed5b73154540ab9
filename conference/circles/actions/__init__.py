"""What people do about whom a line is for; one gesture, one record each."""
