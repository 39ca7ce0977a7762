// Loads what a page can use. Everything works without this file.
const has = (selector) => document.querySelector(selector) !== null;

if (has("[data-draft], [data-draft-sent]")) {
  const { keepDrafts } = await import("./draft.js");
  keepDrafts();
}
if (has("[data-suggest]")) import("./search.js");
if (has("form[data-answers], form[data-events]")) import("./ask.js");
if (has("pre, [data-copy]")) import("./copy.js");
if (has("[data-key], [data-keys-switch]")) import("./keys.js");
if (has("[data-insert]")) import("./insert.js");

document.querySelector(".error-summary")?.focus();

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
