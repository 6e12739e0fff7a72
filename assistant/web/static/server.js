// Calls the server's functions: through Gradio, directly or as a stream of events from its queue.

const at = (path) => new URL(path, document.baseURI);

export class ServerError extends Error {}

async function posted(path, body, signal) {
  let response;
  try {
    response = await fetch(at(path), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ServerError("offline");
  }
  if (response.status === 503) throw new ServerError("busy");
  if (response.status === 401) location.reload();
  if (!response.ok) throw new ServerError("internal");
  return response.json();
}

export async function call(name, given = {}) {
  const { data } = await posted(`gradio_api/run/page_${name}`, { data: [given] });
  if (data[0]?.error) throw Object.assign(new Error(data[0].error), { told: true });
  return data[0];
}

// Yields the function's events; ends when the function does or when `signal` aborts.
export async function* stream(name, given, signal) {
  const { event_id: id } = await posted(`gradio_api/call/page_${name}`, { data: [given] }, signal);
  const response = await fetch(at(`gradio_api/call/page_${name}/${id}`), { signal });
  if (!response.ok) throw new ServerError("internal");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const messages = (rest + value).split("\n\n");
    rest = messages.pop();
    for (const message of messages) {
      const [, event, data] = message.match(/^event: (\w+)\ndata: (.*)$/s) ?? [];
      if (event === "generating") yield JSON.parse(data)[0];
      else if (event === "error") throw new ServerError("internal");
      else if (event === "complete") return;
    }
  }
}

// Sends a file's bytes; `progress` gets the share that has gone. Gives the upload's name on the server.
export function upload(file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", at(`page/upload?name=${encodeURIComponent(file.name)}`));
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("error", () => reject(new ServerError("offline")));
    request.addEventListener("load", () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        answer = {};
      }
      if (answer.upload) resolve(answer.upload);
      else if (answer.error) reject(Object.assign(new Error(answer.error), { told: true }));
      else reject(new ServerError("internal"));
    });
    request.send(file);
  });
}
