"""Language models: which one a name means, how it is reached, and what it may cost."""
