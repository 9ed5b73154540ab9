"""How files and forms are put into words."""
