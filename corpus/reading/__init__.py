"""One reader per format: bytes of a file in, an Article out."""
