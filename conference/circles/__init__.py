"""The room of lines that are for few: named readers, an agency's own, legal advice, a referrer's name."""
