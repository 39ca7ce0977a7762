// The command bar, by keys alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, assertQuiet, signIn, started, visitor } from "./browser.mjs";

const TIME = { timeout: 60_000 };
let browser;
let server;

started((now) => ({ browser, server } = now));

async function atDesk(address = "/desk") {
  const context = await visitor(browser, server);
  const page = await signIn(context, server, "jonas@example.com");
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  return { context, page };
}

async function open(page) {
  await page.keyboard.press("Control+k");
  await page.locator("#command [role=option]").first().waitFor();
}

const options = (page) => page.locator("#command [role=option]");
const chosen = (page) => page.locator("#command [aria-selected=true]");

test("a ticket by its number, a page by its name, and back", TIME, async () => {
  const { context, page } = await atDesk();
  await open(page);
  await page.keyboard.type("1010");
  await options(page).filter({ hasText: "#1010" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/tickets\/1010$/);
  await page.waitForLoadState("networkidle");
  await open(page);
  await options(page).filter({ hasText: "#1010" }).waitFor();
  await page.keyboard.type("on ho");
  assert.match(await chosen(page).textContent(), /On hold/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/view=on_hold/);
  assertQuiet(context);
  await context.close();
});

test("what the page can do is done, and a field keeps its words", TIME, async () => {
  const { context, page } = await atDesk();
  await page.locator(".queue tbody a").first().click();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("r");
  await page.keyboard.type("Half a reply");
  await open(page);
  assert.equal(await page.inputValue("#reply"), "Half a reply", "Ctrl K works inside a field");
  await page.keyboard.type("write a no");
  assert.match(await chosen(page).textContent(), /Write a note/);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#command").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), "note");
  assertQuiet(context);
  await context.close();
});

test("arrows go round, Escape closes, and the focus comes back", TIME, async () => {
  const { context, page } = await atDesk();
  await page.keyboard.press("j");
  const before = await page.evaluate(() => document.activeElement.textContent);
  await open(page);
  const field = page.locator("#command input");
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  const first = await chosen(page).textContent();
  assert.equal(await field.getAttribute("aria-activedescendant"), await chosen(page).getAttribute("id"));
  await page.keyboard.press("ArrowUp");
  assert.notEqual(await chosen(page).textContent(), first);
  await page.keyboard.press("ArrowDown");
  assert.equal(await chosen(page).textContent(), first);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#command").isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), before);
  assertQuiet(context);
  await context.close();
});

test("a late answer never replaces a newer one", TIME, async () => {
  const { context, page } = await atDesk();
  await page.route("**/desk/commands?q=slow*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    const items = [{ title: "Late", title_marks: [], section: "", url: "/desk/keys" }];
    await route.fulfill({ json: { groups: [{ heading: "Late", items }] } }).catch(() => {});
  });
  await open(page);
  await page.keyboard.type("slow");
  await page.waitForTimeout(300);
  await page.locator("#command input").fill("1010");
  await options(page).filter({ hasText: "#1010" }).waitFor();
  await page.waitForTimeout(1000);
  assert.equal(await options(page).filter({ hasText: "Late" }).count(), 0);
  assert.equal(await options(page).filter({ hasText: "#1010" }).count(), 1);
  await context.close();
});

test("it does not need single keys, and shows none when they are off", TIME, async () => {
  const { context, page } = await atDesk();
  await open(page);
  assert.ok((await page.locator("#command kbd").count()) > 0);
  await page.keyboard.press("Escape");
  await page.evaluate(() => localStorage.setItem("answerdesk-keys", "off"));
  await page.reload();
  await page.waitForLoadState("networkidle");
  await open(page);
  assert.equal(await page.locator("#command kbd").count(), 0);
  await page.keyboard.press("Control+k");
  assert.equal(await page.locator("#command").isVisible(), false);
  await context.close();
});

test("a customer finds answers and the pages of the header", TIME, async () => {
  await ask(server, "A private question about armadillos");
  const context = await visitor(browser, server);
  const page = await context.newPage();
  await page.goto("/en/start/install");
  await page.waitForLoadState("networkidle");
  await open(page);
  assert.ok((await options(page).filter({ hasText: "Ask a person" }).count()) > 0);
  await page.keyboard.type("armadillos");
  await page.waitForTimeout(600);
  assert.equal(await options(page).filter({ hasText: "private question" }).count(), 0);
  await page.locator("#command input").fill("first admin");
  await page.locator("#command [role=group]").filter({ hasText: "Answers" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/.*first-admin/);
  assertQuiet(context);
  await context.close();
});

test("without script its link leads to the search", TIME, async () => {
  const context = await visitor(browser, server, { script: false });
  const page = await signIn(context, server, "jonas@example.com");
  await page.locator("a.go").click();
  await page.waitForURL(/\/desk\/search/);
  assert.equal(await page.locator("main input[type=search]").count(), 1);
  await context.close();
});

test("there is one list for each field", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await context.newPage();
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");
  await page.fill("#q", "install");
  await page.locator("[role=option]").first().waitFor();
  assert.equal(await page.locator("[role=listbox]").count(), 1);
  assert.equal(await page.locator("#command [role=listbox]").count(), 0);
  await page.keyboard.press("Escape");
  await open(page);
  assert.equal(await page.locator("#command [role=listbox]").count(), 1);
  await context.close();
});
