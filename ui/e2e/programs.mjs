// The programs a walk needs: twins of the shell, and the clinic's server. All are ended with the walk, however it ends.
import { spawn } from "node:child_process";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";

const programs = new URL("../../target/debug/", import.meta.url).pathname;
export const login = "owner";
export const password = "a walk through the window";

/** Starts one, with its words on stderr in a log, and answers with the first line it says. */
async function start(running, folder, name, args, input = "") {
  const log = await open(`${folder}/${name}.log`, "a");
  const child = spawn(programs + name, args, { stdio: ["pipe", "pipe", log.fd] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.stdin.end(input);
  const first = await new Promise((said, failed) => {
    createInterface(child.stdout).once("line", said);
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`${name} ended with ${code}; its log is in ${folder}`)));
  });
  await log.close();
  return { child, first: JSON.parse(first) };
}

const ended = (child) =>
  new Promise((done) => ((child.exitCode ?? child.signalCode) === null ? child.once("exit", done) : done()));

/** A program that keeps its address over a restart. */
class Program {
  #listen = "127.0.0.1:0";
  constructor(launch) {
    this.launch = launch;
  }
  async start() {
    const { child, first } = await this.launch(this.#listen);
    this.child = child;
    this.url = first.listening;
    this.#listen = new URL(this.url).host;
    return this;
  }
  /** SIGTERM asks; SIGKILL is what a power cut is to a program. */
  async end(signal = "SIGTERM") {
    this.child.kill(signal);
    await ended(this.child);
  }
}

class Twin extends Program {
  async #post(path, payload) {
    const body = JSON.stringify(payload);
    const reply = await fetch(this.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    if (!reply.ok) throw new Error(`${path} was answered ${reply.status}`);
    return reply;
  }
  /** A call as the window makes it. */
  async call(name, payload = {}) {
    const { ok, error } = await (await this.#post(`/door/${name}`, payload)).json();
    if (error) throw new Error(`${name} was refused: ${error.code} ${error.message}`);
    return ok;
  }
  /** Files are let go on the window. */
  drop(paths) {
    return this.#post("/drop", { paths });
  }
}

/** A place of its own for one walk: profiles, logs, programs. */
export function makeTown(folder, ui) {
  const running = new Set();
  const run = (name, args, input) => start(running, folder, name, args, input);
  return {
    folder,
    desk: (name) =>
      new Twin(async (listen) =>
        run("twin", ["--profile", `${folder}/${name}`, "--ui", ui, "--listen", listen]),
      ).start(),
    async server(clinic) {
      const data = `${folder}/server`;
      const create = ["clinic-create", "--data", data, "--owner", login, "--name", clinic];
      const made = await run("chairside-server", create, `${password}\n`);
      await ended(made.child);
      return new Program((listen) => run("chairside-server", ["serve", "--data", data, "--listen", listen])).start();
    },
    async close() {
      for (const child of running) child.kill("SIGKILL");
      await Promise.all([...running].map(ended));
    },
  };
}
