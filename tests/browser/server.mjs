// Starts Answerdesk on a free port with a folder that is thrown away.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = process.env.TESTED_PROGRAM ?? join(ROOT, "target/debug/answerdesk");
const ANY_PORT = "127.0.0.1:0";
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 25_000;

// A test does in a minute what people do in a day.
const LIMITS = {
  ANSWERDESK_ASKS_PER_HOUR: "10000",
  ANSWERDESK_SUGGESTIONS_PER_MINUTE: "10000",
  ANSWERDESK_SEARCHES_PER_MINUTE: "10000",
  ANSWERDESK_SIGN_IN_TRIES_PER_QUARTER_HOUR: "10000",
};

/** The demo: people whose passwords it prints, and tickets. */
export async function startDemo(flags = [], settings = {}, listen = ANY_PORT) {
  const server = await start(["--demo", ...flags], { limits: settings, listen });
  const found = server.output().matchAll(/^\s+(\S+@\S+)\s+password: (\S+)$/gm);
  server.people = new Map([...found].map(([, email, password]) => [email, password]));
  return server;
}

/** A site that nobody has an account on yet; without `articles` nothing is written there either. */
export async function startEmpty({ articles = true, limits = {} } = {}) {
  const data = await mkdtemp(join(tmpdir(), "answerdesk-browser-"));
  const content = join(data, "content");
  await mkdir(content);
  const server = await start(["--data", data, ...(articles ? [] : ["--content", content])], { articles, limits });
  const stop = server.stop;
  server.setup = server.output().match(/http:\/\/\S+(\/setup\/\S+)/)?.[1];
  server.stop = async () => {
    await stop();
    await rm(data, { recursive: true, force: true });
  };
  return server;
}

async function start(flags, { articles = true, limits = {}, listen = ANY_PORT } = {}) {
  const child = spawn(PROGRAM, ["--listen", listen, ...flags], {
    cwd: ROOT,
    env: { ...plainEnvironment(), ...LIMITS, ...limits, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address in time:\n${output}`)), STARTS_WITHIN_MS);
    const read = (chunk) => {
      output += chunk;
      const found = output.match(/Answerdesk is at (http:\/\/[^/\s]+)/);
      if (found) {
        clearTimeout(timer);
        resolve(found[1]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    ended.then((code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  const server = { address, output: () => output, stop };
  await ready(address, articles);
  return server;

  async function stop() {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOPS_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  }
}

// Without settings of whoever runs the tests.
function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("ANSWERDESK_")));
}

// Ready means that every article can be found, not only that the port is open.
async function ready(address, articles) {
  const until = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    const [health, suggestion] = await Promise.all([
      fetch(`${address}/health/ready`),
      fetch(`${address}/suggest?q=install&lang=en`).then((answer) => (answer.ok ? answer.json() : {})),
    ]);
    if (health.ok && (!articles || suggestion.items?.length)) return;
    if (Date.now() > until) throw new Error(`not ready in time: ${await health.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
