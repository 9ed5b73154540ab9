"""The entries once more in a small project of their own, as django-guardian keeps them."""
