// The twin's door is for its own page alone, and opens no further than the window's.
import { request } from "node:http";

export async function ownDoor({ town, check }) {
  const desk = await town.desk("front");
  const own = new URL(desk.url).host;
  const answered = async (headers) => (await ask(desk.url, headers)).status;
  check((await answered({})) === 200, "its own page is refused");
  check(
    (await answered({ host: `clinic.example:${new URL(desk.url).port}` })) === 403,
    "another host's name is answered",
  );
  check((await answered({ origin: "https://clinic.example" })) === 403, "another page is answered");
  check((await answered({ host: own, origin: desk.url })) === 200, "its own page is refused by its origin");
  const exported = await ask(desk.url, {}, "/door/image_export");
  check(exported.body.error?.code === "unknown_call", "a call that takes a path is open to the window");
}

const ask = (url, headers, path = "/door/profile_status") =>
  new Promise((answered, failed) => {
    const asked = request(url + path, { method: "POST", headers: { "content-type": "application/json", ...headers } });
    asked.on("error", failed);
    asked.on("response", async (response) => {
      const text = (await response.setEncoding("utf8").toArray()).join("");
      answered({ status: response.statusCode, body: text ? JSON.parse(text) : {} });
    });
    asked.end("{}");
  });
