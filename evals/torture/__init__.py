"""The long test: processes killed, inputs without number, askers without end."""
