// Speed that is felt: what a first visit loads, when it shows, and that nothing jumps. Figures
// that depend on the machine are reached within a few tries: it may be busy with something else.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { test } from "node:test";
import { LANGUAGES } from "./addresses.mjs";
import { assertQuiet, DESKTOP, PHONE, settled, signIn, started, visitor } from "./browser.mjs";

const TIME = { timeout: 180_000 };
const KB = 1000;
/** What home may weigh on a first visit, everything together: most of it is the font. */
const FIRST_VISIT_BYTES = { en: 50 * KB, el: 64 * KB, fa: 83 * KB, te: 120 * KB };
/** Page, style, two scripts, and a font file for each script and weight that is written with. */
const REQUESTS = { en: 5, el: 6, fa: 6, te: 7 };
/**
 * How far things move when the font takes the place of what stood in for it. Below 0.005 nobody
 * sees it. What stands in for Persian and Telugu differs from system to system: there it has to
 * stay below what counts as good.
 */
const SHIFT = { en: 0.005, el: 0.01, fa: 0.1, te: 0.1 };
/** The fonts that the style sheet cuts to our measure: without one of them nothing can be said. */
const STAND_INS = {
  en: ["Arial", "Liberation Sans", "Arimo"],
  el: ["Arial", "Liberation Sans", "Arimo"],
  fa: ["DejaVu Sans"],
  te: ["Lohit Telugu"],
};
const CODE_BYTES = 25 * KB;
const FONT_LATE_MS = 900;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOW_CPU = 4;
/** What counts as good; two idle processors need 0.9 to 1.4 s. */
const LCP_MS = 2500;
const INPUT_MS = 100;
const TRIES = 5;
/** So many waiting processes for each processor are too many to measure times. */
const BUSY = 3;

let browser;
let server;

function isInstalled(font) {
  try {
    return execFileSync("fc-list", [font]).length > 0;
  } catch {
    return false;
  }
}

started((now) => ({ browser, server } = now));

/** A first visit with an empty cache, and what the browser noted about it. */
async function visit(at, { lang = "en", slow = false, fontsLate = 0, viewport = PHONE, act = async () => {} } = {}) {
  const context = await visitor(browser, server, { lang, viewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const loads = new Map();
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    // The picture in the tab is not part of the page.
    if (!response.url.endsWith("favicon.svg")) loads.set(requestId, { type, url: response.url, bytes: 0 });
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (loads.has(requestId)) loads.get(requestId).bytes = encodedDataLength;
  });
  if (slow) {
    await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
  }
  if (fontsLate) {
    await page.route("**/*.woff2", async (route) => {
      await wait(fontsLate);
      await route.continue();
    });
  }
  await page.addInitScript(observe);
  await page.goto(at);
  await settled(page, fontsLate + 100);
  await act(page);
  const seen = await page.evaluate(() => window.seen);
  assertQuiet(context);
  await context.close();
  return { ...seen, loads: [...loads.values()] };
}

