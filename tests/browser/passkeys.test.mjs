// Passkeys, with a device that Chromium plays: made, used, removed. Without script nothing of them
// is in the way.
import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { assertQuiet, launch, signIn, visitor } from "./browser.mjs";
import { equip, turn, violations } from "./examine.mjs";
import { startDemo } from "./server.mjs";

const TIME = { timeout: 60_000 };
const WHO = "jonas@example.com";
const DEVICE = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};
let browser;
let server;

before(async () => {
  // Passkeys belong to a name: the address must be known before the start.
  const port = await freePort();
  const settings = { ANSWERDESK_BASE_URL: `http://localhost:${port}` };
  [browser, server] = await Promise.all([launch(), startDemo([], settings, `127.0.0.1:${port}`)]);
  server.address = settings.ANSWERDESK_BASE_URL;
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a passkey is made, signs in, and is removed", TIME, async () => {
  const context = await visitor(browser, server);
  const page = await signIn(context, server, WHO);
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options: DEVICE });

  await page.goto("/account");
  await page.click("a[href='/account/passkeys']");
  await page.fill("#name", "My laptop");
  await page.fill("#password", server.people.get(WHO));
  await page.click("main form[action='/account/passkeys/begin'] button");
  assert.deepEqual(await wrongWith(page), []);
  await page.click("[data-passkey-make] button");
  await page.waitForURL(/done=added/);
  assert.match(await page.textContent("#passkeys"), /My laptop/);
  assert.deepEqual(await wrongWith(page), []);

  await page.click("form[action='/sign-out'] button");
  await page.goto("/sign-in?next=/account/passkeys");
  await page.click("[data-passkey-show] button");
  await page.waitForURL(/\/account\/passkeys$/);
  assert.match(await page.textContent("#passkeys"), /My laptop/);

  // A device that does not recognise its owner shows nothing, and the page says so.
  await page.click("form[action='/sign-out'] button");
  await page.goto("/sign-in");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.click("[data-passkey-show] button");
  await page.locator("[data-passkey-failed]").waitFor();
  assert.equal(await page.locator("[data-passkey-show] button").isEnabled(), true);

  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.click("[data-passkey-show] button");
  await page.waitForURL(/\/desk/);
  await page.goto("/account/passkeys");
  await page.click("form[action='/account/passkeys/remove'] button");
  await page.waitForURL(/done=removed/);
  await page.click("form[action='/sign-out'] button");
  await page.goto("/sign-in");
  await page.click("[data-passkey-show] button");
  await page.waitForURL(/done=passkey-unknown/);
  assert.match(await page.textContent("main"), /No account here has this passkey/);
  assertQuiet(context);
});

test("without script the sign-in page offers no passkey, and the other page says why", TIME, async () => {
  const context = await visitor(browser, server, { script: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  assert.equal(await page.locator("[data-passkey-show]").isVisible(), false);
  const own = await signIn(context, server, WHO);
  await own.goto("/account/passkeys");
  await own.fill("#name", "My laptop");
  await own.fill("#password", server.people.get(WHO));
  await own.click("main form[action='/account/passkeys/begin'] button");
  assert.equal(await own.locator("[data-passkey-none]").isVisible(), true);
  assert.equal(await own.locator("[data-passkey-make]").isVisible(), false);
});

/** What axe finds, on a desk and on a phone, in light and in dark. */
async function wrongWith(page) {
  const found = [];
  await equip(page);
  for (const view of [{ width: 360, scheme: "dark" }, { width: 1280, scheme: "light" }]) {
    await turn(page, view);
    found.push(...await violations(page));
  }
  return found;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
