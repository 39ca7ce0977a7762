// The widget in pages of another product: an ordinary one, a hostile one, one with a strict
// policy, one that is not listed; by keys alone, in both directions, and in a frame.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { DESKTOP, launch, PHONE, signIn, visitor } from "./browser.mjs";
import { startProduct } from "./product.mjs";
import { startDemo } from "./server.mjs";

const TIME = { timeout: 90_000 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const QUESTION = "How do I install Answerdesk on my own server?";
// The widget's tree is closed. Tests look into it by opening trees before the page runs.
const OPEN_TREES = () => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: "open" });
  };
};

const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
let browser;
let server;
let product;

before(async () => {
  product = await startProduct(() => server.address);
  [browser, server] = await Promise.all([launch(), startDemo(["--widget-origins", product.listed])]);
});

after(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), product?.stop()]);
});

async function opened(path, { origin = product.listed, viewport = DESKTOP, scheme = "light" } = {}) {
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(OPEN_TREES);
  const page = await context.newPage();
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") page.errors.push(message.text());
  });
  await page.goto(origin + path);
  await page.locator(".launcher, iframe").first().waitFor({ state: "attached" });
  return { context, page };
}

async function noViolations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
  assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes[0].html}`), []);
}

async function quiet(context, page) {
  assert.deepEqual(page.errors, []);
  assert.deepEqual(await context.cookies(), [], "no cookie was set");
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  assert.equal(kept, 0, "nothing was kept in the browser");
  await context.close();
}

test("search, read, ask; the ticket knows the page", TIME, async () => {
  const { context, page } = await opened("/billing?card=4111#me");
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  assert.deepEqual(asked, [], "nothing is asked for before it is opened");
  await page.locator(".launcher").click();
  await page.getByRole("dialog").getByText("Suggested for this page").waitFor();
  assert.ok((await page.locator(".list li").count()) > 0, "the page is called Backup");
  assert.ok(asked.every((url) => !url.includes("4111")), "the query stays in the page");
  await page.locator("#ad-q").fill("instal");
  await page.locator(".list mark").first().waitFor();
  await noViolations(page);
  await page.locator(".list a", { hasText: "Install and start" }).first().click();
  await page.locator(".prose p").first().waitFor();
  await noViolations(page);
  await page.locator(".verdict button").last().click();
  assert.equal(await page.locator("#ad-question").inputValue(), "instal", "the words are carried on");
  await page.locator("#ad-question").fill(QUESTION);
  await page.locator(".answers a").first().waitFor();
  assert.ok(await page.locator("form.ask .person button").isVisible(), "sending stays in sight");
  await page.locator("#ad-email").fill("nobody");
  await page.locator("form.ask .person button").click();
  await page.locator(".error", { hasText: "email" }).waitFor();
  await noViolations(page);
  assert.equal(await page.locator("#ad-question").inputValue(), QUESTION);
  await page.locator("#ad-email").fill("nadia@example.com");
  await page.locator("form.ask .person button").click();
  const number = (await page.locator(".ref").textContent()).slice(1);
  await noViolations(page);
  page.errors = page.errors.filter((error) => !error.includes("422"));
  await quiet(context, page);

  const team = await visitor(browser, server, { script: false });
  const desk = await signIn(team, server, "jonas@example.com");
  await desk.goto(`/desk/tickets/${number}`);
  const text = (await desk.locator("main").textContent()).replace(/[\u2068\u2069]/g, "");
  assert.match(text, new RegExp(`Asked from ${product.listed}/billing “Backup”`));
  assert.match(await desk.locator("section.trail").textContent(), /instal/);
  assert.doesNotMatch(text, /4111/);
  await team.close();
});

test("a hostile page changes and breaks nothing", TIME, async () => {
  const { context, page } = await opened("/hostile");
  const { width, height } = DESKTOP;
  await page.mouse.click(width - 45, height - 35);
  await page.locator(".panel[open] .list li").first().waitFor();
  assert.equal(await page.locator(".panel").count(), 1, "two copies of the script are one widget");
  await page.mouse.click(width - 300, 155);
  await page.locator("#ad-q").click();
  await page.keyboard.type("instal");
  await page.locator(".list mark").first().waitFor();
  const box = await page.locator(".panel").boundingBox();
  assert.ok(box.width > 350 && box.height > 500, "it has its own size");
  await page.locator(".list a").first().click();
  await page.locator(".prose p").first().waitFor();
  await context.close();
});

test("a strict policy of the page is enough", TIME, async () => {
  const { context, page } = await opened("/strict");
  await page.locator(".launcher").click();
  await page.locator(".list a").first().click();
  await page.locator(".prose p").first().waitFor();
  const colour = await page.locator(".panel").evaluate((panel) => getComputedStyle(panel).borderTopStyle);
  assert.equal(colour, "solid", "its style is there");
  await quiet(context, page);
});

test("by keys alone: in, through, and back", TIME, async () => {
  const { context, page } = await opened("/");
  await page.locator("button[data-answerdesk-open]").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".list li").first().waitFor();
  const focused = () => page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at.id || at.className || at.tagName;
  });
  assert.equal(await focused(), "ad-q");
  await page.keyboard.type("install");
  await page.locator(".list mark").first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".prose p").first().waitFor();
  assert.equal(await focused(), "H3", "the answer is read from its title");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".panel").isVisible(), false);
  assert.equal(await focused(), "launcher", "focus is where it was");
  await quiet(context, page);
});

test("the product's own button opens it with words; typed text stays", TIME, async () => {
  const { context, page } = await opened("/");
  await page.locator("[data-answerdesk-open]").click();
  await page.locator(".list mark").first().waitFor();
  assert.equal(await page.locator("#ad-q").inputValue(), "install");
  await page.locator("section:not([hidden]) .person button").click();
  await page.locator("#ad-question").fill(QUESTION);
  await page.evaluate(() => window.Answerdesk.close());
  await context.setOffline(true);
  await page.evaluate(() => window.Answerdesk.open());
  await page.locator("form.ask .person button").click();
  await page.locator(".error", { hasText: "still here" }).waitFor();
  assert.equal(await page.locator("#ad-question").inputValue(), QUESTION);
  await context.setOffline(false);
  await page.locator("form.ask .person button").click();
  await page.locator(".ref").waitFor();
  await context.close();
});

test("another page of an app without loading has other suggestions", TIME, async () => {
  const { context, page } = await opened("/");
  await page.locator(".launcher").click();
  await page.locator(".list a", { hasText: "Back up and restore" }).waitFor();
  await page.evaluate(() => {
    history.pushState({}, "", "/reports/proxy");
    document.title = "Proxy";
    document.body.replaceWith(document.createElement("body"));
  });
  await page.locator(".list a", { hasText: "proxy" }).first().waitFor();
  await page.evaluate(() => document.documentElement.replaceChildren(document.createElement("body")));
  await page.locator(".panel[open]").waitFor();
  await quiet(context, page);
});

for (const [lang, dir, other] of [["fa", "rtl", "ltr"], ["en", "ltr", "rtl"], ["el", "ltr", "ltr"], ["te", "ltr", "ltr"]]) {
  test(`in ${lang} on a page that runs ${other}`, TIME, async () => {
    for (const [viewport, scheme] of [[DESKTOP, "light"], [PHONE, "dark"]]) {
      const path = `/?dir=${other}&attributes=${encodeURIComponent(`data-lang="${lang}"`)}`;
      const { context, page } = await opened(path, { viewport, scheme });
      await page.locator(".launcher").click();
      await page.locator(".search").waitFor();
      assert.equal(await page.locator(".inner").getAttribute("dir"), dir);
      const box = await page.locator(".panel").boundingBox();
      if (viewport === PHONE) assert.deepEqual([box.x, box.width, box.height], [0, PHONE.width, PHONE.height]);
      else assert.equal(box.x > 400, other === "ltr", "it stands at the end of the page's lines");
      const wide = await page.locator(".main").evaluate((main) => main.scrollWidth > main.clientWidth);
      assert.equal(wide, false, "nothing is wider than the panel");
      await noViolations(page);
      await page.locator("section:not([hidden]) .person button").click();
      await page.locator("#ad-question").waitFor();
      await noViolations(page);
      await quiet(context, page);
    }
  });
}

test("a page that is not listed is left the plain link", TIME, async () => {
  const { context, page } = await opened("/", { origin: product.unlisted });
  await page.locator(".launcher").click();
  const link = page.getByRole("dialog").getByRole("link", { name: "Ask a person" });
  await link.waitFor();
  assert.equal(await link.getAttribute("href"), `${server.address}/ask?lang=en`);
  assert.equal(await page.locator("#ad-q").count(), 0);
  await noViolations(page);
  await context.close();
});

test("the page for frames asks and says how high it is", TIME, async () => {
  const { context, page } = await opened("/frame");
  const frame = page.frameLocator("iframe");
  await frame.getByText("Suggested for this page").waitFor();
  await page.waitForFunction(() => window.messages?.some((one) => one.answerdesk === "height" && one.height > 300));
  await frame.locator("#question").fill("My teapot stands at customs");
  await frame.locator(".ask-here .actions button").click();
  if (await frame.locator("[name=seen]").count()) await frame.locator(".ask-here .actions button").click();
  await frame.locator(".receipt .ref").waitFor();
  assert.equal(await frame.locator(".receipt a").getAttribute("target"), "_blank");
  await quiet(context, page);
  const other = await opened("/frame", { origin: product.unlisted });
  await other.page.waitForTimeout(500);
  assert.equal(await other.page.frameLocator("iframe").locator("#question").count(), 0, "others may not frame it");
  await other.context.close();
});

test("the height is told on every step, also where browsers do not name the page around", TIME, async () => {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  await page.route("**/js/embed.js", async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace("location.ancestorOrigins", "window.unknown");
    assert.match(text, /window\.unknown/);
    await route.fulfill({ response: answer, body: text });
  });
  const told = async () => {
    await page.waitForFunction(() => window.messages?.some((one) => one.answerdesk === "height"));
    await page.evaluate(() => { window.messages = []; });
  };
  await page.goto(`${product.listed}/frame`);
  await told();
  const frame = page.frameLocator("iframe");
  await frame.locator("#q").fill("install");
  await frame.locator(".search button").click();
  await frame.locator("h2", { hasText: "Answers" }).waitFor();
  await told();
  await frame.locator("#question").fill(QUESTION);
  await frame.locator(".ask-here .actions button").click();
  await frame.locator(".answers").waitFor();
  await told();
  await frame.locator(".ask-here .actions button").click();
  await frame.locator(".receipt").waitFor();
  await told();
  await frame.locator("main > p a").click();
  await frame.locator("#q").waitFor();
  await told();
  await context.close();
});

test("after many steps the newest are kept", TIME, async () => {
  const { context, page } = await opened("/");
  await page.locator(".launcher").click();
  for (let i = 0; i < 14; i++) {
    const answered = page.waitForResponse((answer) => answer.url().includes("/widget/suggest"));
    await page.locator("#ad-q").fill(`teapot${String.fromCharCode(97 + i)}`);
    await page.keyboard.press("Enter");
    await answered;
  }
  await page.locator("section:not([hidden]) .person button").click();
  await page.locator("#ad-question").fill("My teapot stands at customs");
  const sent = page.waitForRequest((request) => request.url().includes("/widget/ask"));
  await page.locator("form.ask .person button").click();
  const steps = new URLSearchParams((await sent).postData()).get("trail").split("\n");
  assert.deepEqual([steps.length, steps[0], steps.at(-1)], [12, "s:teapotc", "s:teapotn"]);
  await context.close();
});

test("with large text, forced colours and little room nothing is lost", TIME, async () => {
  for (const [width, zoom] of [[320, 1], [640, 2], [1280, 2]]) {
    const context = await browser.newContext({ viewport: { width, height: 720 }, forcedColors: "active", reducedMotion: "reduce" });
    await context.addInitScript(OPEN_TREES);
    const page = await context.newPage();
    await page.goto(`${product.listed}/`);
    await page.locator(".launcher").waitFor();
    // Twice as large text, as browsers make it: the size that em is counted in.
    await page.locator(".frame").evaluate((frame, times) => { frame.style.fontSize = `${times}em`; }, zoom);
    await page.locator(".launcher").click();
    await page.locator(".search").waitFor();
    for (const step of ["home", "ask"]) {
      if (step === "ask") await page.locator("section:not([hidden]) .person button").click();
      const fits = await page.locator(".main").evaluate((main) => main.scrollWidth <= main.clientWidth);
      assert.ok(fits, `${step} fits into ${width} px with text of ${zoom * 100} %`);
      const box = await page.locator(".panel").boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0, `${step}: the panel is in sight`);
    }
    const edge = await page.locator("#ad-question").evaluate((field) => getComputedStyle(field).borderTopStyle);
    assert.equal(edge, "solid", "fields have an edge that no colour takes away");
    await context.close();
  }
});

test("admins try it on a page of this site", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await signIn(context, server, "ada@example.com");
  await page.goto("/admin/widget");
  await page.evaluate(axe);
  await page.keyboard.press("Escape");
  const started = page.waitForResponse((answer) => answer.url().includes("/widget/start") && answer.ok());
  await page.waitForFunction(() => window.Answerdesk);
  await page.locator("main [data-answerdesk-open]").click();
  await started;
  const found = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
  assert.deepEqual(found.violations.map((one) => one.id), []);
  await context.close();
});
