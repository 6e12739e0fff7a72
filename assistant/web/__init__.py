"""The page: chat and article side by side, served by Gradio on this machine; nothing else imports it."""
