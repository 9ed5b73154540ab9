"""What needs both a record of people and a shelf for it: families, persons, involvements, and searches."""
