// Whole ways through the product with the keyboard alone: once with script, once without.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ask, assertQuiet, settled, started, visitor } from "./browser.mjs";

const TIME = { timeout: 120_000 };
const QUESTION = "How do I install Answerdesk on my own server?";
const STEPS_MAX = 150;
let browser;
let server;

started((now) => ({ browser, server } = now));

for (const script of [true, false]) {
  describe(script ? "by keys, with script" : "by keys, without script", () => {
    test("an answer is found from the home page, and rated", TIME, () => walk(script, findAndRate));
    test("a question is asked past its answers, and solved", TIME, () => walk(script, askAndSolve));
    test("an agent signs in, takes a ticket, answers, notes and resolves it", TIME, () => walk(script, work));
    test("the language is changed", TIME, () => walk(script, changeLanguage));
  });
}

async function walk(script, way) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await way(page, script);
  assertQuiet(context);
  await context.close();
}

/** Presses Tab until what is meant has the focus, as someone does who uses no mouse. */
async function tabTo(page, selector, key = "Tab") {
  for (let step = 0; step < STEPS_MAX; step++) {
    if (await has(page, selector)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${STEPS_MAX} times ${key} do not reach ${selector} at ${page.url()}`);
}

async function has(page, selector) {
  return (await page.locator(":focus").and(page.locator(selector)).count()) > 0;
}

/** Goes to a control, presses Enter, and waits for the page that it leads to. */
async function follow(page, selector, address) {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
}

async function type(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

async function findAndRate(page, script) {
  await page.goto("/en/");
  await settled(page);
  if (script) {
    await page.keyboard.press("/");
    await page.keyboard.type("instal", { delay: 20 });
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/.+\/.+/);
  } else {
    await type(page, "#q", "instal");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?/);
    await follow(page, "ol.results h2 a", /\/en\/.+\/.+/);
  }
  // The link to the text goes past the header.
  await page.goto(page.url().split("#")[0]);
  await page.keyboard.press("Tab");
  assert.ok(await has(page, "a.skip"), "the first thing is the way to the text");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok((await page.locator("main :focus").count()) === 1, "after it the focus is in the text");
  await follow(page, "form.feedback button[value=yes]", /\/rate\//);
  await follow(page, "main a", /\/en\/.+/);
}

async function askAndSolve(page, script) {
  await page.goto("/en/");
  await follow(page, "header.site a[href^='/ask']", /\/ask/);
  await settled(page);
  await type(page, "#question", QUESTION);
  await type(page, "#email", "nadia@example.com");
  if (!script) {
    await tabTo(page, "form.ask .actions button:not([name])");
    await page.keyboard.press("Enter");
  }
  await page.locator(".answers details").first().waitFor();
  await tabTo(page, ".answers summary", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".answers details[open]").waitFor();
  await tabTo(page, ".answers button[name=rejected]");
  await page.keyboard.press("Enter");
  if (script) {
    await page.locator(".answers .rejected").waitFor();
    assert.ok(await has(page, ".answers summary"), "the focus is still at the answer");
  } else {
    await page.waitForURL(/\/ask\/rejected/);
  }
  assert.equal(await page.inputValue("#question"), QUESTION);
  assert.equal(await page.inputValue("#email"), "nadia@example.com");
  await follow(page, "form.ask .actions button:not([name])", /\/t\//);
  await settled(page);
  await tabTo(page, "form.reply button[formaction]");
  await page.keyboard.press("Enter");
  await page.locator("form.reopen").waitFor();
}

async function work(page, script) {
  const told = script ? "vermilion one" : "vermilion two";
  await ask(server, `${QUESTION} (${told})`);
  await page.goto("/en/");
  await follow(page, "header.site a[href^='/sign-in']", /\/sign-in/);
  await type(page, "#email", "jonas@example.com");
  await type(page, "#password", server.people.get("jonas@example.com"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk/);
  await settled(page);
  if (script) {
    await page.keyboard.press("j");
    assert.ok(await has(page, ".queue a"), "j goes to the first");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/tickets\//);
  } else {
    await follow(page, ".queue tbody tr:first-child a", /\/desk\/tickets\//);
  }
  await settled(page);
  await tabTo(page, ".moves form[action$='/take'] button, .moves button[value=take], .moves button");
  const taken = page.waitForNavigation();
  await page.keyboard.press("Enter");
  await taken;
  await settled(page);

  await tabTo(page, "[data-insert]");
  await page.keyboard.press("Enter");
  if (!script) await page.waitForURL(/insert=/);
  assert.ok((await page.inputValue("#reply")).length > 10, "the answer is in the reply");
  if (script) assert.ok(await has(page, "#reply"), "and so is the focus");
  await tabTo(page, "#reply");
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(`\n\nThe reference is ${told}.`);
  await tabTo(page, "form.reply .actions button");
  await page.keyboard.press("Enter");
  await page.locator(".message.from-agent", { hasText: told }).waitFor();

  await tabTo(page, ".note-form summary");
  await page.keyboard.press("Enter");
  await type(page, "#note", "Called the carrier.");
  await tabTo(page, ".note-form form .actions button");
  await page.keyboard.press("Enter");
  await page.locator(".message.note").last().waitFor();

  await tabTo(page, ".resolve summary");
  await page.keyboard.press("Enter");
  await tabTo(page, ".resolve input[name=outcome]");
  await page.keyboard.press("ArrowDown");
  while (!(await has(page, ".resolve input[value=nothing]")) && !(await has(page, ".resolve label:last-of-type input"))) {
    await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, ".resolve form .actions button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/solved=/);
  await page.locator(".flash", { hasText: "is solved" }).waitFor();
}

async function changeLanguage(page, script) {
  await page.goto("/ask?q=teapot&lang=en");
  await settled(page);
  await tabTo(page, "header.site .menu summary");
  await page.keyboard.press("Enter");
  await page.locator("header.site .menu[open]").waitFor();
  if (script) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("header.site .menu[open]").count(), 0, "Escape closes the menu");
    assert.ok(await has(page, "header.site .menu summary"), "and gives the focus back");
    await page.keyboard.press("Enter");
  }
  await follow(page, "header.site .menu a[lang=fa]", /lang=fa/);
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  assert.equal(await page.inputValue("#question"), "teapot");
}

test("a dialog keeps the focus and gives it back", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await context.newPage();
  await page.goto("/sign-in?lang=en");
  await type(page, "#email", "jonas@example.com");
  await type(page, "#password", server.people.get("jonas@example.com"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk/);
  await settled(page);
  const opener = ".desk-nav [data-dialog=keys]";
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  for (let step = 0; step < 8; step++) {
    assert.equal(await page.locator("dialog[open]").evaluate((dialog) => document.activeElement === document.body || dialog.contains(document.activeElement)), true, "the focus stays inside");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
  assert.ok(await has(page, opener), "the focus is where it was");
  await tabTo(page, ".queue tbody a");
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await tabTo(page, "dialog form button");
  await page.keyboard.press("Enter");
  assert.ok(await has(page, ".queue tbody a"), "also after a key has opened it");
  assertQuiet(context);
  await context.close();
});

test("a password can be pasted and kept by a manager", TIME, async () => {
  const context = await visitor(browser, server);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.address });
  const page = await context.newPage();
  await page.goto("/sign-in?lang=en");
  assert.equal(await page.locator("#email").getAttribute("autocomplete"), "username");
  assert.equal(await page.locator("#password").getAttribute("autocomplete"), "current-password");
  await page.evaluate((text) => navigator.clipboard.writeText(text), "a long sentence of my own");
  await tabTo(page, "#password");
  await page.keyboard.press("Control+V");
  assert.equal(await page.inputValue("#password"), "a long sentence of my own");
  await context.close();
});

test("what changes without a new page is said", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await context.newPage();
  await page.goto("/en/");
  await settled(page);
  await page.focus("#q");
  const said = page.locator(".search [role=status]");
  assert.equal(await said.textContent(), "", "nothing is said before something is typed");
  await page.fill("#q", "install");
  await page.locator("[role=option]").first().waitFor();
  assert.match(await said.textContent(), /\d/);
  await page.goto("/ask?lang=en");
  await settled(page);
  const answers = page.locator(".answers[aria-live=polite]");
  assert.equal(await answers.count(), 1, "the place is there before the answers are");
  await page.fill("#question", QUESTION);
  await answers.locator("h2").waitFor();
  assertQuiet(context);
  await context.close();
});
