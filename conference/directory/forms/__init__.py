"""What people fill in at the door and in the directory."""
