"""Which sentences answer a question, which of their figures does, and whether any does at all."""
