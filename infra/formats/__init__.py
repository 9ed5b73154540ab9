"""How dates, times and numbers are written, where Django writes them otherwise than our readers do."""
