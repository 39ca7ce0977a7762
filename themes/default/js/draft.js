// Keeps what is being written in this tab until it was sent.
const PREFIX = "draft:";
const SENDING = "draft-sending";
const FIELDS = "textarea[name], input[type=text][name], input[type=email][name]";

export function keepDrafts() {
  const sending = take(SENDING);
  for (const sent of document.querySelectorAll("[data-draft-sent]")) take(PREFIX + sent.dataset.draftSent);
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const key = PREFIX + form.dataset.draft;
    if (sending === key && hasArrived(read(key))) take(key);
    restore(form, read(key));
    form.addEventListener("input", () => keep(form, key));
    form.addEventListener("submit", () => write(SENDING, key));
  }
}

// Only what now stands in the conversation has been sent: an error loses nothing.
function hasArrived(values) {
  const thread = bare(document.querySelector(".thread")?.textContent ?? "");
  const texts = Object.values(values).map(bare);
  return texts.length > 0 && texts.every((text) => text && thread.includes(text));
}

function bare(text) {
  return text.replace(/\s+/g, "");
}

function keep(form, key) {
  const values = {};
  for (const field of form.querySelectorAll(FIELDS)) {
    if (field.value) values[field.name] = field.value;
  }
  write(key, JSON.stringify(values));
}

// What the server filled in wins over what was kept.
function restore(form, values) {
  for (const field of form.querySelectorAll(FIELDS)) {
    if (!field.value && values[field.name]) field.value = values[field.name];
  }
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function write(key, text) {
  try {
    sessionStorage.setItem(key, text);
  } catch { /* storage is full or off: the text is still in the field */ }
}

function take(key) {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return null;
  }
}
