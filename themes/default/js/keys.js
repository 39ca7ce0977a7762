// Single keys, with one switch that turns them all off.
const SETTING = "answerdesk-keys";
const PAIR_MS = 1200;
const FIELD = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
let keys = true;
let first = "";
let since = 0;

for (const control of document.querySelectorAll("[data-keys-switch]")) {
  control.closest("label").hidden = false;
  control.addEventListener("change", () => turn(control.checked));
}
showState();
for (const opener of document.querySelectorAll("[data-dialog]")) {
  opener.addEventListener("click", (event) => {
    const dialog = document.getElementById(opener.dataset.dialog);
    if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });
}
document.addEventListener("keydown", onKey);

export function on() {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return keys;
  }
}

function turn(value) {
  keys = value;
  try {
    localStorage.setItem(SETTING, value ? "on" : "off");
  } catch { /* storage is off: the choice holds for this page */ }
  showState();
}

function showState() {
  const value = on();
  for (const control of document.querySelectorAll("[data-keys-switch]")) control.checked = value;
  for (const hint of document.querySelectorAll(".key-hint")) hint.hidden = !value;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (!on() || event.target.closest?.(FIELD) || document.querySelector("dialog[open]")) return;
  const key = letter(event);
  const pair = `${first} ${key}`;
  const paired = first && event.timeStamp - since < PAIR_MS && find(pair);
  first = key;
  since = event.timeStamp;
  if (paired ? press(paired) : act(key)) {
    event.preventDefault();
    first = "";
  }
}

// On a Greek, Persian or Telugu keyboard the place of the key counts.
function letter(event) {
  if (/^[\x21-\x7e]$/.test(event.key)) return event.key;
  if (event.code === "Slash") return event.shiftKey ? "?" : "/";
  if (event.code.startsWith("Digit")) return event.code.slice(5);
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
}

function act(key) {
  if (key === "j") return move(1);
  if (key === "k") return move(-1);
  if (key === "o") return press(current()?.querySelector("[data-open]"));
  return press(find(key));
}

function find(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  const item = current();
  const all = [...document.querySelectorAll(selector)];
  return all.find((one) => item?.contains(one)) ?? all.find((one) => !item || !one.closest("[data-item]"));
}

export function press(target) {
  if (!target) return false;
  if (target.matches(FIELD)) {
    target.focus();
    if (target.matches("textarea")) target.setSelectionRange(target.value.length, target.value.length);
    else target.select?.();
  } else if (target.matches("summary")) {
    const box = target.parentElement;
    box.open = true;
    (box.querySelector("input:checked") ?? box.querySelector("textarea, input:not([type=hidden]), select") ?? target).focus();
  } else {
    target.click();
  }
  return true;
}

function items() {
  return [...document.querySelectorAll("[data-list] [data-item]")];
}

function current() {
  return document.activeElement?.closest("[data-item]") ?? document.querySelector("[data-item].current");
}

function move(step) {
  const all = items();
  if (!all.length) return false;
  const at = all.indexOf(current());
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  for (const item of all) item.classList.toggle("current", item === next);
  next.querySelector("[data-open]")?.focus();
  return true;
}
