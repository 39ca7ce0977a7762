// Answers while one writes. Sending never waits for any of this.
const WAIT_MS = 400;
const CHARACTERS_MIN = 8;

for (const form of document.querySelectorAll("form[data-answers], form[data-events]")) assist(form);

function assist(form) {
  const region = form.querySelector(".answers");
  const question = form.querySelector("textarea");
  const reported = new Set();
  const rejected = new Set();
  let timer = 0;
  let turn = 0;
  let running = null;
  let shown = region?.innerHTML.trim() ?? "";

  if (!region || !question) return;
  question.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MS);
  });
  region.addEventListener("toggle", onToggle, true);
  region.addEventListener("click", onClick);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running?.abort();
  });
  // The words of a search, or a draft, stand in the field already.
  if (!region.querySelector("details") && question.value) ask();

  async function ask() {
    const mine = ++turn;
    running?.abort();
    if (question.value.trim().length < CHARACTERS_MIN || !form.dataset.answers) return;
    running = new AbortController();
    try {
      const answer = await fetch(form.dataset.answers, {
        method: "POST",
        body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")),
        signal: running.signal,
      });
      if (!answer.ok) return;
      const html = (await answer.text()).trim();
      if (mine === turn) put(html);
    } catch { /* overtaken, or no connection: the form still sends */ }
  }

  function put(html) {
    if (html === shown || region.contains(document.activeElement)) return;
    const opened = new Set([...region.querySelectorAll("details[open]")].map((one) => one.dataset.answer));
    shown = html;
    region.innerHTML = html;
    for (const one of region.querySelectorAll("details[data-answer]")) {
      const key = one.dataset.answer;
      one.open = opened.has(key);
      one.closest("li")?.classList.toggle("rejected", rejected.has(key));
    }
  }

  function onToggle(event) {
    const key = event.target.dataset?.answer;
    if (!key || !event.target.open || reported.has(key)) return;
    reported.add(key);
    report("opened", key);
  }

  function onClick(event) {
    const button = event.target.closest("button[name=rejected]");
    if (!button) return;
    event.preventDefault();
    const one = button.closest("details");
    rejected.add(button.value);
    report("rejected", button.value);
    one.closest("li")?.classList.add("rejected");
    one.open = false;
    one.querySelector("summary").focus();
  }

  function report(kind, answer) {
    if (!form.dataset.events) return;
    const body = new URLSearchParams({ kind, answer });
    for (const field of form.querySelectorAll("input[type=hidden][name]")) body.set(field.name, field.value);
    fetch(form.dataset.events, { method: "POST", body, keepalive: true }).catch(() => {});
  }
}
