// Every page of the product, in the states that people meet.
//
// A line for each: `at` gives its address in a language, `go` brings it into the state that is
// meant, `who` looks (a visitor, if nobody is named; a bilingual one reads English as well). `only` names languages when the page is not
// there in all of them, `lang` the language that it is in whatever was asked for. A page that
// exists only where script runs says `script: true`, one for frames of other pages `framed: true`.
// A name that ends with "-errors" is a form that was sent wrong.
import { ask, signIn, visitor } from "./browser.mjs";
import { askNoLink, beginNobody, signedInCustomer } from "./customers.mjs";
import { startEmpty } from "./server.mjs";
/** All of them, with everything filled in. */
export function everyPage(server) {
  const lines = [
    ...publicPages(server).map((line) => ({ who: "visitor", ...line })),
    ...framedPages().map((line) => ({ who: "visitor", framed: true, ...line })),
    ...teamPages(server).map((line) => ({ who: "admin", ...line })),
    ...rarePages(server).map((line) => ({ who: "visitor", ...line })),
  ];
  return lines.map((line) => ({ go: async () => {}, only: LANGUAGES, script: false, framed: false, ...line }));
}

export const LANGUAGES = ["en", "el", "fa", "te"];

/** Pages that anyone can open. */
export function publicPages(server) {
  const words = { en: "install", el: "ερώτηση", fa: "پرسش", te: "ప్రశ్న" };
  const many = { en: "answer", fa: "پرسش" };
  return [
    { name: "home", at: (lang) => `/${lang}/` },
    { name: "home-menu", at: (lang) => `/${lang}/`, go: openMenu },
    { name: "home-suggestions", at: (lang) => `/${lang}/`, go: typeWords(words), script: true },
    { name: "command", at: (lang) => `/${lang}/start/faq`, go: openCommands, script: true },
    { name: "command-words", at: (lang) => `/${lang}/start/faq`, go: typeCommand(words), script: true },
    { name: "section", at: (lang) => `/${lang}/start` },
    { name: "home-only-in", at: (lang) => `/${lang}/`, who: "bilingual", only: ["el", "fa", "te"] },
    { name: "results-only-in", at: (lang) => `/search?q=backup&lang=${lang}`, who: "bilingual", only: ["fa", "te"] },
    { name: "not-translated", at: (lang) => `/${lang}/editors/markdown`, only: ["el", "fa", "te"] },
    { name: "article-menu", at: () => "/en/editors/markdown", lang: "en", only: ["en", "fa"], go: openMenu },
    { name: "article", at: (lang) => `/${lang}/start/install` },
    { name: "article-short", at: (lang) => `/${lang}/customers/what-we-keep` },
    { name: "article-table", at: (lang) => `/${lang}/operators/configuration`, only: ["en"] },
    { name: "article-markdown", at: (lang) => `/${lang}/editors/markdown`, only: ["en"] },
    { name: "faq", at: (lang) => `/${lang}/start/faq` },
    { name: "search", at: (lang) => `/search?lang=${lang}` },
    { name: "results", at: (lang) => `/search?q=${encodeURIComponent(words[lang])}&lang=${lang}` },
    { name: "results-next", at: (lang) => `/search?q=${encodeURIComponent(many[lang])}&lang=${lang}&page=2`, only: ["en", "fa"] },
    { name: "results-corrected", at: (lang) => `/search?q=instal+pasword&lang=${lang}` },
    { name: "results-none", at: (lang) => `/search?q=zzqxwv&lang=${lang}` },
    { name: "results-own", at: (lang) => `/search?q=${encodeURIComponent(QUESTIONS[lang])}&lang=${lang}`, who: "asker" },
    { name: "questions", at: (lang) => `/questions?lang=${lang}`, who: "asker" },
    { name: "questions-none", at: (lang) => `/questions?lang=${lang}`, who: "stranger" },
    { name: "questions-errors", at: (lang) => `/questions?lang=${lang}`, who: "stranger", go: askNoLink },
    { name: "questions-asked", at: (lang) => `/questions?done=asked&lang=${lang}`, who: "stranger" },
    { name: "questions-link", at: (lang) => `${server.link}?lang=${lang}`, who: "stranger" },
    { name: "questions-link-gone", at: (lang) => `/questions/links/gone?lang=${lang}`, who: "stranger" },
    { name: "questions-all", at: (lang) => `/questions?lang=${lang}`, who: "customer" },
    { name: "questions-all-none", at: (lang) => `/questions?q=zzqxwv&state=you&lang=${lang}`, who: "customer" },
    { name: "ask-known", at: (lang) => `/ask?lang=${lang}`, who: "customer" },
    { name: "standards", at: (lang) => `/standards?lang=${lang}` },
    { name: "ask", at: (lang) => `/ask?lang=${lang}` },
    { name: "ask-with-words", at: (lang) => `/ask?q=teapot&lang=${lang}` },
    { name: "ask-answers", at: (lang) => `/ask?lang=${lang}`, go: sendFirst(QUESTIONS) },
    { name: "ask-errors", at: (lang) => `/ask?lang=${lang}`, go: sendWrong },
    { name: "ask-too-long-errors", at: (lang) => `/ask?lang=${lang}`, go: sendTooLong },
    { name: "ask-solved", at: (lang) => `/ask?lang=${lang}`, go: solve(QUESTIONS) },
    { name: "rated", at: (lang) => `/${lang}/start/install`, go: rate },
    { name: "sign-in", at: (lang) => `/sign-in?lang=${lang}` },
    { name: "sign-in-errors", at: (lang) => `/sign-in?lang=${lang}`, go: signInWrong },
    { name: "forgot", at: (lang) => `/forgot?lang=${lang}` },
    { name: "forgot-asked", at: (lang) => `/forgot?done=sent&lang=${lang}` },
    { name: "join", at: (lang) => `${server.join}?lang=${lang}` },
    { name: "join-errors", at: (lang) => `${server.join}?lang=${lang}`, go: joinWrong },
    { name: "setup", at: (lang) => `${server.empty.address}${server.empty.setup}?lang=${lang}` },
    { name: "pieces", at: (lang) => `/ui?lang=${lang}` },
    { name: "not-found", at: (lang) => `/${lang}/zzqxwv` },
    { name: "not-found-answers", at: (lang) => `/${lang}/start/install-answerdesk` },
    { name: "ticket-new", at: (lang) => `${server.tickets[lang].fresh}?lang=${lang}` },
    { name: "ticket-answered", at: (lang) => `${server.tickets[lang].answered}?lang=${lang}` },
    { name: "ticket-solved", at: (lang) => `${server.tickets[lang].solved}?lang=${lang}` },
    { name: "ticket-errors", at: (lang) => `${server.tickets[lang].answered}?lang=${lang}`, go: replyNothing },
  ];
}

