// @tus/server with its file store, behind the address of a clinic's server: uploads go to the one, all else to the
// other. What a desk needs to tell that it speaks to its clinic is the protocol's header, which is added here.
//
// `stallAt`: so many bytes of the first upload pass and no more, as on a line that hangs, until the desk goes away.
import { createServer, request } from "node:http";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";

const { clinic, folder, stallAt } = JSON.parse(process.argv[2]);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const stranger = new Server({ path: "/v1/uploads", datastore: new FileStore({ directory: folder }), relativeLocation: true });
const tus = createServer((ask, answer) => stranger.handle(ask, answer));
const listen = (server) => new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port)));
const tusPort = await listen(tus);
const clinicUrl = new URL(clinic);
let stalls = stallAt !== undefined;

const front = createServer((ask, answer) => {
  const isUpload = ask.url.startsWith("/v1/uploads");
  const to = isUpload ? { port: tusPort } : { port: clinicUrl.port };
  const onward = request({ host: "127.0.0.1", ...to, method: ask.method, path: ask.url, headers: ask.headers });
  onward.on("response", (reply) => {
    const headers = isUpload ? { ...reply.headers, "chairside-protocol": "1" } : reply.headers;
    answer.writeHead(reply.statusCode, headers);
    reply.pipe(answer);
  });
  onward.on("error", () => answer.destroy());
  const isPatch = isUpload && ask.method === "PATCH";
  const isStalled = isPatch && stalls;
  let passed = 0;
  ask.on("data", (piece) => {
    // What comes after the stall is read and lost: a socket that is not read does not tell that the desk is gone.
    const part = isStalled ? piece.subarray(0, Math.max(0, stallAt - passed)) : piece;
    if (part.length === 0) return;
    passed += part.length;
    if (!onward.write(part)) {
      ask.pause();
      onward.once("drain", () => ask.resume());
    }
    if (isStalled && passed === stallAt) say({ stalled: passed });
  });
  ask.on("end", () => {
    if (isStalled) return;
    if (isPatch) say({ method: "PATCH", offset: Number(ask.headers["upload-offset"]), bytes: passed });
    onward.end();
  });
  answer.on("close", () => {
    if (isStalled) stalls = false;
    onward.destroy();
  });
});
say({ listening: `http://127.0.0.1:${await listen(front)}` });
