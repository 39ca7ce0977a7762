// The command bar: what this page can do, every page, and whatever words find.
import { combobox, go, option } from "./combobox.js";
import { on, press } from "./keys.js";
import { recent } from "./recent.js";

const WAIT_MS = 120;
const dialog = document.getElementById("command");
const input = dialog.querySelector("input");
const list = document.getElementById("command-list");
const { desk, suggestions, search, labelHere, labelPages, labelFound, labelSearch } = input.dataset;
const runs = new WeakMap();
const pages = links();

const box = combobox(input, list, {
  wait: WAIT_MS,
  first: true,
  floating: false,
  choose: (line) => {
    const run = runs.get(line);
    // Closing gives the focus back; what is chosen may then take it elsewhere.
    dialog.close();
    if (run) run();
    else go(line);
  },
  instant: (q) => local(q, []),
  answer: async (q, signal) => {
    const [groups, said] = await found(q, signal);
    return [local(q, groups), said];
  },
});
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });

export function toggle() {
  if (dialog.open) return dialog.close();
  input.value = "";
  dialog.showModal();
  input.focus();
  box.refresh();
}

// Actions, pages, what the server found, and at the end always the search itself.
function local(q, groups) {
  const all = [
    [labelHere, actions(q).filter(({ title, section }) => matches(`${title} ${section ?? ""}`, q))],
    [labelPages, pages.filter(({ title }) => matches(title, q))],
    ...groups,
  ];
  if (q) {
    const title = labelSearch.replace("{words}", q);
    all.push(["", [{ title, url: `${search}${search.includes("?") ? "&" : "?"}${new URLSearchParams({ q })}` }]]);
  }
  return all.filter(([, items]) => items.length).map(([heading, items], place) => group(heading, items, place));
}

async function found(q, signal) {
  if (!desk && q.length < 2) return [[], ""];
  const asked = new URLSearchParams({ q, lang: document.documentElement.lang });
  if (desk) asked.set("recent", recent().join(","));
  const answer = await fetch(`${desk ?? suggestions}?${asked}`, { signal, headers: { accept: "application/json" } });
  if (!answer.ok || answer.redirected) return [[], ""];
  const { groups, items, status } = await answer.json();
  return [groups?.map(({ heading, items }) => [heading, items]) ?? [[labelFound, items]], status];
}

function group(heading, items, place) {
  const box = document.createElement("div");
  box.setAttribute("role", "group");
  if (heading) {
    const title = document.createElement("p");
    title.id = `${list.id}-group-${place}`;
    title.setAttribute("role", "presentation");
    title.textContent = heading;
    box.setAttribute("aria-labelledby", title.id);
    box.append(title);
  }
  box.append(...items.map((item) => {
    const line = option("div", item);
    if (item.run) runs.set(line, item.run);
    if (item.key && on()) line.append(Object.assign(document.createElement("kbd"), { textContent: item.key, dir: "ltr" }));
    return line;
  }));
  return box;
}

// What has a key on this page, or says that it is a command. Of a list of the same thing only
// the chosen or first one, until somebody looks for another.
function actions(q) {
  const all = [...document.querySelectorAll("main [data-key], main [data-command]")];
  const chosen = document.querySelector("[data-item].current") ?? document.querySelector("[data-item]");
  return all
    .filter((one) => one.type !== "search" && one.checkVisibility?.() !== false)
    .filter((one) => q || !one.closest("[data-item]") || chosen.contains(one))
    .map((one) => ({
      title: nameOf(one),
      section: one.closest("[data-item]")?.querySelector("[data-open]")?.textContent.trim(),
      key: one.dataset.key,
      run: () => press(one),
    }));
}

function nameOf(one) {
  return (one.labels?.[0] ?? one).textContent.trim().replace(/\s+/g, " ");
}

function links() {
  const own = dialog.querySelector("template")?.content.querySelectorAll("a") ?? [];
  const all = own.length ? own : document.querySelectorAll("a.site-name, header.site nav > ul > li > a");
  return [...all].map((one) => ({ title: nameOf(one), url: one.getAttribute("href"), key: one.dataset.key }));
}

function matches(text, q) {
  const folded = ` ${fold(text)}`;
  return fold(q).split(/\s+/).every((word) => folded.includes(` ${word}`));
}

function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}
