// Signing in at a provider of another make: with script and without, the second time unasked, and
// with the provider down.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertQuiet, launch, visitor } from "./browser.mjs";
import { startProvider } from "./provider.mjs";
import { startDemo } from "./server.mjs";

const TIME = { timeout: 60_000 };
const ELSEWHERE = "a[href^='/sign-in/openid']";
let browser;
let provider;
let server;

before(async () => {
  provider = await startProvider({ jonas: "Jonas@example.com", nobody: "nobody@example.com" });
  [browser, server] = await Promise.all([launch(), startDemo([], provider.settings)]);
});
after(async () => {
  await browser?.close();
  await Promise.all([server?.stop(), provider?.stop()]);
});

test("a provider that is down keeps nobody out", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await context.newPage();
  await page.goto("/sign-in?next=/account");
  await page.click(ELSEWHERE);
  await page.getByText("does not answer at the moment").waitFor();
  await page.fill("#email", "jonas@example.com");
  await page.fill("#password", server.people.get("jonas@example.com"));
  await page.click("main form button");
  await page.waitForURL(/\/account$/);
  assertQuiet(context);
  // Once it is back, it is asked again.
  provider.serve(server.address);
  await new Promise((resolve) => setTimeout(resolve, 6_000));
});

for (const script of [true, false]) {
  describe(script ? "with script" : "without script", () => {
    test("an agent signs in there and works here", TIME, () => comes(script));
    test("who has no account here is told so", TIME, () => staysOut(script));
  });
}

async function comes(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto("/desk");
  await page.click(ELSEWHERE);
  await page.waitForURL(`${provider.issuer}/**`);
  await page.fill("[name=name]", "jonas");
  await page.click("button");
  await page.waitForURL(`${server.address}/desk`);
  await page.goto("/account");
  await page.getByText("jonas@example.com").first().waitFor();

  await page.click("form[action='/sign-out'] button");
  await page.goto("/sign-in?next=/account");
  await page.click(ELSEWHERE);
  await page.waitForURL(`${server.address}/account`);
  assertQuiet(context);
}

async function staysOut(script) {
  const context = await visitor(browser, server, { script });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.click(ELSEWHERE);
  await page.waitForURL(`${provider.issuer}/**`);
  await page.fill("[name=name]", "nobody");
  await page.click("button");
  await page.waitForURL(`${server.address}/sign-in**`);
  assert.match(await page.textContent("main"), /knows you, but no account here goes with it/);
  assertQuiet(context);
}