function observe() {
  const seen = { shift: 0, shifts: [], lcp: 0, longest: 0, slowest: 0 };
  window.seen = seen;
  const on = (type, each, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  on("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    seen.shift += entry.value;
    seen.shifts.push(...entry.sources.map(({ node, previousRect: a, currentRect: b }) =>
      `${node?.nodeName}.${node?.className ?? ""} ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`));
  });
  on("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
  on("longtask", (entry) => { seen.longest = Math.max(seen.longest, entry.duration); });
  on("event", (entry) => { seen.slowest = Math.max(seen.slowest, entry.duration); }, { durationThreshold: 16 });
}

function bytes(loads, types) {
  return loads.filter(({ type }) => !types || types.includes(type)).reduce((sum, load) => sum + load.bytes, 0);
}

// Times say nothing about the product while the machine has much else to do.
function isBusy(t) {
  const busy = loadavg()[0] > BUSY * availableParallelism();
  if (busy) t.skip("the machine is too busy for times to mean anything");
  return busy;
}

/** The best of a few tries is what the product can do; the rest is what else the machine does. */
async function within(limit, measure) {
  let best = Infinity;
  for (let tries = 0; tries < TRIES && best > limit; tries++) best = Math.min(best, await measure());
  return best;
}

for (const lang of LANGUAGES) {
  test(`a first visit in ${lang} is light`, TIME, async (t) => {
    const { loads } = await visit(`/${lang}/`, { lang });
    const all = bytes(loads);
    t.diagnostic(`${lang}: ${all} bytes in ${loads.length} requests, fonts ${bytes(loads, ["Font"])}, page ${bytes(loads, ["Document"])}, css and js ${bytes(loads, ["Stylesheet", "Script"])}`);
    const list = loads.map(({ url, bytes }) => `${bytes} ${url}`).join("\n");
    assert.ok(all < FIRST_VISIT_BYTES[lang], `${all} bytes\n${list}`);
    assert.ok(loads.length <= REQUESTS[lang], `${loads.length} requests\n${list}`);
  });
}

test("no page needs more than 25 kB of style and script", TIME, async () => {
  const context = await visitor(browser, server);
  const team = await signIn(context, server, "ada@example.com");
  const ticket = await team.locator(".queue tbody a").first().getAttribute("href");
  const cookies = await context.cookies();
  await context.close();
  for (const at of ["/en/", "/en/start/install", "/ask?lang=en", "/desk", ticket, "/write", "/admin/people"]) {
    const fresh = await visitor(browser, server);
    await fresh.addCookies(cookies);
    const page = await fresh.newPage();
    let sum = 0;
    page.on("requestfinished", async (request) => {
      if (!["stylesheet", "script"].includes(request.resourceType())) return;
      sum += (await request.sizes()).responseBodySize;
    });
    await page.goto(at);
    await settled(page, 200);
    await fresh.close();
    assert.ok(sum > 0 && sum <= CODE_BYTES, `${at}: ${sum} bytes`);
  }
});

for (const lang of LANGUAGES) {
  test(`nothing jumps in ${lang} when the font comes late`, TIME, async (t) => {
    if (!STAND_INS[lang].some(isInstalled)) return t.skip(`none of ${STAND_INS[lang].join(", ")} is installed`);
    const found = [];
    for (const [at, viewport] of [[`/${lang}/`, PHONE], [`/ask?lang=${lang}`, PHONE], [`/${lang}/start/install`, PHONE], [`/${lang}/start/install`, DESKTOP]]) {
      const { shift, shifts } = await visit(at, { lang, fontsLate: FONT_LATE_MS, viewport });
      t.diagnostic(`${at} at ${viewport.width}: ${shift.toFixed(4)}`);
      if (shift > SHIFT[lang]) found.push(`${at} at ${viewport.width}: ${shift.toFixed(4)}: ${shifts.slice(0, 3).join("; ")}`);
    }
    assert.ok(found.length === 0, `\n${found.join("\n")}`);
  });
}

for (const lang of LANGUAGES) {
  test(`the page is soon there on a slow line and a slow machine, in ${lang}`, TIME, async (t) => {
    if (isBusy(t)) return;
    for (const at of [`/${lang}/`, `/${lang}/start/install`]) {
      const lcp = await within(LCP_MS, async () => (await visit(at, { lang, slow: true })).lcp);
      t.diagnostic(`${at}: largest paint after ${Math.round(lcp)} ms`);
      assert.ok(lcp > 0 && lcp <= LCP_MS, `${at}: largest paint after ${Math.round(lcp)} ms`);
    }
  });
}

test("what is typed shows at once, on a slow machine too", TIME, async (t) => {
  if (isBusy(t)) return;
  for (const [at, field] of [["/en/", "#q"], ["/ask?lang=en", "#question"]]) {
    const slowest = await within(INPUT_MS, async () => {
      const act = async (page) => {
        await page.click(field);
        await page.keyboard.type("how do I install it", { delay: 60 });
        await page.waitForTimeout(800);
      };
      return (await visit(at, { slow: true, act })).slowest;
    });
    t.diagnostic(`${at}: the slowest key took ${slowest} ms`);
    assert.ok(slowest <= INPUT_MS, `${at}: ${slowest} ms`);
  }
});

test("no script holds up the page while it loads", TIME, async (t) => {
  if (isBusy(t)) return;
  for (const at of ["/en/", "/en/start/install", "/ask?lang=en"]) {
    const longest = await within(50, async () => (await visit(at)).longest);
    assert.ok(longest <= 50, `${at}: ${longest} ms`);
  }
});

test("going back keeps the place, and the browser may keep the page", TIME, async () => {
  const context = await visitor(browser, server, { viewport: PHONE });
  const page = await context.newPage();
  const opened = await page.goto("/en/start/install");
  assert.doesNotMatch(opened.headers()["cache-control"] ?? "", /no-store/);
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 500));
  await page.locator("nav.neighbours a").first().evaluate((link) => link.click());
  await page.waitForURL((url) => !url.pathname.endsWith("/install"));
  await settled(page);
  await page.goBack();
  await settled(page);
  assert.equal(await page.evaluate(() => Math.round(window.scrollY)), 500);
  await context.close();
});

test("what has not changed is not sent again", TIME, async () => {
  for (const at of ["/en/", "/en/start/install"]) {
    const first = await fetch(server.address + at);
    await first.text();
    const again = await fetch(server.address + at, { headers: { "if-none-match": first.headers.get("etag") } });
    assert.equal(again.status, 304, at);
  }
  const context = await visitor(browser, server);
  const page = await context.newPage();
  await page.goto("/en/start/install");
  await settled(page);
  const asked = new Map();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, response }) => {
    if (!response.fromDiskCache) asked.set(requestId, `${response.status} ${response.url}`);
  });
  const kept = new Set();
  devtools.on("Network.requestServedFromCache", ({ requestId }) => kept.add(requestId));
  await page.goto("/en/start/faq");
  await settled(page);
  const sent = [...asked].filter(([id, one]) => !kept.has(id) && one.includes("/theme/"));
  assert.deepEqual(sent, [], "style, script and fonts come from the cache");
  await context.close();
});
