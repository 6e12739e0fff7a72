"""Calls the API as other programs do, in a process of its own: `python tests/web_client.py api|mcp ADDRESS QUESTION`.

The clients of Gradio and of MCP leave event loops open, which the tests' own process does not forgive.
"""

import asyncio
import json
import sys


def call_api(address, question):
    from gradio_client import Client

    client = Client(address, verbose=False)
    return {
        "answer": client.predict(question, [], api_name="/answer"),
        "follow_up": client.predict("那苏州呢？", [["上海呢？", "多。"]], api_name="/answer"),
        "stream": list(client.submit(question, api_name="/stream")),
        "documents": client.predict(api_name="/documents"),
        "names": sorted(client.view_api(return_format="dict")["named_endpoints"]),
    }


async def call_tools(address, question, password=None):
    import httpx
    from mcp import ClientSession
    from mcp.client.streamable_http import streamable_http_client

    async with (
        httpx.AsyncClient(headers={"Authorization": f"Bearer {password}"} if password else {}) as http,
        streamable_http_client(f"{address}gradio_api/mcp/", http_client=http) as (reading, writing, _),
        ClientSession(reading, writing) as session,
    ):
        await session.initialize()
        tools = (await session.list_tools()).tools
        result = await session.call_tool("answer", {"question": question})
        return {"tools": {tool.name: tool.description for tool in tools}, "answer": result.content[0].text}


if __name__ == "__main__":
    way, *given = sys.argv[1:]
    found = call_api(*given) if way == "api" else asyncio.run(call_tools(*given))
    sys.stdout.write("\n" + json.dumps(found))
