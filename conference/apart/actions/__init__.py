"""What people do so that somebody learns nothing of somebody; one gesture, one record each."""
