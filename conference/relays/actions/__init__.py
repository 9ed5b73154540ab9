"""What people do about relays; one gesture, one record each."""