/** Pages in a frame of another product. */
function framedPages() {
  const words = { en: "install", el: "εγκατάσταση", fa: "نصب", te: "ప్రశ్న" };
  return [
    { name: "embed", at: (lang) => `/embed?title=Backup&lang=${lang}` },
    { name: "embed-found", at: (lang) => `/embed?q=${encodeURIComponent(words[lang])}&lang=${lang}` },
    { name: "embed-none", at: (lang) => `/embed?q=zzqxwv&lang=${lang}` },
    { name: "embed-answers", at: (lang) => `/embed?lang=${lang}`, go: askInFrame },
    { name: "embed-errors", at: (lang) => `/embed?lang=${lang}`, go: askInFrameWrong },
    { name: "embed-sent", at: (lang) => `/embed?lang=${lang}`, go: sendInFrame },
  ];
}

/** Pages for the team. */
export function teamPages(server) {
  const words = { en: "link", el: "σύνδεσμος", fa: "پیوند", te: "లింక్" };
  const ticket = (lang, which) => `/desk/tickets/${server.tickets[lang][which]}?lang=${lang}`;
  return [
    { name: "queue", at: (lang) => `/desk?lang=${lang}` },
    { name: "queue-after-solving", at: (lang) => `/desk?solved=${server.tickets[lang].solvedNumber}&lang=${lang}` },
    { name: "queue-pending", at: (lang) => `/desk?view=pending&lang=${lang}` },
    { name: "queue-on-hold", at: (lang) => `/desk?view=on_hold&lang=${lang}` },
    { name: "queue-resolved", at: (lang) => `/desk?view=resolved&lang=${lang}` },
    { name: "desk-ticket", at: (lang) => ticket(lang, "number") },
    { name: "desk-ticket-open", at: (lang) => ticket(lang, "number"), go: openAll },
    { name: "desk-ticket-solved", at: (lang) => ticket(lang, "solvedNumber") },
    { name: "desk-ticket-next", at: (lang) => `/desk/tickets/${server.tickets[lang].number}?solved=${server.tickets[lang].solvedNumber}&lang=${lang}` },
    { name: "desk-ticket-errors", at: (lang) => ticket(lang, "number"), go: replyNothing },
    { name: "desk-note-errors", at: (lang) => ticket(lang, "number"), go: noteNothing },
    { name: "desk-resolve-errors", at: (lang) => ticket(lang, "number"), go: resolveNothing },
    { name: "customers", at: (lang) => `/desk/customers?lang=${lang}` },
    { name: "customers-for-ticket", at: (lang) => `/desk/customers?for=${server.tickets[lang].number}&lang=${lang}` },
    { name: "customers-errors", at: (lang) => `/desk/customers?lang=${lang}`, go: beginNobody },
    { name: "customer", at: (lang) => `${server.customers[0]}?lang=${lang}`, go: openAll },
    { name: "customer-merge", at: (lang) => `${server.customers[0]}/merge?into=${server.customers[1].split("/").pop()}&lang=${lang}` },
    { name: "desk-search", at: (lang) => `/desk/search?q=${encodeURIComponent(words[lang])}&lang=${lang}` },
    { name: "desk-search-why", at: (lang) => `/desk/search?q=${encodeURIComponent(words[lang])}&lang=${lang}&why=1` },
    { name: "desk-search-all", at: (lang) => `/desk/search?lang=${lang}` },
    { name: "desk-search-filtered", at: (lang) => `/desk/search?q=${encodeURIComponent('status:solved solved:1y -tag:x')}&lang=${lang}`, go: openAll },
    { name: "desk-search-explained", at: (lang) => `/desk/search?q=${encodeURIComponent('staus:solved solved:soon lang:xx tag: "open')}&lang=${lang}` },
    { name: "desk-search-way-out", at: (lang) => `/desk/search?q=${encodeURIComponent('status:solved status:closed tag:zzqxwv')}&lang=${lang}` },
    { name: "desk-search-none", at: (lang) => `/desk/search?q=zzqxwv&lang=${lang}` },
    { name: "reports", at: (lang) => `/desk/reports?days=30&lang=${lang}` },
    { name: "reports-volume", at: (lang) => `/desk/reports/volume?days=30&lang=${lang}`, go: openAll },
    { name: "reports-times", at: (lang) => `/desk/reports/times?lang=${lang}` },
    { name: "reports-promises", at: (lang) => `/desk/reports/promises?days=30&lang=${lang}` },
    { name: "reports-backlog", at: (lang) => `/desk/reports/backlog?lang=${lang}` },
    { name: "reports-satisfaction", at: (lang) => `/desk/reports/satisfaction?days=30&lang=${lang}` },
    { name: "reports-people", at: (lang) => `/desk/reports/people?lang=${lang}` },
    { name: "reports-own", at: (lang) => `/desk/reports/own?lang=${lang}` },
    { name: "reports-errors", at: (lang) => `/desk/reports?from=2026-03-02&to=2026-03-01&lang=${lang}` },
    { name: "keys", at: (lang) => `/desk/keys?lang=${lang}` },
    { name: "keys-dialog", at: (lang) => `/desk?lang=${lang}`, go: openKeys, script: true },
    { name: "command-desk", at: (lang) => ticket(lang, "number"), go: openCommands, script: true },
    { name: "command-desk-words", at: (lang) => `/desk?lang=${lang}`, go: typeCommand(words), script: true },
    { name: "incident", at: (lang) => `/write/incident?lang=${lang}` },
    { name: "incident-errors", at: (lang) => `/write/incident?lang=${lang}`, go: setNothing },
    { name: "widget", at: (lang) => `/admin/widget?lang=${lang}` },
    { name: "write", at: (lang) => `/write?lang=${lang}` },
    { name: "policies", at: (lang) => `/admin/policies?lang=${lang}` },
    { name: "policies-file", at: (lang) => `/admin/policies/file?lang=${lang}` },
    { name: "policies-file-errors", at: (lang) => `/admin/policies/file?lang=${lang}`, go: breakPolicies },
    { name: "policies-try", at: (lang) => `/admin/policies/try?lang=${lang}` },
    { name: "policies-tried", at: (lang) => `/admin/policies/try?lang=${lang}`, go: tryRules },
    { name: "people", at: (lang) => `/admin/people?lang=${lang}` },
    { name: "account", at: (lang) => `/account?lang=${lang}` },
    { name: "account-errors", at: (lang) => `/account?lang=${lang}`, go: changeNothing },
    { name: "details", at: (lang) => `/account/details?lang=${lang}` },
    { name: "second-factor", at: (lang) => `/account/second-factor?lang=${lang}` },
    { name: "person", at: (lang) => `/admin/people?lang=${lang}`, go: openPerson },
    { name: "people-invited", at: (lang) => `/admin/people?lang=${lang}`, go: invite },
    { name: "people-errors", at: (lang) => `/admin/people?lang=${lang}`, go: inviteNobody },
    { name: "agents-only", at: () => "/en/guidelines/tone", lang: "en" },
    { name: "form-from-elsewhere", at: (lang) => `/desk?lang=${lang}`, go: sendForeign },
    { name: "form-kept", at: (lang) => ticket(lang, "number"), go: replyForeign },
  ];
}

