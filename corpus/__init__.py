"""TEXT: files become articles, articles become passages and facts."""
