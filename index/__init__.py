"""How a sentence is found: embeddings in Chroma, BM25 beside them, both fused with their scores kept."""
