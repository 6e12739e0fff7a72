"""A question put into other words of the same meaning, step by step: `steps` has all of them in their order."""
