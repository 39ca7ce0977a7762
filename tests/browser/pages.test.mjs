// Every page: nothing that axe finds, one heading of the first level, the right language and
// direction, no sideways scroll, and a quiet console.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { furnish, publicPages, teamPages } from "./addresses.mjs";
import { assertQuiet, launch, signIn, visitor } from "./browser.mjs";
import { startDemo, startEmpty } from "./server.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [1280, 360];
const SCHEMES = ["light", "dark"];
const LANGUAGES = ["en", "fa"];
const MORE_LANGUAGES = ["el", "te"];
const IN_MORE_LANGUAGES = ["home", "article", "ask"];
const WITHOUT_SCRIPT = ["home", "article", "results", "ask", "ask-errors", "ticket-new", "queue", "desk-ticket"];
const DIRECTION = { en: "ltr", el: "ltr", te: "ltr", fa: "rtl" };
const PICTURES = process.env.SCREENSHOTS;

const axe = await readFile(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
let browser;
let server;
let empty;

before(async () => {
  [browser, server, empty] = await Promise.all([launch(), startDemo(), startEmpty()]);
  await furnish(browser, server);
  if (PICTURES) await mkdir(PICTURES, { recursive: true });
});

after(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), empty?.stop()]);
});

for (const lang of [...LANGUAGES, ...MORE_LANGUAGES]) {
  const wanted = (page) => LANGUAGES.includes(lang) || IN_MORE_LANGUAGES.includes(page.name);
  describe(`pages in ${lang}`, () => {
    everyPage(lang, publicNames().filter(wanted), {});
    everyPage(lang, teamNames().filter(wanted), { email: "ada@example.com" });
  });
}

for (const lang of LANGUAGES) {
  const wanted = (page) => WITHOUT_SCRIPT.includes(page.name);
  describe(`pages in ${lang} without script`, () => {
    everyPage(lang, publicNames().filter(wanted), { script: "none" });
    everyPage(lang, teamNames().filter(wanted), { script: "none", email: "ada@example.com" });
  });
}

test("the page that makes the first account", { timeout: 60_000 }, async () => {
  const context = await visitor(browser, empty);
  const page = await context.newPage();
  await page.goto(empty.setup);
  await examine(page, "en", "setup");
  assertQuiet(context);
  await context.close();
});

// Addresses are known only once the server runs; names are known now.
function publicNames() {
  return publicPages({}).map(({ name }, place) => ({ name, page: () => publicPages(server)[place] }));
}

function teamNames() {
  return teamPages({}).map(({ name }, place) => ({ name, page: () => teamPages(server)[place] }));
}

function everyPage(lang, pages, { script = "own", email }) {
  let context;
  before(async () => {
    context = await visitor(browser, server, { lang });
    if (email) await (await signIn(context, server, email)).close();
    // axe is a script itself: the site's own stay out, as if script were off.
    if (script === "none") {
      await context.route("**/theme/**/*.js", (route) =>
        route.fulfill({ contentType: "text/javascript", body: "" }));
    }
  });
  after(() => context?.close());

  for (const { name, page: wanted } of pages) {
    test(name, { timeout: 90_000 }, async () => {
      const { at, go } = wanted();
      context.complaints.length = 0;
      const page = await context.newPage();
      await page.goto(at(lang));
      await go?.(page, lang);
      await page.waitForLoadState("networkidle");
      // An article of the team is written in one language only.
      await examine(page, name === "agents-only" ? "en" : lang, script === "none" ? `${name}-no-script` : name);
      assertQuiet(context);
      await page.close();
    });
  }
}

async function examine(page, lang, name) {
  assert.equal(await page.locator("h1").count(), 1, "headings of the first level");
  const root = page.locator("html");
  assert.equal(await root.getAttribute("lang"), lang);
  assert.equal(await root.getAttribute("dir"), DIRECTION[lang]);
  assert.match(await page.title(), /\S+.* – \S+/u);
  if (name.endsWith("-errors")) await examineErrors(page);

  await page.evaluate(axe);
  const found = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
      found.push(...(await violations(page)).map((one) => `${colorScheme} ${width}: ${one}`));
      await picture(page, `${name}-${lang}-${colorScheme}-${width}`);
    }
  }
  assert.deepEqual(found, []);

  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 640 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wider <= 0, `${wider} px too wide at ${width}`);
    if (width === 768) await picture(page, `${name}-${lang}-dark-768`);
  }
}

// After an error the title says so first, and the summary has the focus.
async function examineErrors(page) {
  const focused = await page.evaluate(() => document.activeElement.className);
  assert.equal(focused, "error-summary", "what has the focus");
  const links = await page.locator(".error-summary a").all();
  assert.ok(links.length > 0);
  for (const link of links) {
    const field = await link.getAttribute("href");
    assert.equal(await page.locator(field).count(), 1, `what ${field} leads to`);
  }
}

async function violations(page) {
  const result = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }),
    TAGS,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(" ")} ${node.failureSummary.split("\n").slice(1).join(";").trim()}`));
}

async function picture(page, name) {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