/** Pages of a site on which nothing was written, and what is refused. */
function rarePages({ bare = {}, empty = {} }) {
  return [
    { name: "forbidden", at: (lang) => `/admin/people?lang=${lang}`, who: "agent" },
    { name: "too-often", at: (lang) => `${bare.address}/search?q=teapot&lang=${lang}`, go: again },
    { name: "ask-too-often-errors", at: (lang) => `${bare.address}/ask?lang=${lang}`, go: askTwice },
    { name: "home-empty", at: (lang) => `${empty.address}/${lang}/` },
    { name: "sign-in-elsewhere", at: (lang) => `${bare.address}/sign-in?done=elsewhere-unreachable&lang=${lang}` },
    { name: "home-incident", at: (lang) => `${bare.address}/${lang}/` },
    { name: "incident-set", at: (lang) => `${bare.address}/write/incident?lang=${lang}`, who: "first" },
    { name: "standards-nothing", at: (lang) => `${empty.address}/standards?lang=${lang}` },
    { name: "queue-empty", at: (lang) => `${bare.address}/desk?view=resolved&lang=${lang}`, who: "first" },
    { name: "write-empty", at: (lang) => `${bare.address}/write?lang=${lang}`, who: "first" },
  ];
}

export const QUESTIONS = {
  en: "How do I install Answerdesk on my own server?",
  el: "Πώς εγκαθιστώ το Answerdesk στον διακομιστή μου;",
  fa: "چطور برنامه را روی سرور خودم نصب کنم؟",
  te: "నా సర్వర్‌లో Answerdesk ఎలా ఇన్‌స్టాల్ చేయాలి?",
};

