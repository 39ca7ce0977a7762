// Loads what a page can use. Everything works without this file.
const has = (selector) => document.querySelector(selector) !== null;

if (has("[data-draft], [data-draft-sent]")) {
  const { keepDrafts } = await import("./draft.js");
  keepDrafts();
}
if (has("[data-suggest]")) atFirstSign(() => import("./search.js"));
if (has("form[data-answers], form[data-events]")) import("./ask.js");
if (has("input[data-files-max]")) import("./attach.js");
if (has("pre, [data-copy]")) import("./copy.js");
if (has("[data-key], [data-keys-switch]")) import("./keys.js");
if (has("[data-insert]")) import("./insert.js");
if (has("[data-passkey-make], [data-passkey-show]")) import("./passkeys.js");

if (has("[data-live]")) import("./live.js");
if (has("main.desk-ticket")) import("./recent.js").then(({ remember }) => remember(location.pathname));

document.querySelector(".error-summary")?.focus();

// What is folded on a phone is open without script.
if (matchMedia("(width < 62em)").matches) {
  for (const box of document.querySelectorAll("details[data-fold]")) box.open = false;
}

// The command bar is fetched when it is first asked for. On a Mac, Control K belongs to fields.
const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
for (const chord of document.querySelectorAll("[data-chord]")) {
  chord.hidden = false;
  if (isMac) chord.textContent = "⌘K";
}
document.addEventListener("keydown", (event) => {
  const isK = event.key.toLowerCase() === "k" || (event.code === "KeyK" && event.key > "~");
  const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (isK && held && !event.altKey && !event.shiftKey && !event.isComposing) openCommands(event);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-commands]") && !event.ctrlKey && !event.metaKey && !event.shiftKey) openCommands(event);
});

async function openCommands(event) {
  const dialog = document.getElementById("command");
  // One window at a time; without ours the browser does what it always does.
  if (!dialog?.showModal || document.querySelector("dialog[open]:not(#command)")) return;
  event.preventDefault();
  (await import("./command.js")).toggle();
}

// What helps somebody who does something is fetched when they begin to.
function atFirstSign(act) {
  const waiting = new AbortController();
  const begin = () => { waiting.abort(); act(); };
  if (document.activeElement !== document.body) return begin();
  for (const sign of ["pointermove", "pointerdown", "keydown", "focusin"]) {
    document.addEventListener(sign, begin, { signal: waiting.signal, passive: true });
  }
}

// A menu closes when one looks elsewhere.
document.addEventListener("click", (event) => closeMenus((menu) => !menu.contains(event.target)));
document.addEventListener("focusin", (event) => closeMenus((menu) => !menu.contains(event.target)));
// Browsers leave a control half out of sight in a table that scrolls sideways.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches(".table-scroll *")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  closeMenus((menu) => {
    const inside = menu.contains(document.activeElement);
    if (inside) menu.querySelector("summary").focus();
    return true;
  });
});

function closeMenus(which) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (which(menu)) menu.open = false;
  }
}
