"""MCP tools behind a password: Gradio runs them by calling this server over HTTP, and needs a key for that."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gradio as gr


def let_in(blocks: "gr.Blocks", address: str, key: str) -> None:
    """Makes the tools' own client call this server at `address` with `key` as its bearer."""
    from gradio.mcp import Client  # type: ignore[attr-defined]  # what its tools are called with

    served = blocks.mcp_server_obj
    assert served is not None  # mounted with mcp_server=True

    def client() -> Client:
        if served._client_instance is None:
            served._client_instance = Client(
                address, headers={"x-gradio-user": "mcp", "Authorization": f"Bearer {key}"}, verbose=False,
                download_files=False, analytics_enabled=False, _skip_components=False,
            )  # fmt: skip
        return served._client_instance

    served._get_or_create_client = client  # type: ignore[method-assign]
