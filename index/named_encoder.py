"""Which embedding model a name in the settings means."""

from index.encoder import Encoder

PACKAGED = "packaged"


def open_encoder(model: str = PACKAGED) -> Encoder:
    """The embedding model of that name.

    Args:
        model: "packaged" for the 4-bit multilingual-e5-small that comes with the project, the address of an
            OpenAI-compatible server with the model's name behind a #, else the name or the folder of any
            sentence-transformers model.

    Raises:
        ModelError: the model cannot be loaded.
    """
    if model.startswith(("http://", "https://")):
        from index.server_encoder import ServerEncoder

        return ServerEncoder.open(model)
    if model == PACKAGED:
        from index.packaged_encoder import PackagedEncoder

        return PackagedEncoder()
    from index.sentence_transformers_encoder import SentenceTransformersEncoder

    return SentenceTransformersEncoder(model)
