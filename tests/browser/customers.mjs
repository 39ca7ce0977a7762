// Customers: one who is signed in, a record that was only written down, and forms sent wrong.
import { signIn, visitor } from "./browser.mjs";

/** Somebody who has used a link, and a record that an agent wrote down; gives their cookies. */
export async function signedInCustomer(browser, server) {
  const team = await visitor(browser, server, { script: false });
  const page = await signIn(team, server, "ada@example.com");
  const link = await linkFor(page, server, "nadia@example.com");
  const context = await visitor(browser, server, { script: false });
  const own = await context.newPage();
  await own.goto(`${link}?lang=en`);
  await own.fill("#name", "Nadia Test");
  await own.click("main form .actions button");
  await own.waitForSelector(".signed-in-as");
  const state = await context.storageState();
  server.link = await linkFor(page, server, "nobody@example.com");
  await page.goto("/desk/customers?q=nadia");
  const one = await page.locator("#customers a").first().getAttribute("href");
  await page.goto("/desk/customers");
  await page.fill("#name", "Nadia Second");
  await page.fill("#email", "nadia.second@example.com");
  await page.click("main section.panel form .actions button");
  await page.waitForURL(/customers\/[a-z0-9]+$/);
  server.customers = [one, new URL(page.url()).pathname];
  await Promise.all([context.close(), team.close()]);
  return state;
}

async function linkFor(page, server, email) {
  await fetch(`${server.address}/questions/links?lang=en`, { method: "POST", redirect: "manual", body: new URLSearchParams({ email }) });
  await page.goto("/desk/customers");
  await page.click(`#asking tr:has-text("${email}") button:first-of-type`);
  return new URL(await page.locator("#link").textContent()).pathname;
}

/** Asks for a link without an address. */
export async function askNoLink(page) {
  await page.fill("#email", "no address");
  await page.click("main section.panel form .actions button");
  await page.waitForSelector(".error-summary");
}

/** Makes a record of nobody. */
export async function beginNobody(page) {
  await page.click("main section.panel form .actions button");
  await page.waitForSelector(".error-summary");
}
