// Every page in every language: what axe finds (WCAG 2.2 A and AA, and good practice; no rule is
// left out), what can be measured beyond it, and a quiet console.
//
// By default each page is loaded with script in every language, and without in two of them.
// Widths and colour schemes change from language to language: over the four, axe sees a page in
// every width and every scheme. ACCESS=full runs all of it in all of it. ONLY=ask,queue runs
// these pages, SCREENSHOTS=folder keeps a picture of each.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clear, everyPage, furnish, LANGUAGES } from "./addresses.mjs";
import { assertQuiet, settled, started, visitor } from "./browser.mjs";
import { equip, fits, fitsWith, frame, picture, tabThrough, targets, turn, violations } from "./examine.mjs";

const FULL = process.env.ACCESS === "full";
const ONLY = process.env.ONLY?.split(",");
const FULL_VIEWS = [1280, 768, 360, 320].flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme })));
/** What axe looks at, by language: with script, and without. */
const VIEWS = [
  [{ width: 1280, scheme: "light" }, { width: 360, scheme: "dark" }],
  [{ width: 1280, scheme: "dark" }, { width: 320, scheme: "light" }],
  [{ width: 768, scheme: "dark" }, { width: 360, scheme: "light" }],
  [{ width: 768, scheme: "light" }, { width: 320, scheme: "dark" }],
];
const VIEWS_WITHOUT_SCRIPT = [
  [{ width: 360, scheme: "light" }], [{ width: 1280, scheme: "light" }], [{ width: 1280, scheme: "dark" }], [{ width: 320, scheme: "dark" }],
];
/** Where wide spacing is looked at, beside 320 px. */
const WIDE = [1280, 768, 1280, 360];
/** Where the Tab key goes through a page, by language. */
const TAB_WIDTHS = [1280, 0, 320, 0];
const AT_ONCE = 3;
const ERROR = { en: "Error: ", el: "Σφάλμα: ", fa: "خطا: ", te: "లోపం: " };

const titles = new Map();
let browser;
let server;
let looks;

started(async (now) => {
  ({ browser, server } = now);
  looks = await furnish(browser, server);
}, () => clear(server));

for (const script of [true, false]) {
  for (const [place, lang] of LANGUAGES.entries()) {
    describe(`pages in ${lang}${script ? "" : " without script"}`, { concurrency: AT_ONCE }, () => everyPageIn(lang, place, script));
  }
}

test("pages have titles of their own", () => {
  const shared = [...titles].filter(([, addresses]) => addresses.size > 1);
  const told = shared.map(([title, addresses]) => `“${title}” is the title of ${[...addresses].join(" and ")}`);
  assert.equal(shared.length, 0, `\n${told.join("\n")}`);
});

function everyPageIn(lang, place, script) {
  const contexts = new Map();
  after(() => Promise.all([...contexts.values()].map((one) => one.close())));

  // Addresses are known only once the server runs; names are known now.
  for (const [number, { name, only, script: needed }] of everyPage({}).entries()) {
    if (!only.includes(lang) || (needed && !script) || (ONLY && !ONLY.includes(name))) continue;
    if (!script && !FULL && number % 2 !== place % 2) continue;
    test(name, { timeout: 120_000 }, async () => {
      const wanted = everyPage(server)[number];
      const page = await open(contexts, wanted, { lang, script });
      const found = await examine(page, { ...wanted, lang: wanted.lang ?? lang, shownIn: lang }, { place, script });
      assert.ok(found.length === 0, `\n${found.join("\n")}\n`);
      assertQuiet(page);
      await page.close();
    });
  }
}

async function open(contexts, { who, at, go }, { lang, script }) {
  if (!contexts.has(who)) {
    const reads = who === "bilingual" ? { extraHTTPHeaders: { "accept-language": `${lang},en;q=0.8` } } : {};
    const context = await visitor(browser, server, { lang, storageState: looks[who], ...reads });
    // axe is a script itself: the site's own stay out, as if script were off.
    if (!script) {
      await context.route("**/theme/**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    }
    contexts.set(who, context);
  }
  const page = await contexts.get(who).newPage();
  await page.goto(at(lang));
  await settled(page);
  await go(page, lang);
  await settled(page);
  return page;
}

async function examine(page, wanted, { place, script }) {
  const found = [];
  const note = async (when, sentences) => found.push(...(await sentences).map((one) => `${when}: ${one}`));
  await equip(page);
  await note("frame", frame(page, wanted, ERROR[wanted.lang]));
  if (!wanted.framed) await remember(page, wanted);
  if (script && wanted.name.endsWith("-errors")) await note("focus", focusOnSummary(page));

  for (const { width, scheme } of FULL ? FULL_VIEWS : (script ? VIEWS : VIEWS_WITHOUT_SCRIPT)[place]) {
    await turn(page, { width, scheme });
    await note(`${scheme} ${width}`, violations(page));
    await note(`${scheme} ${width}`, fits(page));
    await note(`${scheme} ${width}`, targets(page));
    await picture(page, `${wanted.name}-${wanted.shownIn}-${scheme}-${width}${script ? "" : "-no-script"}`);
  }
  if (!script && !FULL) return found;

  for (const width of FULL ? [1280, 768, 360, 320] : [320, WIDE[place]]) {
    await turn(page, { width });
    await note(`${width}`, fits(page));
    await note(`${width} with wide spacing`, fitsWith(page, "spacing"));
  }
  for (const width of FULL ? [1280, 640] : [place % 2 ? 640 : 1280]) {
    await turn(page, { width });
    await note(`${width} with text of 200 %`, fitsWith(page, "large"));
  }
  for (const width of FULL ? [1280, 320] : [TAB_WIDTHS[place]].filter(Boolean)) {
    await turn(page, { width });
    await note(`Tab at ${width}`, tabThrough(page));
  }
  return found;
}

// Two addresses with one title are two pages that cannot be told apart. Errors have none of their own.
async function remember(page, { lang }) {
  if (await page.locator("p.code").count()) return;
  const own = await page.title();
  if (own.startsWith(ERROR[lang])) return;
  const title = `${own} (${lang})`;
  const { pathname, searchParams, port } = new URL(page.url());
  // Words that are only carried into a form make no other page of it.
  const keys = pathname.endsWith("/search") ? ["q", "page"] : ["view", "page"];
  const which = keys.map((key) => searchParams.get(key)).filter(Boolean);
  const known = titles.get(title) ?? titles.set(title, new Set()).get(title);
  known.add([pathname === "/" ? port : pathname, ...which].join(" "));
}

async function focusOnSummary(page) {
  const at = await page.evaluate(() => document.activeElement.className);
  return at === "error-summary" ? [] : [`after an error “${at}” has the focus, not the summary`];
}
