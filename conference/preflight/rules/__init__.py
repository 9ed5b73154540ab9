"""What can be proposed so that a room sees more; pure."""
