// What the desk tells while a page is open: changes, who is here, and texts that are kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, assertQuiet, signIn, started, visitor } from "./browser.mjs";

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
