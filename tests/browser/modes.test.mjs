// Other ways of reading: less motion, forced colours, paper, a screen seen from near.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clear, everyPage, furnish } from "./addresses.mjs";
import { settled, started, visitor } from "./browser.mjs";
import { equip, picture, stillness, tabThrough, violations } from "./examine.mjs";

const TIME = { timeout: 120_000 };
let browser;
let server;
let looks;

started(async (now) => {
  ({ browser, server } = now);
  looks = await furnish(browser, server);
}, () => clear(server));

/** Opens some of the pages one after the other, and does the same on each. */
async function onPages(names, options, act) {
  const contexts = new Map();
  const found = [];
  for (const { name, who, at, go } of everyPage(server).filter((line) => names.includes(line.name))) {
    if (!contexts.has(who)) contexts.set(who, await visitor(browser, server, { storageState: looks[who], ...options }));
    const page = await contexts.get(who).newPage();
    await page.goto(at("en"));
    await go(page, "en");
    await settled(page);
    await equip(page);
    found.push(...(await act(page, name)).map((one) => `${name}: ${one}`));
    await page.close();
  }
  for (const context of contexts.values()) await context.close();
  assert.ok(found.length === 0, `\n${found.join("\n")}\n`);
}

const KINDS = ["home", "home-suggestions", "article", "results", "ask-answers", "ask-errors", "ticket-answered", "ticket-solved", "queue", "desk-ticket-open", "keys-dialog", "people"];

test("nothing moves for readers who asked for less motion", TIME, () =>
  onPages(KINDS, { reducedMotion: "reduce" }, stillness));

test("with forced colours every control has an edge, and the focus is seen", TIME, () =>
  onPages(KINDS, { forcedColors: "active" }, async (page, name) => {
    const wrong = await page.evaluate(withoutEdges);
    await picture(page, `${name}-forced-colours`);
    return [...wrong, ...(await tabThrough(page))];
  }));

// What is told by colour alone is lost: marks, the chosen line, the state of a ticket.
function withoutEdges() {
  const visible = (one) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
  const wrong = [];
  const say = (one, why) => wrong.push(`${one.outerHTML.slice(0, 80)} ${why}`);
  for (const one of document.querySelectorAll("button:not(.link), .button, input:not([type=hidden], [type=checkbox], [type=radio]), textarea")) {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(one);
    const frame = one.closest(".search-box");
    const framed = frame && getComputedStyle(frame).borderTopStyle !== "none";
    if (visible(one) && !framed && (borderTopStyle === "none" || parseFloat(borderTopWidth) < 1)) say(one, "has no edge");
  }
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const one of document.querySelectorAll("mark")) {
    const { backgroundColor, fontWeight, textDecorationLine } = getComputedStyle(one);
    const plain = [paper, "rgba(0, 0, 0, 0)", getComputedStyle(document.documentElement).backgroundColor].includes(backgroundColor);
    if (visible(one) && plain && fontWeight < 600 && textDecorationLine === "none") say(one, "is not told from the text around it");
  }
  for (const one of document.querySelectorAll("[aria-selected=true], [aria-current]")) {
    const { outlineStyle, borderBlockEndStyle } = getComputedStyle(one);
    if (visible(one) && outlineStyle === "none" && borderBlockEndStyle === "none") say(one, "does not look chosen");
  }
  for (const one of document.querySelectorAll(".status")) {
    const { borderTopWidth, borderRightWidth } = getComputedStyle(one, "::before");
    if (visible(one) && !parseFloat(borderTopWidth) && !parseFloat(borderRightWidth)) say(one, "has no sign");
  }
  return wrong;
}

test("with more contrast nothing fails", TIME, () =>
  onPages(["home", "article", "queue"], { contrast: "more" }, (page) => violations(page, ["color-contrast"])));

test("on paper an article is whole, without what is only for the screen", TIME, () =>
  onPages(["article", "article-table", "faq"], {}, async (page) => {
    const screen = await page.locator(".prose").innerText();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const paper = await page.locator(".prose").innerText();
    const pdf = await page.pdf();
    const wrong = await page.evaluate(onPaper);
    if (bare(paper) !== bare(screen.replaceAll(/^(Copy|#)$/gm, ""))) wrong.push("the text on paper is not the text on the screen");
    if (pdf.length < 10_000) wrong.push(`a file of ${pdf.length} bytes`);
    return wrong;
  }));

function bare(text) {
  return text.replace(/\s+|#|Copy/g, "");
}

function onPaper() {
  const wrong = [];
  const gone = "nav, header.site form, footer.site, .feedback, .ask-block, button, .skip, .anchor";
  for (const one of document.querySelectorAll(gone)) {
    if (one.checkVisibility()) wrong.push(`${one.outerHTML.slice(0, 60)} is printed`);
  }
  if (!document.querySelector("h1").checkVisibility()) wrong.push("the title is not printed");
  for (const link of document.querySelectorAll(".prose a[href^=http]")) {
    if (!getComputedStyle(link, "::after").content.includes(link.getAttribute("href"))) wrong.push(`${link.href} is not printed`);
  }
  for (const pre of document.querySelectorAll(".prose pre")) {
    if (pre.scrollWidth > pre.clientWidth + 1) wrong.push(`code is cut off on paper: ${pre.textContent.slice(0, 40)}`);
  }
  const { backgroundColor } = getComputedStyle(document.documentElement);
  if (backgroundColor !== "rgb(255, 255, 255)") wrong.push(`paper is ${backgroundColor}`);
  return wrong;
}
