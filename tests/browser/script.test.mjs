// What the scripts add: the list under the search field, drafts, keys, dialogs, copying.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertQuiet, DESKTOP, PHONE, signIn, started, visitor } from "./browser.mjs";

const TIME = { timeout: 60_000 };
const QUESTION = "How do I install Answerdesk on my own server?";
let browser;
let server;

started((now) => ({ browser, server } = now));

async function opened(address, options) {
  const context = await visitor(browser, server, options);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  return { context, page };
}

test("the search field by keys alone", TIME, async () => {
  const { context, page } = await opened("/en/");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "q");
  await page.keyboard.type("instal", { delay: 30 });
  const list = page.locator("[role=listbox]");
  await list.waitFor();
  const field = page.locator("#q");
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("ArrowDown");
  const first = await field.getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`#${first}`).getAttribute("aria-selected"), "true");
  await page.keyboard.press("ArrowUp");
  assert.equal(await field.getAttribute("aria-activedescendant"), null, "back in the field");
  await page.keyboard.press("Escape");
  assert.equal(await list.isVisible(), false);
  assert.equal(await field.inputValue(), "instal", "Escape closes the list and keeps the words");
  await page.keyboard.press("ArrowDown");
  if (!(await field.getAttribute("aria-activedescendant"))) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/.+/);
  assert.equal(await page.locator("article h1").count(), 1);
  assertQuiet(context);
  await context.close();
});

test("a line that is chosen names no page, a result that is followed does", TIME, async () => {
  const { context, page } = await opened("/search?q=backup&lang=en");
  const followed = () => page.waitForRequest((request) => request.isNavigationRequest());
  let [request] = await Promise.all([followed(), page.locator("ol.results h2 a").first().click()]);
  assert.match((await request.allHeaders()).referer, /\/search\?q=backup&lang=en$/);
  await page.goto("/search?q=backup&lang=en");
  await page.fill("main input[name=q]", "install");
  await page.locator("main [role=option]").first().waitFor();
  [request] = await Promise.all([followed(), page.locator("main [role=option]").first().click()]);
  await page.waitForURL(/\/en\/.+/);
  assert.equal((await request.allHeaders()).referer, undefined);
  await context.close();
});

test("Enter without a choice searches for the words", TIME, async () => {
  const { context, page } = await opened("/en/");
  await page.fill("#q", "install");
  await page.locator("[role=option]").first().waitFor();
  await page.press("#q", "Enter");
  await page.waitForURL(/\/search\?q=install/);
  assertQuiet(context);
  await context.close();
});

test("the list of suggestions is marked in Persian too", TIME, async () => {
  const { context, page } = await opened("/fa/", { lang: "fa" });
  await page.fill("#q", "نصب");
  await page.locator("[role=option]").first().waitFor();
  assert.ok((await page.locator("[role=option] mark").count()) > 0);
  assertQuiet(context);
  await context.close();
});

