// Keeps what is being written in this tab until it was sent.
const PREFIX = "draft:";
const FIELDS = "textarea[name], input[type=text][name], input[type=email][name]";

export function keepDrafts() {
  for (const sent of document.querySelectorAll("[data-draft-sent]")) forget(sent.dataset.draftSent);
  for (const form of document.querySelectorAll("form[data-draft]")) {
    restore(form);
    form.addEventListener("input", () => keep(form));
  }
}

function keep(form) {
  const values = {};
  for (const field of form.querySelectorAll(FIELDS)) {
    if (field.value) values[field.name] = field.value;
  }
  try {
    sessionStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(values));
  } catch { /* storage is full or off: the text is still in the field */ }
}

// What the server filled in wins over what was kept.
function restore(form) {
  let values;
  try {
    values = JSON.parse(sessionStorage.getItem(PREFIX + form.dataset.draft)) ?? {};
  } catch {
    return;
  }
  for (const field of form.querySelectorAll(FIELDS)) {
    if (!field.value && values[field.name]) field.value = values[field.name];
  }
}

function forget(key) {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch { /* nothing was kept */ }
}
