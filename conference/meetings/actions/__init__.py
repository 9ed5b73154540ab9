"""What people do in a meeting: noun modules, verb functions, each one gesture."""
