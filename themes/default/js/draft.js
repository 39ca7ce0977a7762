// Keeps what is being written until it was sent.
const PREFIX = "draft:";
const SENDING = "draft-sending";
const KEPT_AFTER_MS = 2000;
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
    if (form.dataset.unsent) keepOnServer(form);
  }
}

// On the desk the server keeps it as well, for other devices.
function keepOnServer(form) {
  const field = form.querySelector("textarea[name]");
  let timer = 0;
  let waits = false;
  const body = () => new URLSearchParams({
    token: form.querySelector("[name=token]").value,
    messages: document.querySelector("[name=messages]")?.value ?? "",
    writing: field.name,
    text: field.value,
  });
  const send = () => {
    clearTimeout(timer);
    waits = false;
    fetch(form.dataset.unsent, { method: "POST", body: body() }).catch(() => { waits = true; });
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    waits = true;
    timer = setTimeout(send, KEPT_AFTER_MS);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); waits = false; });
  const leave = () => {
    if (!waits) return;
    clearTimeout(timer);
    waits = false;
    navigator.sendBeacon(form.dataset.unsent, body());
  };
  document.addEventListener("visibilitychange", () => document.hidden && leave());
  addEventListener("pagehide", leave);
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
