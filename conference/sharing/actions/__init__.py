"""What people do about sharing; one gesture, one record each."""
