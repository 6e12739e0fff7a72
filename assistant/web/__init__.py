"""The page: chat and article side by side, served by Gradio on this machine; the one place that imports it."""
