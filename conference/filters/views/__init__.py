"""The pages of the table: the list, one situation, one page for each gesture, and the areas' counts."""
