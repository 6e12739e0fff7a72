"""The child process that serves a GGUF file over HTTP on loopback; the one module that knows xllamacpp.

Run as a script by `assistant.models.local_model`: it reads its orders as one JSON line from standard input, prints its
address as one JSON line, and ends when standard input closes, so that it never outlives its parent.
"""

import json
import os
import sys

import xllamacpp  # type: ignore[import-untyped]

_NICENESS = 10


def serve(file: str, *, key: str, context: int, slots: int, threads: int, cache_megabytes: int) -> xllamacpp.Server:
    """A running server for `file` that answers only requests that carry `key`.

    `context` is the number of tokens that all `slots` share; `cache_megabytes` bounds the prompts
    that are kept for reuse after another has taken their slot.
    """
    params = xllamacpp.CommonParams()
    params.model.path = file
    params.n_ctx = context
    params.n_parallel = slots
    params.kv_unified = True
    params.cache_ram_mib = cache_megabytes
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.api_keys = [key]
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.cors_origins = "null"
    params.ui = False
    params.endpoint_slots = False
    params.fit_params = False
    # Memory that is read into instead of mapped: the weights are repacked for the processor, and a
    # mapped file would stay beside them, 0.6 GB more.
    params.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE
    params.verbosity = 0
    return xllamacpp.Server(params)


def main() -> None:
    """Serve what standard input asks for until it closes."""
    if hasattr(os, "nice"):
        # Whoever still looks for evidence goes first; where nobody does, it makes no difference.
        os.nice(_NICENESS)
    try:
        server = serve(**json.loads(sys.stdin.readline()))
        report = {"address": server.listening_address}
    except Exception as error:
        report = {"error": str(error) or type(error).__name__}
    sys.stdout.write(json.dumps(report) + "\n")
    sys.stdout.flush()
    sys.stdin.read()
    # The server's own shutdown may wait for ever on its threads.
    os._exit(0)


if __name__ == "__main__":
    main()