/**
 * Makes what the pages show: tickets and an invitation, and two further sites: `server.empty`,
 * which nobody has an account on, and `server.bare`, without articles and with narrow limits.
 * Gives the cookies of everyone who looks.
 */
export async function furnish(browser, server) {
  // The provider is asked only when somebody goes there.
  const limits = {
    ANSWERDESK_ASKS_PER_HOUR: "1",
    ANSWERDESK_SEARCHES_PER_MINUTE: "1",
    ANSWERDESK_OIDC_ISSUER: "https://login.example.com",
    ANSWERDESK_OIDC_CLIENT_ID: "answerdesk",
  };
  [server.empty, server.bare] = await Promise.all([startEmpty({ articles: false }), startEmpty({ articles: false, limits })]);
  const looks = { visitor: undefined };
  for (const [who, email] of [["admin", "ada@example.com"], ["agent", "jonas@example.com"]]) {
    const context = await visitor(browser, server, { script: false });
    await signIn(context, server, email);
    looks[who] = await context.storageState();
    await context.close();
  }
  looks.first = await firstAdmin(browser, server.bare);
  await fill(browser, server);
  looks.asker = await askedHere(browser, server);
  looks.customer = await signedInCustomer(browser, server);
  return looks;
}

/** Stops what furnish has started. */
export async function clear(server) {
  await Promise.all([server?.empty?.stop(), server?.bare?.stop()]);
}

