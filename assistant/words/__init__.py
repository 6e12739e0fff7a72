"""The words of articles and questions: folded, spelled, counted, and what each of them tells."""
