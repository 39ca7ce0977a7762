// An editable combobox with a listbox: arrow keys, Enter, Escape, and answers that never
// overtake newer ones. What is in the list, how many that are in words, and what choosing does,
// is said by its users.
let lists = 0;

export function combobox(input, list, { wait, answer, instant, choose, first = false, floating = true }) {
  const status = document.createElement("span");
  status.className = "vh";
  status.setAttribute("role", "status");
  list.id ||= `options-${++lists}`;
  // Arrow keys walk it: Tab does not stop where it scrolls.
  set(list, { role: "listbox", tabindex: "-1", "aria-label": input.dataset.label ?? "" });
  set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });
  list.after(status);

  let timer = 0;
  let asked = 0;
  let running = null;
  let shown = null;
  let active = -1;

  input.addEventListener("input", refresh);
  input.addEventListener("keydown", onKey);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => pick(event.target.closest("[role=option]")));
  if (floating) {
    input.addEventListener("focus", () => { if (options().length && shown === words()) open(); });
    input.addEventListener("blur", close);
  }
  return { refresh };

  function words() {
    return input.value.trim();
  }

  function options() {
    return list.querySelectorAll("[role=option]");
  }

  // From here on, whatever is still under way is too late.
  function refresh() {
    const turn = ++asked;
    clearTimeout(timer);
    running?.abort();
    if (instant) show(instant(words()));
    timer = setTimeout(() => ask(turn), wait);
  }

  async function ask(turn) {
    const q = words();
    running = new AbortController();
    try {
      const [items, said] = await answer(q, running.signal);
      if (turn !== asked) return;
      shown = q;
      show(items);
      status.textContent = q ? said : "";
    } catch { /* overtaken, or no connection: Enter still searches */ }
  }

  function show(items) {
    list.replaceChildren(...items);
    for (const [place, line] of options().entries()) {
      set(line, { id: `${list.id}-${place}`, "aria-selected": "false" });
    }
    select(first && options().length ? 0 : -1);
    if (items.length && (!floating || document.activeElement === input)) open();
    else close();
  }

  function onKey(event) {
    if (event.isComposing) return;
    const last = options().length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (last < 0) return;
      event.preventDefault();
      if (list.hidden) open();
      if (event.altKey) return;
      const before = first ? 0 : -1;
      const next = active + (event.key === "ArrowDown" ? 1 : -1);
      select(next > last ? before : next < before ? last : next);
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      pick(options()[active]);
    } else if (event.key === "Escape" && !list.hidden && floating) {
      event.preventDefault();
      close();
    }
  }

  function select(index) {
    const all = options();
    for (const line of list.querySelectorAll("[aria-selected=true]")) line.setAttribute("aria-selected", "false");
    active = index;
    const line = all[index];
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

  function pick(line) {
    if (line) choose(line);
  }
}

/** Leads to what a line stands for. It was not chosen from this page's results, and says so by not
    naming the page. */
export function go(line) {
  Object.assign(document.createElement("a"), { href: line.dataset.url, rel: "noreferrer" }).click();
}

/** A line of a list: its title with the matches, and small words on it. */
export function option(tag, { title, title_marks = [], section, url }) {
  const line = document.createElement(tag);
  const words = document.createElement("bdi");
  line.setAttribute("role", "option");
  if (url) line.dataset.url = url;
  words.append(...marked(title, title_marks));
  line.append(words);
  if (section) {
    const small = document.createElement("small");
    small.textContent = section;
    line.append(small);
  }
  return line;
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
