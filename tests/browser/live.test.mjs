// What the desk tells while a page is open: changes, who is here, and texts that are kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, assertQuiet, settled, signIn, started, visitor } from "./browser.mjs";

const TIME = { timeout: 90_000 };
let browser;
let server;

started((now) => ({ browser, server } = now));

async function agent(name) {
  const context = await visitor(browser, server);
  const page = await signIn(context, server, `${name}@example.com`);
  return { context, page };
}

async function firstTicket(page) {
  await page.goto("/desk");
  return page.locator(".queue a[data-open]").first().getAttribute("href");
}

/** Until this page listens. */
function listens(page) {
  return page.waitForResponse((answer) => answer.url().includes("/desk/live"));
}

test("a queue that is looked at changes by itself", TIME, async () => {
  const { context, page } = await agent("jonas");
  await Promise.all([listens(page), page.goto("/desk")]);
  await page.keyboard.press("j");
  const at = () => page.evaluate(() => document.activeElement.getAttribute("href"));
  const first = await at();
  const ticket = await ask(server, "Is there a lantern in the northern hut?");
  await page.locator(".queue a[data-open]", { hasText: "northern hut" }).waitFor({ timeout: 10_000 });
  assert.equal(await at(), first, "where one was is where one is");
  assert.ok(ticket);
  assertQuiet(context);
  await context.close();
});

test("who is here, and what changed meanwhile", TIME, async () => {
  const [ada, bea] = [await agent("jonas"), await agent("eleni")];
  const ticket = await firstTicket(ada.page);
  await Promise.all([listens(ada.page), ada.page.goto(ticket)]);
  await bea.page.goto(ticket);
  await settled(bea.page);
  await ada.page.locator(".presence", { hasText: "is here" }).waitFor();
  await bea.page.keyboard.press("n");
  await bea.page.keyboard.type("The part is on its way.");
  await ada.page.locator(".presence", { hasText: "is writing" }).waitFor();
  await ada.page.keyboard.press("r");
  await ada.page.keyboard.type("One moment");
  await bea.page.locator(".note-form button").click();
  const line = ada.page.locator("[data-live-changed]");
  await line.locator("button").click();
  assert.equal(await ada.page.locator(".thread mark.new-message").count(), 1);
  assert.equal(await ada.page.locator("#reply").inputValue(), "One moment");
  assert.equal(await line.isVisible(), false);
  await bea.context.close();
  await ada.page.locator(".presence").evaluate((place) => new Promise((resolve) => {
    const look = () => (place.textContent ? setTimeout(look, 100) : resolve());
    look();
  }));
  assertQuiet(ada.context);
  await ada.context.close();
});

test("a text that is not sent is there on another device", TIME, async () => {
  const ada = await agent("jonas");
  const ticket = await firstTicket(ada.page);
  await ada.page.goto(ticket);
  await ada.page.keyboard.press("r");
  const kept = ada.page.waitForResponse((answer) => answer.url().endsWith("/unsent") && answer.status() === 204);
  await ada.page.locator("#reply").fill("We are looking for");
  await kept;
  const other = await agent("jonas");
  await other.page.goto(ticket);
  assert.equal(await other.page.locator("#reply").inputValue(), "We are looking for");
  await other.page.locator("#reply").fill("We have found it.");
  await other.page.locator("form.reply button").first().click();
  await other.page.locator(".thread", { hasText: "We have found it." }).waitFor();
  assert.equal(await other.page.locator("#reply").inputValue(), "");
  assertQuiet(ada.context);
  assertQuiet(other.context);
  await Promise.all([ada.context.close(), other.context.close()]);
});

test("many tickets at once, by keys alone", TIME, async () => {
  const { context, page } = await agent("reza");
  await page.goto("/desk");
  await settled(page);
  for (const key of ["j", "s", "j", "s"]) await page.keyboard.press(key);
  assert.equal(await page.locator("input.chosen:checked").count(), 2);
  await page.keyboard.press("b");
  assert.equal(await page.evaluate(() => document.activeElement.id), "what");
  await page.selectOption("#what", "priority/urgent");
  await page.locator("details.bulk button").press("Enter");
  await page.locator("main .flash", { hasText: /2\W* tickets changed/ }).waitFor();
  assertQuiet(context);
  await context.close();
});
