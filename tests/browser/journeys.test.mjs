// What people come to do, from the first page to the end: once with script, once without.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertQuiet, signIn, started, visitor } from "./browser.mjs";

const TIME = { timeout: 90_000 };
const QUESTION = "How do I install Answerdesk on my own server?";
let browser;
let server;

started((now) => ({ browser, server } = now));

for (const script of [true, false]) {
  describe(script ? "with script" : "without script", () => {
    test("a customer searches, reads, asks, and takes an answer", TIME, () => customer(script));
    test("an answer solves it before anything is sent", TIME, () => solvedBeforeSending(script));
    test("the words of a search that found nothing are in the form", TIME, () => fromNothing(script));
    test("an agent answers the oldest ticket from what was solved before", TIME, () => agent(script));
    test("the first admin's colleague joins by a link", TIME, () => joins(script));
    test("an article is rated", TIME, () => rates(script));
    test("the language is changed and kept", TIME, () => changesLanguage(script));
  });
}

async function customer(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();

  await page.goto("/en/");
  await page.fill("#q", "instalation");
  await page.press("#q", "Enter");
  await page.waitForURL(/\/search\?/);
  assert.equal(await page.locator("mark").first().isVisible(), true);
  await page.click("ol.results h2 a");
  await page.waitForURL(/\/en\/start\/install/);

  await page.click("header.site a[href^='/ask']");
  await page.fill("#question", QUESTION);
  await page.fill("#email", "nadia@example.com");
  await page.fill("#name", "Nadia Test");
  if (!script) {
    await send(page);
    // It says that nothing was sent yet.
    await page.locator(".flash").waitFor();
    assert.equal(await page.inputValue("#question"), QUESTION);
    assert.equal(await page.inputValue("#email"), "nadia@example.com");
    assert.equal(await page.inputValue("#name"), "Nadia Test");
  }
  await page.locator(".answers details").first().waitFor();
  assert.ok((await page.locator(".answers details").count()) <= 3);
  await page.locator(".answers summary").first().click();
  assert.equal(await page.locator(".answers .passage").first().isVisible(), true);
  await send(page);

  await page.waitForURL(/\/t\//);
  const ticket = page.url();
  assert.match(await page.locator(".receipt .ref").textContent(), /^#\d+$/);
  assert.equal((await page.locator("#link").textContent()).trim(), ticket);
  await page.locator(".answers button[name=answer]").first().click();
  await page.locator("form.reopen").waitFor();
  assert.equal(page.url(), ticket);
  await page.click("form.reopen button");
  await page.fill("#reply", "It works on one server only.");
  await page.click("form.reply .actions button:not([formaction])");
  await page.waitForURL(/\/t\//);
  assert.equal(await page.locator("ol.thread > li").count(), 2);
  assert.equal(await page.inputValue("#reply"), "");
  assertQuiet(context);

  await agentSeesTheTrail(page, ticket);
  await context.close();
}

// What the customer did before asking stands beside the ticket.
async function agentSeesTheTrail(page, ticket) {
  await page.goto(ticket);
  const number = (await page.locator("p.meta .ref").textContent()).trim().slice(1);
  const team = await visitor(browser, server, { script: false });
  const desk = await signIn(team, server, "jonas@example.com");
  await desk.goto(`/desk/tickets/${number}`);
  const trail = await desk.locator("section.trail").textContent();
  assert.match(trail, /instalation/);
  assert.match(trail, /Read\s*Install and start/, "the title, not the path");
  await team.close();
}

async function solvedBeforeSending(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto("/ask?lang=en");
  await page.fill("#question", QUESTION);
  if (!script) await send(page);
  await page.locator(".answers details").first().waitFor();
  const count = await page.locator(".answers details").count();
  await page.locator(".answers summary").first().click();
  await page.locator(".answers button[name=rejected]").first().click();
  await page.waitForLoadState("networkidle");
  assert.equal(await page.inputValue("#question"), QUESTION, "the question is still there");
  assert.ok(count < 2 || (await page.locator(".answers details").count()) >= count - 1, "the other answers are still there");
  const last = page.locator(".answers details").last();
  await last.locator("summary").click();
  await last.locator("button[name=solved]").click();
  await page.waitForURL(/\/ask\/solved/);
  assert.equal(await page.locator("h1").count(), 1);
  // Whoever changes their mind finds their words in the form.
  await page.click("main .actions button");
  await page.waitForURL(/\/ask\/rejected/);
  assert.equal(await page.inputValue("#question"), QUESTION);
  assertQuiet(context);
  await context.close();
}

async function fromNothing(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto("/search?q=zzqxwv+blorptang&lang=en");
  await page.click("main .ask-block a.button");
  await page.waitForURL(/\/ask\?/);
  assert.equal(await page.inputValue("#question"), "zzqxwv blorptang");
  assertQuiet(context);
  await context.close();
}

async function agent(script) {
  const fresh = `My parcel of teapots stands at customs since Tuesday, ${script}`;
  await ask(server, fresh);
  const context = await visitor(browser, server, { script });
  const page = await signIn(context, server, "jonas@example.com");
  await page.goto("/desk");
  const oldest = page.locator(".queue tbody tr").first();
  const number = (await oldest.locator("td.ref").textContent()).trim().slice(1);
  if (script) {
    await page.keyboard.press("j");
    await page.keyboard.press("o");
  } else {
    await oldest.locator("a").click();
  }
  await page.waitForURL(new RegExp(`/desk/tickets/${number}`));

  await page.locator("[data-insert]").first().waitFor();
  if (script) {
    await page.keyboard.press("j");
    await page.keyboard.press("i");
  } else {
    await page.locator("[data-insert]").first().click();
    await page.waitForURL(/insert=/);
  }
  const inserted = await page.inputValue("#reply");
  assert.ok(inserted.length > 10, "the answer is in the reply");
  const word = `vermilion${script ? "one" : "two"}`;
  await page.fill("#reply", `${inserted}\n\nThe reference is ${word}.`);
  await page.click("form.reply .actions button:not([name])");
  await page.locator(".message.from-agent").last().waitFor();
  assert.equal(await page.inputValue("#reply"), "", "nothing waits to be sent twice");

  if (script) await page.keyboard.press("n");
  else await page.click(".note-form summary");
  await page.fill("#note", "Called the carrier.");
  await page.click(".note-form form .actions button");
  await page.locator(".message.note").last().waitFor();

  if (script) await page.keyboard.press("e");
  else await page.click(".resolve summary");
  assert.match(await page.inputValue("#resolution"), new RegExp(word), "the last reply is the proposal");
  await page.locator(".resolve input[value=nothing]").or(page.locator(".resolve [type=radio]").last()).first().check();
  await page.click(".resolve form .actions button");
  await page.locator(".flash a").click();
  await page.locator(".work .panel").waitFor();

  await findByWord(page, word, number);
  assertQuiet(context);
  await context.close();
}

// A resolved ticket can be found at once, or as soon as the index has followed.
async function findByWord(page, word, number) {
  for (let tries = 0; ; tries++) {
    await page.goto(`/desk/search?q=${word}`);
    if (await page.locator(`ol.results a[href="/desk/tickets/${number}"]`).count()) return;
    assert.ok(tries < 20, `#${number} is not found by “${word}”`);
    await page.waitForTimeout(500);
  }
}

async function joins(script) {
  const admin = await visitor(browser, server, { script });
  const people = await signIn(admin, server, "ada@example.com");
  await people.goto("/admin/people");
  await people.fill("#name", "Ines Test");
  await people.click("main section.panel form .actions button");
  const link = (await people.locator("#link").textContent()).trim();
  assertQuiet(admin);
  await admin.close();

  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto(link);
  await page.fill("#name", "Ines Test");
  await page.fill("#email", `ines-${script}@example.com`);
  await page.fill("#password", "short");
  await page.click("main form .actions button");
  await page.locator(".error-summary").waitFor();
  assert.equal(await page.inputValue("#email"), `ines-${script}@example.com`);
  await page.fill("#password", "a long sentence of my own");
  await page.click("main form .actions button");
  await page.waitForURL(/\/desk/);
  await page.locator("header.site form[action='/sign-out'] button").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/desk"));
  assert.equal(await page.locator("header.site a[href^='/sign-in']").count(), 1);
  await page.goto(link);
  assert.equal(await page.locator("#password").count(), 0, "the link works once");
  assertQuiet(context);
  await context.close();
}

async function rates(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto("/en/start/install");
  await page.click("form.feedback button[value=yes]");
  await page.waitForURL(/\/rate\//);
  await page.click("main a[href='/en/start/install']");
  await page.waitForURL(/\/en\/start\/install/);
  assertQuiet(context);
  await context.close();
}

async function changesLanguage(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto("/ask?q=teapot&lang=en");
  await page.click("header.site .menu summary");
  await page.click("header.site .menu a[lang=fa]");
  await page.waitForURL(/lang=fa/);
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  assert.equal(await page.inputValue("#question"), "teapot");
  await page.goto("/");
  assert.equal(new URL(page.url()).pathname, "/fa/");
  assertQuiet(context);
  await context.close();
}

function send(page) {
  return page.click("form.ask .actions button:not([name])");
}
