// What every page must pass, in one place. Each check gives sentences, none if all is well; the
// measuring itself is in inpage.js.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const DIRECTION = { en: "ltr", el: "ltr", te: "ltr", fa: "rtl" };
const HEIGHTS = { 1280: 800, 768: 1024, 640: 800, 360: 740, 320: 256 };
const PICTURES = process.env.SCREENSHOTS;

/** What the header holds, in this order wherever it is there (WCAG 3.2.6). */
const HEADER = [
  "a.site-name",
  "[role=search]",
  "a[href^='/questions']",
  "a[href^='/ask']",
  "a[href='/desk']",
  "a[href^='/sign-in'], form[action='/sign-out']",
  ".menu",
];
/** Of these, what no page lacks. */
const ALWAYS = ["a.site-name", "a[href^='/ask']", "a[href^='/sign-in'], form[action='/sign-out']", ".menu"];

const here = (file) => readFile(new URL(file, import.meta.url), "utf8");
const tools = [await here("node_modules/axe-core/axe.min.js"), await here("inpage.js")].join("\n");
if (PICTURES) await mkdir(PICTURES, { recursive: true });

/** Puts what measures into a page, once for each page that is loaded. */
export function equip(page) {
  return page.evaluate(`${tools}; undefined`);
}

/** Another size or colour scheme of the same page. */
export async function turn(page, { width, scheme }) {
  if (scheme) await page.emulateMedia({ colorScheme: scheme });
  if (width) await page.setViewportSize({ width, height: HEIGHTS[width] ?? 800 });
}

/** Title, headings, language, direction, and the order of the header if it has one. */
export async function frame(page, { lang, name, framed }, errorTitle) {
  const found = await page.evaluate(frameOf, framed ? { HEADER: [], ALWAYS: [] } : { HEADER, ALWAYS });
  const wrong = [...found.wrong];
  if (found.h1 !== 1) wrong.push(`${found.h1} headings of the first level`);
  if (found.lang !== lang) wrong.push(`lang is ${found.lang}`);
  if (found.dir !== DIRECTION[lang]) wrong.push(`dir is ${found.dir}`);
  if (!/\S+.* – \S+/u.test(found.title)) wrong.push(`title is “${found.title}”`);
  if (name.endsWith("-errors")) {
    if (!found.title.startsWith(errorTitle)) wrong.push(`title does not begin with “${errorTitle}”: ${found.title}`);
    if (!found.errors.length) wrong.push("the summary of errors leads nowhere");
  }
  return wrong;
}

function frameOf({ HEADER, ALWAYS }) {
  const header = document.querySelector("header.site");
  const wrong = ALWAYS.filter((one) => !header.querySelector(one)).map((one) => `the header has no ${one}`);
  const parts = HEADER.flatMap((one) => header.querySelector(one) ?? []);
  for (const [place, part] of parts.entries()) {
    const next = parts[place + 1];
    if (next && !(part.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      wrong.push(`the header's order: ${next.outerHTML.slice(0, 60)} stands before ${part.outerHTML.slice(0, 60)}`);
    }
  }
  if (header && !document.querySelector("footer.site a[href^='/ask']")) wrong.push("the footer does not lead to a person");
  const errors = [...document.querySelectorAll(".error-summary a")];
  for (const link of errors) {
    if (!document.querySelector(link.getAttribute("href"))) wrong.push(`${link.getAttribute("href")} leads to nothing`);
  }
  const { lang, dir } = document.documentElement;
  return { wrong, lang, dir, title: document.title, h1: document.querySelectorAll("h1").length, errors: errors.map((one) => one.hash) };
}

/** What axe finds: all of its rules, or those that are named. */
export async function violations(page, rules) {
  const found = await page.evaluate(
    async (runOnly) => (await window.axe.run(document, { runOnly, resultTypes: ["violations"] })).violations
      .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary }))),
    rules ?? TAGS,
  );
  return found.map(({ id, target, failureSummary }) =>
    `${id}: ${target.join(" ")}: ${failureSummary.split("\n").slice(1).join(";").trim()}`);
}

/** No sideways scroll, no text cut off, no control on another. */
export async function fits(page) {
  return page.evaluate(() => [...window.looks.tooWide(), ...window.looks.clipped(), ...window.looks.overlapping()]);
}

/** The same with a reader's own style over the page. */
export async function fitsWith(page, style) {
  await page.evaluate((which) => window.looks.wear(which), style);
  const wrong = await fits(page);
  await page.evaluate(() => window.looks.wear(""));
  return wrong;
}

/** The main buttons are at least 44 px high. */
export function targets(page) {
  return page.evaluate(() => window.looks.tooSmall());
}

/** Nothing moves for readers who asked for less of it. */
export function stillness(page) {
  return page.evaluate(() => window.looks.moving());
}

/** Goes through the page with Tab: everything is reached, in order, seen and not covered. */
export async function tabThrough(page) {
  const times = await page.evaluate(() => window.looks.watchFocus());
  for (let time = 0; time < times; time++) await page.keyboard.press("Tab");
  return page.evaluate(() => window.looks.focusProblems());
}

/** Keeps a picture, if SCREENSHOTS names a folder. */
export async function picture(page, name) {
  if (!PICTURES) return;
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  await wait(0);
}
