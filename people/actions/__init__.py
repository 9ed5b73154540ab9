"""What can be done to people: one module for each noun, one function for each gesture."""
