"""One session of Gradio's for everybody: the page keeps nothing in it, and making one takes longer than an answer."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gradio as gr
    from fastapi import FastAPI


def share(app: "FastAPI", blocks: "gr.Blocks") -> None:
    """Lets the `blocks` that are mounted on `app` use one session; visitors are told apart by their cookie alone.

    Otherwise each call of the API would be a session, and the 10,000 that Gradio keeps are half a gigabyte.
    """
    from gradio.routes import App
    from gradio.state_holder import SessionState, StateHolder

    class OneSession(StateHolder):
        def __getitem__(self, session_id: str) -> SessionState:
            return super().__getitem__("")

        def __contains__(self, session_id: str) -> bool:
            return "" in self.session_data

    for route in app.routes:
        mounted = getattr(route, "app", None)
        if isinstance(mounted, App):
            mounted.state_holder = OneSession()  # type: ignore[no-untyped-call]
            mounted.state_holder.set_blocks(blocks)
