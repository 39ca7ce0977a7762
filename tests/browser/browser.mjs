// One Chromium, and pages that remember every complaint.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { startDemo } from "./server.mjs";

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

/**
 * Starts a browser and the demo before the tests of a file, gives them to `begin`, and stops them
 * after the tests, with what `end` stops.
 */
export function started(begin, end) {
  let browser;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([launch(), startDemo()]);
    await begin({ browser, server });
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server?.stop(), end?.()]);
  });
}

/** A visitor of their own: nothing is shared with others. */
export async function visitor(browser, server, { script = true, lang = "en", viewport = DESKTOP, ...more } = {}) {
  const context = await browser.newContext({
    baseURL: server.address,
    javaScriptEnabled: script,
    locale: lang,
    reducedMotion: "reduce",
    viewport,
    ...more,
  });
  context.setDefaultTimeout(30_000);
  context.complaints = [];
  context.script = script;
  context.on("page", (page) => {
    page.complaints = [];
    listen(page, (complaint) => {
      page.complaints.push(complaint);
      context.complaints.push(complaint);
    });
  });
  return context;
}

function listen(page, complain) {
  page.on("pageerror", (error) => complain(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    // A page that answers 404 or 422 is a page; what it loads must not fail.
    const from = message.location().url;
    if (message.text().startsWith("Failed to load resource") && from === page.url()) return;
    complain(`${page.url()}: ${message.text()} (${from})`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (request.isNavigationRequest() || url.startsWith("data:")) return;
    if (new URL(url).origin !== new URL(page.url()).origin) complain(`${page.url()} asks ${url}`);
  });
}

/**
 * Waits until a page has done what it does by itself: what it fetches has come. Cheaper than
 * waiting for half a second of silence.
 */
export async function settled(page, quiet = 60) {
  await page.waitForLoadState("load");
  if (!page.context().script) return;
  // A page that goes on to another meanwhile is waited for again.
  await page.evaluate(quietFor, quiet).catch(() => page.waitForLoadState("load"));
}

function quietFor(quiet) {
  return new Promise((done) => {
    let seen = -1;
    const look = () => {
      const count = performance.getEntriesByType("resource").length;
      if (count === seen && document.fonts.status === "loaded") return done();
      seen = count;
      return setTimeout(look, quiet);
    };
    look();
  });
}

/** Nothing in the console: no error, no broken policy, no other host. */
export function assertQuiet({ complaints }) {
  assert.deepEqual(complaints, []);
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
