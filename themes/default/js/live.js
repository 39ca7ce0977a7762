// What happens at the desk is shown as it happens. A page that nobody sees listens to nothing.
const LATER_MS = 1500;
const SETTLES_MS = 700;
const HERE_MS = 15000;
const WRITING_MS = 20000;
const listens = document.querySelector("[data-live]");
const presence = document.querySelector("[data-presence]");
const parts = presence ? [".talk", "main > header > .meta"] : ["nav.views", ".view"];
let source = null;
let settling = 0;
let told = 0;
let wrote = -WRITING_MS;
let doing = "";
let fresh = null;

document.addEventListener("visibilitychange", () => (document.hidden ? leave() : come()));
addEventListener("pagehide", leave);
addEventListener("pageshow", (event) => event.persisted && come());
// First the page, then the news of it.
if (presence && !document.hidden) beHere();
setTimeout(() => document.hidden || come(false), LATER_MS);

if (presence) {
  presence.addEventListener("submit", (event) => event.preventDefault());
  presence.querySelector("[data-live-show]").addEventListener("click", showFresh);
  document.querySelector(".work")?.addEventListener("input", () => {
    wrote = performance.now();
    if (doing !== "writing") beHere();
  });
} else {
  // Rows do not move away from under a pointer.
  document.querySelector(".view")?.addEventListener("pointerleave", () => fresh && replaceAll());
}

function come(again = true) {
  if (source) return;
  source = new EventSource(listens.dataset.live);
  source.addEventListener("queue", changed);
  source.addEventListener("ticket", changed);
  source.addEventListener("presence", beHere);
  // After a pause anything may have happened.
  let opened = 0;
  source.addEventListener("open", () => { if (again || opened) changed(); opened += 1; });
  if (presence && !doing) beHere();
}

function leave() {
  source?.close();
  source = null;
  clearTimeout(told);
  if (presence && doing) navigator.sendBeacon(presence.dataset.presence, body("gone"));
  doing = "";
}

function body(what) {
  const form = new URLSearchParams();
  form.set("token", presence.querySelector("[name=token]").value);
  form.set("doing", what);
  return form;
}

async function beHere() {
  clearTimeout(told);
  doing = performance.now() - wrote < WRITING_MS ? "writing" : "reading";
  told = setTimeout(beHere, HERE_MS);
  try {
    const answer = await fetch(presence.dataset.presence, { method: "POST", body: body(doing) });
    if (!answer.ok || answer.redirected) return;
    const words = await answer.text();
    const place = presence.querySelector(".presence");
    if (place.textContent !== words) place.textContent = words;
  } catch { /* no connection: who is here is not known */ }
}

// Many changes at once are looked at once.
function changed() {
  clearTimeout(settling);
  settling = setTimeout(look, SETTLES_MS * (1 + Math.random()));
}

async function look() {
  try {
    const answer = await fetch(location.href.split("#")[0], { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return;
  }
  const differs = parts.some((part) => text(document, part) !== text(fresh, part));
  if (!differs) fresh = null;
  else if (presence) presence.querySelector("[data-live-changed]").hidden = false;
  else if (document.querySelector(".view:hover")) replace("nav.views");
  else replaceAll();
}

function text(page, part) {
  return page.querySelector(part)?.textContent.replace(/\s+/g, " ");
}

function replaceAll() {
  parts.forEach(replace);
  fresh = null;
}

// Where one was, what was marked and what was opened stay.
function replace(part) {
  const old = document.querySelector(part);
  const next = fresh?.querySelector(part);
  if (!old || !next || old.innerHTML === next.innerHTML) return;
  const at = old.contains(document.activeElement) ? document.activeElement : null;
  const current = old.querySelector("[data-item].current [data-open]")?.getAttribute("href");
  const checked = [...old.querySelectorAll("input:checked")].map((box) => box.value);
  const open = [...old.querySelectorAll("details")].map((box) => box.open);
  old.replaceChildren(...next.childNodes);
  for (const hint of old.querySelectorAll(".key-hint")) hint.hidden = document.querySelector("[data-keys-switch]")?.checked === false;
  for (const box of old.querySelectorAll("input[type=checkbox]")) box.checked = checked.includes(box.value);
  [...old.querySelectorAll("details")].forEach((box, place) => { box.open = open[place] ?? box.open; });
  const find = (address) => address && old.querySelector(`[href="${CSS.escape(address)}"]`);
  find(current)?.closest("[data-item]")?.classList.add("current");
  if (at) (find(at.getAttribute("href")) ?? (at.value && old.querySelector(`[value="${CSS.escape(at.value)}"]`)) ?? document.getElementById("main"))?.focus({ preventScroll: true });
}

// What came since is marked, and counts as seen from now on.
function showFresh() {
  const before = document.querySelectorAll(".thread > li").length;
  const label = presence.dataset.labelNew;
  const seen = fresh?.querySelector("input[name=messages]")?.value;
  if (!fresh) return location.reload();
  replaceAll();
  for (const field of document.querySelectorAll("input[name=messages]")) field.value = seen ?? field.value;
  const added = [...document.querySelectorAll(".thread > li")].slice(before);
  for (const message of added) {
    const mark = document.createElement("mark");
    mark.className = "new-message";
    mark.textContent = label;
    message.querySelector(".byline")?.append(" ", mark);
  }
  presence.querySelector("[data-live-changed]").hidden = true;
  const first = added[0] ?? document.querySelector("main h1");
  first.tabIndex = -1;
  first.focus();
}
