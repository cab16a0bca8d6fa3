// tus-js-client, as anybody would use it. With `killAt` it kills itself in the middle of a chunk: nothing is told to
// the server, and nothing is written down but what the client itself keeps.
import { createReadStream, statSync } from "node:fs";
import tus from "tus-js-client";

const { endpoint, authorization, file, sha256, urls, killAt } = JSON.parse(process.argv[2]);
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const upload = new tus.Upload(createReadStream(file), {
  endpoint,
  headers: { authorization },
  metadata: { sha256, filename: "stranger.bin" },
  uploadSize: statSync(file).size,
  chunkSize: 1024 * 1024,
  retryDelays: null,
  urlStorage: new tus.FileUrlStorage(urls),
  fingerprint: async () => sha256,
  storeFingerprintForResuming: true,
  onBeforeRequest: (request) => say({ method: request.getMethod(), offset: request.getHeader("Upload-Offset") ?? null }),
  onProgress: (sent) => {
    if (killAt && sent >= killAt) process.kill(process.pid, "SIGKILL");
  },
  onError: (error) => {
    say({ error: String(error) });
    process.exitCode = 1;
  },
  onSuccess: () => say({ done: upload.url }),
});
const [previous] = await upload.findPreviousUploads();
if (previous) upload.resumeFromPreviousUpload(previous);
upload.start();