test("what is written survives a reload, and is gone once it is sent", TIME, async () => {
  const { context, page } = await opened("/ask?lang=en");
  await page.fill("#question", QUESTION);
  await page.fill("#email", "nadia@example.com");
  await page.fill("#name", "Nadia Test");
  await page.locator(".answers details").first().waitFor();
  await page.reload();
  assert.equal(await page.inputValue("#question"), QUESTION);
  assert.equal(await page.inputValue("#email"), "nadia@example.com");
  assert.equal(await page.inputValue("#name"), "Nadia Test");
  await page.locator(".answers details").first().waitFor();
  await page.click("header.site a.site-name");
  await page.waitForURL(/\/en\/$/);
  await page.goto("/ask?lang=en");
  assert.equal(await page.inputValue("#question"), QUESTION, "another page between does no harm");
  await page.locator(".answers details").first().waitFor();
  await page.click("form.ask .actions button:not([name])");
  await page.waitForURL(/\/t\//);
  await page.goto("/ask?lang=en");
  assert.equal(await page.inputValue("#question"), "");
  assertQuiet(context);
  await context.close();
});

test("what is written survives a wrong address", TIME, async () => {
  const { context, page } = await opened("/ask?lang=en");
  await page.fill("#question", QUESTION);
  await page.fill("#email", "no address");
  await page.locator(".answers details").first().waitFor();
  await page.click("form.ask .actions button:not([name])");
  await page.locator(".error-summary").waitFor();
  assert.equal(await page.inputValue("#question"), QUESTION);
  assert.equal(await page.inputValue("#email"), "no address");
  await page.click(".error-summary a");
  assert.equal(await page.evaluate(() => document.activeElement.id), "email");
  assertQuiet(context);
  await context.close();
});

test("Send stays in sight while answers show", TIME, async () => {
  const { context, page } = await opened("/ask?lang=en", { viewport: DESKTOP });
  const button = page.locator("form.ask .actions button:not([name])");
  await page.fill("#question", QUESTION);
  await page.locator(".answers details").first().waitFor();
  await page.locator(".answers summary").first().click();
  const box = await button.boundingBox();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  assert.ok(box.y + box.height <= DESKTOP.height, `Send ends at ${box.y + box.height}`);
  assert.equal(await button.isEnabled(), true);
  await page.setViewportSize(PHONE);
  assert.equal(await button.isEnabled(), true);
  await context.close();
});

test("a failing search for answers never stands in the way", TIME, async () => {
  const { context, page } = await opened("/ask?lang=en");
  await page.route("**/ask/answers", (route) => route.abort());
  await page.fill("#question", "My toaster sings, what now?");
  await page.waitForTimeout(700);
  const button = page.locator("form.ask .actions button:not([name])");
  assert.equal(await button.isEnabled(), true);
  await button.click();
  await page.waitForLoadState("load");
  assert.match(page.url(), /\/(t\/|ask)/);
  await context.close();
});

test("an answer that did not help is struck out, and the rest stays", TIME, async () => {
  const { context, page } = await opened("/ask?lang=en");
  await page.fill("#question", QUESTION);
  await page.locator(".answers details").first().waitFor();
  const count = await page.locator(".answers details").count();
  await page.locator(".answers summary").first().click();
  await page.locator(".answers button[name=rejected]").first().click();
  assert.equal(await page.locator(".answers .rejected").count(), 1);
  assert.equal(await page.locator(".answers details").count(), count);
  assert.equal(await page.inputValue("#question"), QUESTION);
  assertQuiet(context);
  await context.close();
});

test("single keys on the desk, and the switch that turns them off", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await signIn(context, server, "jonas@example.com");
  await page.goto("/desk");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await page.locator(".queue tr.current").count(), 1);
  assert.equal(await page.locator(".queue tbody tr").first().getAttribute("class"), "current");
  await page.keyboard.press("?");
  const dialog = page.locator("dialog#keys");
  assert.equal(await dialog.isVisible(), true);
  await dialog.locator("[data-keys-switch]").uncheck();
  await page.keyboard.press("Escape");
  assert.equal(await dialog.isVisible(), false);
  await page.keyboard.press("/");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "site-q");
  await page.goto("/desk/keys");
  await page.waitForLoadState("networkidle");
  const kept = page.locator("main [data-keys-switch]");
  assert.equal(await kept.isChecked(), false, "the choice is kept");
  await kept.check();
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.waitForURL(/\/desk(\?|$)/);
  assertQuiet(context);
  await context.close();
});

test("keys do nothing inside a field", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await signIn(context, server, "jonas@example.com");
  await page.goto("/desk");
  await page.locator(".queue tbody a").first().click();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("r");
  assert.equal(await page.evaluate(() => document.activeElement.id), "reply");
  await page.keyboard.type("never ring: / ? g q");
  assert.equal(await page.inputValue("#reply"), "never ring: / ? g q");
  assert.match(page.url(), /\/desk\/tickets\//);
  await page.reload();
  assert.equal(await page.inputValue("#reply"), "never ring: / ? g q", "the draft is kept");
  assertQuiet(context);
  await context.close();
});

test("a block of code is copied", TIME, async () => {
  const { context, page } = await opened("/en/start/install");
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.address });
  await page.locator(".block").first().hover();
  await page.locator(".block button.copy").first().click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text, (await page.locator(".block pre").first().innerText()).trimEnd());
  assertQuiet(context);
  await context.close();
});

test("every control can be reached by Tab, with a visible outline", TIME, async () => {
  const { context, page } = await opened("/ask?lang=en");
  const controls = "a:visible, button:visible, input:visible, textarea:visible, summary:visible";
  const wanted = await page.locator(controls).evaluateAll((all) => {
    for (const [place, one] of all.entries()) one.dataset.place = place;
    return all.length;
  });
  const seen = new Set();
  for (let step = 0; step < wanted + 5; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return { place: one.dataset.place, is: one === document.body ? "" : one.outerHTML.slice(0, 200), outline: `${outlineStyle} ${outlineWidth}` };
    });
    if (!at.is) break;
    assert.match(at.outline, /^solid [3-9]px/, at.is);
    if (at.place) seen.add(at.place);
  }
  assert.ok(seen.size >= wanted, `${seen.size} of ${wanted} were reached`);
  await context.close();
});
