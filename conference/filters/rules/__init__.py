"""What the four filters must always keep to, without any framework."""
