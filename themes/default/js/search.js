// The list under a search field: an editable combobox with a listbox.
const WAIT_MS = 150;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
let lists = 0;

for (const input of document.querySelectorAll("input[data-suggest]")) combobox(input);

function combobox(input) {
  const list = document.createElement("ul");
  const status = document.createElement("span");
  list.id = `options-${++lists}`;
  list.className = "options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label ?? "");
  status.className = "vh";
  status.setAttribute("role", "status");
  input.after(list, status);
  set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });

  let timer = 0;
  let asked = 0;
  let running = null;
  let shown = "";
  let active = -1;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  input.addEventListener("focus", () => { if (shown && shown === words()) open(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", onKey);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => go(event.target.closest("[role=option]")));

  function words() {
    return input.value.trim();
  }

  async function ask() {
    const q = words();
    const turn = ++asked;
    running?.abort();
    if (q.length < (DENSE.test(q) ? 1 : 2)) return show([], "");
    running = new AbortController();
    const address = `${input.dataset.suggest}?${new URLSearchParams({ q, lang: input.dataset.lang ?? "" })}`;
    try {
      const answer = await fetch(address, { signal: running.signal, headers: { accept: "application/json" } });
      const { items, status: said } = answer.ok ? await answer.json() : { items: [] };
      if (turn === asked) show(items, q, said);
    } catch { /* overtaken, or no connection: Enter still searches */ }
  }

  function show(items, q, said = "") {
    shown = items.length ? q : "";
    list.replaceChildren(...items.map(option));
    select(-1);
    status.textContent = q ? said : "";
    if (items.length && document.activeElement === input) open();
    else close();
  }

  function option(item, index) {
    const line = document.createElement("li");
    const title = document.createElement("bdi");
    set(line, { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" });
    line.dataset.url = item.url;
    title.append(...marked(item.title, item.title_marks ?? []));
    line.append(title);
    if (item.section) {
      const section = document.createElement("small");
      section.textContent = item.section;
      line.append(section);
    }
    return line;
  }

  function onKey(event) {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (last < 0) return;
      event.preventDefault();
      if (list.hidden) open();
      if (event.altKey) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = active + step;
      select(next > last ? -1 : next < -1 ? last : next);
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      go(list.children[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  }

  function select(index) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const line = list.children[index];
    if (line) {
      line.setAttribute("aria-selected", "true");
      line.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", line.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function open() {
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  }

  function go(line) {
    if (line) location.assign(line.dataset.url);
  }
}

function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(at, start), mark);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