async function firstAdmin(browser, server) {
  const context = await visitor(browser, server, { script: false });
  const page = await context.newPage();
  await page.goto(server.setup);
  await page.fill("#name", "Ada First");
  await page.fill("#email", "ada@example.com");
  await page.fill("#password", "a long sentence of my own");
  await page.click("main form .actions button");
  await page.waitForURL(/\/desk/);
  await setIncident(page, server);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function setIncident(page, server) {
  await page.goto(`${server.address}/write/incident?lang=en`);
  await page.check("input[value=trouble]");
  for (const lang of LANGUAGES) await page.fill(`#text-${lang}`, QUESTIONS[lang]);
  await page.click("main form.panel .actions button");
  await page.waitForSelector("main .incident");
}

// Who opens the link of a question has it among their own.
async function askedHere(browser, server) {
  const context = await visitor(browser, server, { script: false });
  const page = await context.newPage();
  for (const { answered, solved } of Object.values(server.tickets)) {
    for (const address of [answered, solved]) await page.goto(address);
  }
  const state = await context.storageState();
  await context.close();
  return state;
}

async function fill(browser, server) {
  const context = await visitor(browser, server, { script: false });
  const page = await signIn(context, server, "ada@example.com");
  server.join = await inviteSomeone(page);
  server.tickets = {};
  for (const lang of LANGUAGES) {
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

async function breakPolicies(page) {
  const text = await page.inputValue("#text");
  await page.fill("#text", text.replace("[[tier]]", "[[teir]]"));
  await page.click("button[value=check]");
  await page.waitForSelector(".file-problems");
}

async function tryRules(page, lang) {
  await page.fill("#text", `${QUESTIONS[lang]} I WANT MY MONEY BACK, THIS IS RIDICULOUS!!!`);
  await page.click("form.panel .actions button");
  await page.waitForSelector(".rules .applied");
}

async function openMenu(page) {
  await page.click("header.site .menu summary");
}

function typeWords(words) {
  return async (page, lang) => {
    await page.fill("#q", words[lang]);
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
  };
}

async function openCommands(page) {
  await page.keyboard.press("Control+k");
  await page.locator("#command [role=option]").first().waitFor();
}

function typeCommand(words) {
  return async (page, lang) => {
    await openCommands(page);
    await page.keyboard.insertText(words[lang]);
    await page.locator("#command [role=option] mark").first().waitFor();
  };
}

async function askInFrame(page, lang) {
  await page.fill("#question", QUESTIONS[lang]);
  await page.click(".ask-here .actions button");
  await page.waitForSelector(".answers");
}

async function askInFrameWrong(page, lang) {
  await page.fill("#question", QUESTIONS[lang]);
  await page.fill("#email", "no address");
  await page.click(".ask-here .actions button");
  if (!(await page.locator(".error-summary").count())) await page.click(".ask-here .actions button");
  await page.waitForSelector(".error-summary");
}

async function sendInFrame(page, lang) {
  await askInFrame(page, lang);
  await page.click(".ask-here .actions button");
  await page.waitForSelector(".receipt");
}

async function openAll(page) {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll("main details")) box.open = true;
  });
}

