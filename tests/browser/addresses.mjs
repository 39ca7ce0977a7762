// Every page of the product, in the states that people meet.
import { ask, signIn, visitor } from "./browser.mjs";

/** Pages that anyone can open. */
export function publicPages(server) {
  return [
    { name: "home", at: (lang) => `/${lang}/` },
    { name: "section", at: (lang) => `/${lang}/start` },
    { name: "article", at: (lang) => `/${lang}/start/install` },
    { name: "faq", at: (lang) => `/${lang}/start/faq` },
    { name: "search", at: (lang) => `/search?lang=${lang}` },
    { name: "results", at: (lang) => `/search?q=${lang === "fa" ? "پرسش" : "install"}&lang=${lang}` },
    { name: "results-corrected", at: (lang) => `/search?q=instal+pasword&lang=${lang}` },
    { name: "results-none", at: (lang) => `/search?q=zzqxwv&lang=${lang}` },
    { name: "ask", at: (lang) => `/ask?lang=${lang}` },
    { name: "ask-answers", at: (lang) => `/ask?lang=${lang}`, go: sendFirst(QUESTIONS) },
    { name: "ask-errors", at: (lang) => `/ask?lang=${lang}`, go: sendWrong },
    { name: "rated", at: (lang) => `/${lang}/start/install`, go: rate },
    { name: "sign-in", at: (lang) => `/sign-in?lang=${lang}` },
    { name: "sign-in-errors", at: (lang) => `/sign-in?lang=${lang}`, go: signInWrong },
    { name: "join", at: (lang) => `${server.join}?lang=${lang}` },
    { name: "pieces", at: (lang) => `/ui?lang=${lang}` },
    { name: "not-found", at: (lang) => `/${lang}/start/no-such-page` },
    { name: "ticket-new", at: (lang) => `${server.tickets[lang].fresh}?lang=${lang}` },
    { name: "ticket-answered", at: (lang) => `${server.tickets[lang].answered}?lang=${lang}` },
    { name: "ticket-solved", at: (lang) => `${server.tickets[lang].solved}?lang=${lang}` },
  ];
}

/** Pages for the team. */
export function teamPages(server) {
  const ticket = (lang, which) => `/desk/tickets/${server.tickets[lang][which]}?lang=${lang}`;
  return [
    { name: "queue", at: (lang) => `/desk?lang=${lang}` },
    { name: "queue-pending", at: (lang) => `/desk?view=pending&lang=${lang}` },
    { name: "queue-on-hold", at: (lang) => `/desk?view=on_hold&lang=${lang}` },
    { name: "queue-resolved", at: (lang) => `/desk?view=resolved&lang=${lang}` },
    { name: "desk-ticket", at: (lang) => ticket(lang, "number") },
    { name: "desk-ticket-solved", at: (lang) => ticket(lang, "solvedNumber") },
    { name: "desk-ticket-errors", at: (lang) => ticket(lang, "number"), go: replyNothing },
    { name: "desk-search", at: (lang) => `/desk/search?q=${lang === "fa" ? "پیوند" : "link"}&lang=${lang}` },
    { name: "keys", at: (lang) => `/desk/keys?lang=${lang}` },
    { name: "write", at: (lang) => `/write?lang=${lang}` },
    { name: "people", at: (lang) => `/admin/people?lang=${lang}` },
    { name: "people-invited", at: (lang) => `/admin/people?lang=${lang}`, go: invite },
    { name: "people-errors", at: (lang) => `/admin/people?lang=${lang}`, go: inviteNobody },
    { name: "agents-only", at: () => "/en/guidelines/tone" },
  ];
}

export const QUESTIONS = {
  en: "How do I install Answerdesk on my own server?",
  el: "Πώς εγκαθιστώ το Answerdesk στον διακομιστή μου;",
  fa: "چطور برنامه را روی سرور خودم نصب کنم؟",
  te: "నా సర్వర్‌లో Answerdesk ఎలా ఇన్‌స్టాల్ చేయాలి?",
};

/** Makes the tickets and the invitation that the pages show. */
export async function furnish(browser, server) {
  const context = await visitor(browser, server, { script: false });
  const page = await signIn(context, server, "ada@example.com");
  server.join = await inviteSomeone(page);
  server.tickets = {};
  for (const lang of ["en", "fa"]) {
    const fresh = await ask(server, QUESTIONS[lang], { lang });
    const answered = await ask(server, `${QUESTIONS[lang]} (2)`, { lang });
    const solved = await ask(server, `${QUESTIONS[lang]} (3)`, { lang });
    const number = await numberOf(page, answered);
    const solvedNumber = await numberOf(page, solved);
    await work(page, number, QUESTIONS[lang]);
    await resolve(page, solvedNumber, QUESTIONS[lang]);
    server.tickets[lang] = { fresh, answered, solved, number, solvedNumber };
  }
  await context.close();
}

async function inviteSomeone(page) {
  await page.goto("/admin/people");
  await page.fill("#name", "Ines Test");
  await page.click("main section.panel form .actions button");
  return new URL(await page.locator("#link").textContent()).pathname;
}

async function numberOf(page, address) {
  await page.goto(address);
  return (await page.locator("p.meta .ref").textContent()).trim().slice(1);
}

async function work(page, number, text) {
  await page.goto(`/desk/tickets/${number}`);
  await page.click(".note-form summary");
  await page.fill("#note", `${text}\n\nSeen twice this week.`);
  await page.click(".note-form form button");
  await page.fill("#reply", `${text}\n\nLike this.`);
  await page.click("form.reply .actions button:first-child");
  await page.waitForSelector(".message.from-agent");
}

async function resolve(page, number, text) {
  await page.goto(`/desk/tickets/${number}`);
  await page.fill("#reply", text);
  await page.click("form.reply .actions button:first-child");
  await page.click(".resolve summary");
  await page.fill("#resolution", text);
  await page.click(".resolve form .actions button");
  await page.waitForSelector(".flash");
  await page.goto(`/desk/tickets/${number}`);
  await page.waitForSelector(".work .panel");
}

function sendFirst(questions) {
  return async (page, lang) => {
    await page.fill("#question", questions[lang]);
    await page.waitForTimeout(50);
    await page.evaluate(() => document.querySelector("form.ask").submit());
    await page.waitForSelector(".answers details");
    await page.locator(".answers summary").first().click();
  };
}

async function sendWrong(page) {
  await page.fill("#email", "not an address");
  await page.click("form.ask .actions button:not([name])");
  await page.waitForSelector(".error-summary");
}

async function rate(page) {
  await page.click("form.feedback button[value=no]");
  await page.waitForSelector(".ask-block");
}

async function signInWrong(page) {
  await page.fill("#email", "nobody@example.com");
  await page.fill("#password", "not the password");
  await page.click("main form button");
  await page.waitForSelector(".error-summary");
}

async function replyNothing(page) {
  await page.click("form.reply .actions button:first-child");
  await page.waitForSelector(".error-summary");
}

async function invite(page) {
  await page.fill("#name", "Ines Test");
  await page.click("main section.panel form .actions button");
  await page.waitForSelector(".receipt");
}

async function inviteNobody(page) {
  await page.click("main section.panel form .actions button");
  await page.waitForSelector(".error-summary");
}
