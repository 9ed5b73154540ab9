"""Nothing is read or written but through here: trail, disclosure, vault, provable log, desk."""
