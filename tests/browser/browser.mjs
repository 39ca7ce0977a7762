// One Chromium, and pages that remember every complaint.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: ARGUMENTS,
  });
}

/** A visitor of their own: nothing is shared with others. */
export async function visitor(browser, server, { script = true, lang = "en", viewport = DESKTOP } = {}) {
  const context = await browser.newContext({
    baseURL: server.address,
    javaScriptEnabled: script,
    locale: lang,
    reducedMotion: "reduce",
    viewport,
  });
  context.setDefaultTimeout(15_000);
  context.complaints = [];
  context.on("page", (page) => listen(page, server, context.complaints));
  return context;
}

function listen(page, server, complaints) {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    // A page that answers 404 or 422 is a page; what it loads must not fail.
    const from = message.location().url;
    if (message.text().startsWith("Failed to load resource") && from === page.url()) return;
    complaints.push(`${page.url()}: ${message.text()} (${from})`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !url.startsWith("data:")) complaints.push(`${page.url()} asks ${url}`);
  });
}

/** Nothing in the console: no error, no broken policy, no other host. */
export function assertQuiet(context) {
  assert.deepEqual(context.complaints, []);
}

/** Signs in through the page, as a person does. */
export async function signIn(context, server, email) {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.fill("#email", email);
  await page.fill("#password", server.people.get(email));
  await page.click("main form button");
  await page.waitForURL(/\/desk/);
  return page;
}

/** Asks a question in a request of its own, past the answers, and gives the ticket's address. */
export async function ask(server, question, { lang = "en", name = "Nadia Test", email = "nadia@example.com" } = {}) {
  const sent = await fetch(`${server.address}/ask?lang=${lang}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ question, name, email, lang, seen: "1" }),
  });
  assert.equal(sent.status, 303, `asking answered ${sent.status}`);
  return sent.headers.get("location");
}