async function openKeys(page) {
  await page.click(".desk-nav [data-dialog=keys]");
  await page.waitForSelector("dialog[open]");
}

function sendFirst(questions) {
  return async (page, lang) => {
    await page.fill("#question", questions[lang]);
    await page.evaluate(() => document.querySelector("form.ask").submit());
    await page.waitForSelector(".answers details");
    await page.locator(".answers summary").first().click();
  };
}

function solve(questions) {
  return async (page, lang) => {
    await sendFirst(questions)(page, lang);
    await page.locator(".answers button[name=solved]").first().click();
    await page.waitForURL(/\/ask\/solved/);
  };
}

// As if the answers had been seen: what is too long is told when it is to be sent.
async function sendTooLong(page) {
  await page.evaluate(() => {
    const form = document.querySelector("form.ask");
    const seen = Object.assign(document.createElement("input"), { type: "hidden", name: "seen", value: "1" });
    form.append(seen);
    form.querySelector("#question").value = "Far too long. ".repeat(3000);
    form.submit();
  });
  await page.waitForSelector(".error-summary");
}

async function askTwice(page, lang) {
  for (let times = 0; times < 3 && !(await page.locator(".error-summary").count()); times++) {
    if (times) await page.goto(new URL(`/ask?lang=${lang}`, page.url()).href);
    await page.fill("#question", `${QUESTIONS[lang]} (${times})`);
    await page.click("form.ask .actions button:not([name])");
  }
  await page.waitForSelector(".error-summary");
}

// The first time may still have been within the limit.
async function again(page) {
  await page.goto(page.url());
  await page.waitForSelector("p.code");
}

async function sendForeign(page) {
  await page.evaluate(() => {
    const form = document.querySelector("header.site form[action='/sign-out']");
    form.querySelector("input[type=hidden]").value = "of another session";
    form.submit();
  });
  await page.waitForSelector("p.code");
}

// What was typed comes back, to be sent again.
async function replyForeign(page) {
  await page.fill("#reply", "A reply that nobody has to write twice.");
  await page.evaluate(() => {
    const form = document.querySelector("form.reply");
    form.querySelector("input[type=hidden]").value = "of another session";
    form.querySelector(".actions button").click();
  });
  await page.waitForSelector(".kept");
}

async function setNothing(page) {
  await page.click("main form.panel .actions button");
  await page.waitForSelector(".error-summary");
}

async function joinWrong(page) {
  await page.fill("#password", "short");
  await page.click("main form .actions button");
  await page.waitForSelector(".error-summary");
}

async function noteNothing(page) {
  await page.click(".note-form summary");
  await page.fill("#note", "");
  await page.click(".note-form form .actions button");
  await page.waitForSelector(".error-summary");
}

async function resolveNothing(page) {
  await page.click(".resolve summary");
  await page.fill("#resolution", "");
  await page.click(".resolve form .actions button");
  await page.waitForSelector(".error-summary");
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

async function changeNothing(page) {
  await page.click('form[action="/account/password"] button');
  await page.waitForSelector(".error-summary");
}

async function openPerson(page) {
  await page.click("#people tbody tr:nth-child(2) a");
  await page.waitForSelector("#roles");
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
