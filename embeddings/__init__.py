"""INDEX: passages become searchable."""
