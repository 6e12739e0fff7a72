"""Whether the client of an event still listens: Gradio notices at once, its functions only at their next item."""

from collections.abc import Callable


def client_left() -> Callable[[], bool]:
    """Called inside one of Gradio's functions: a way to ask whether its client has gone."""
    from gradio.context import LocalContext

    blocks, event = LocalContext.blocks.get(None), LocalContext.event_id.get(None)
    if blocks is None or event is None:
        return lambda: False

    def left() -> bool:
        job = blocks._queue.event_ids_to_events.get(event)
        return job is not None and not job.alive

    return left
