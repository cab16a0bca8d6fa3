// The door over loopback HTTP, where a twin of the shell answers from the real core. For tests and for development in
// a browser. Never part of the shipped window.
import { type Door, pixelsFrom, Refusal } from "./door";
import type { Answer, CallName, Payload, WindowEvent } from "./shell";

async function ask<N extends CallName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  const reply = await fetch(`/door/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  });
  const answer = await reply.json();
  if (answer.error) throw new Refusal(answer.error);
  return answer.ok;
}

export function twinDoor(): Door {
  const hearers = new Set<(event: WindowEvent) => void>();
  // One line for all who listen: a browser holds six to a server, and calls and pictures need the others.
  const line = new EventSource("/events");
  line.onmessage = (message) => {
    const event = JSON.parse(message.data) as WindowEvent;
    for (const hear of [...hearers]) hear(event);
  };
  return {
    call: ask,
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    picture: (kind, image) => `/${kind}/${image}`,
    pixels: (image) => pixelsFrom(`/pixels/${image}`),
  };
}
