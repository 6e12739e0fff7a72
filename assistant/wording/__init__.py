"""How a draft becomes text, and how each sentence of a model is checked before it counts."""
