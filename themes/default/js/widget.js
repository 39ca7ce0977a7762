// The widget: search, answers for this page and the ask form, inside any product. The server
// puts this into a function that is given `boot`: the style, and the few words that are needed
// before anything is asked for. It lives in a closed shadow tree beside the body, keeps what is
// typed in memory only, and never lets an error out into the page. Pages replace what they
// like: so there are no methods of arrays here, and no `for … of`.
"use strict";
const NAME = "Answerdesk";
const doc = document;
const Request = window.XMLHttpRequest;
const parse = JSON.parse;
const TYPING_MS = 200;
const WRITING_MS = 400;
const ANSWERED_WITHIN_MS = 15000;
const STEPS_MAX = 12;
const RETURNS_MAX = 50;
const PHONE = "(max-width: 480px)";

let script, site, code, words, host, root, frame, launcher, panel, inner, header, main, back, heading, status;
let start = null, w = null, loading = false, startedFor = "";
let query, list, prose, verdict, question, answers, email, name, files, views = {}, view = "";
let reading = null, cameFrom = "home", ask = "", trail = [], turn = 0, timer = 0;
let isOpen = false, isSending = false, focusBefore = null, returns = 0, policy = null, wanted = "";

safe(begin)();

function safe(work) {
  return function (event) {
    try {
      return work(event);
    } catch { /* the page that we are a guest of does not break */ }
  };
}

function begin() {
  if (window[NAME] && window[NAME].open) return;
  script = doc.currentScript;
  if (!(script instanceof HTMLScriptElement)) script = doc.querySelector("script[src*='/widget.js']");
  site = new URL(script.src).origin;
  code = (option("lang") || doc.documentElement.lang || navigator.language || boot.lang).slice(0, 2).toLowerCase();
  words = boot.words[code] || boot.words[boot.lang] || boot.words.en;
  try {
    policy = window.trustedTypes.createPolicy("answerdesk", { createHTML: (html) => html });
  } catch { /* not asked for, or not allowed: then answers are read on the help site */ }
  draw();
  place();
  const api = Object.freeze({ open: safe(open), close: safe(close) });
  Object.defineProperty(window, NAME, { value: api, configurable: true });
  doc.addEventListener("click", safe(onPageClick), true);
  window.addEventListener("popstate", safe(onMove));
  if (window.navigation) window.navigation.addEventListener("currententrychange", safe(onMove));
  const watch = new MutationObserver(safe(place));
  watch.observe(doc, { childList: true });
  watch.observe(doc.documentElement, { childList: true });
}

function option(key) {
  return script.getAttribute("data-" + key) || "";
}

// The shell: what is there before anything was asked for.
function draw() {
  host = doc.createElement("div");
  root = host.attachShadow({ mode: "closed" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(boot.css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.appendChild(el("style", {}, [boot.css]));
  }
  launcher = el("button", { class: "launcher", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", lang: words.lang }, [option("label") || words.label]);
  on(launcher, "click", () => open());
  on(launcher, "pointerenter", load);
  on(launcher, "focus", load);
  back = el("button", { class: "plain back", type: "button", hidden: "" }, []);
  on(back, "click", goBack);
  heading = el("h2", { tabindex: "-1" }, [option("label") || words.label]);
  const shut = el("button", { class: "plain shut", type: "button", "aria-label": words.close }, ["×"]);
  on(shut, "click", close);
  status = el("p", { class: "vh", role: "status" }, []);
  header = el("header", {}, [back, heading, shut]);
  main = el("div", { class: "main" }, [status]);
  inner = el("div", { class: "inner", lang: words.lang, dir: words.dir }, [header, main]);
  panel = el("dialog", { class: "panel", "aria-label": option("label") || words.label }, [inner]);
  on(panel, "cancel", (event) => { event.preventDefault(); close(); });
  on(panel, "keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    close();
  });
  const side = option("position") === "start" ? "start" : "end";
  frame = el("div", { class: "frame " + side }, option("button") ? [panel] : [launcher, panel]);
  colour(option("colour"));
  // Shortcuts, focus traps and scroll locks of the page are not for what is typed here.
  const kinds = ["keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut", "focusin", "focusout", "wheel", "touchmove", "pointerdown", "mousedown", "click", "submit"];
  for (let i = 0; i < kinds.length; i++) frame.addEventListener(kinds[i], (event) => event.stopPropagation());
  root.appendChild(frame);
}

// Above everything of the page, outside its body, and beyond the reach of its styles.
function place() {
  if (host.isConnected || returns++ > RETURNS_MAX || !doc.documentElement) return;
  const rules = ["all", "initial", "display", "block", "position", "fixed", "inset", "0 auto auto 0", "width", "0", "height", "0", "overflow", "visible", "visibility", "visible", "opacity", "1", "pointer-events", "auto", "z-index", "2147483647", "color-scheme", "light dark"];
  for (let i = 0; i < rules.length; i += 2) host.style.setProperty(rules[i], rules[i + 1], "important");
  doc.documentElement.appendChild(host);
  frame.setAttribute("dir", getComputedStyle(doc.documentElement).direction);
  raise();
}

function raise() {
  try {
    host.setAttribute("popover", "manual");
    host.hidePopover();
    host.showPopover();
  } catch { /* an older browser: the z-index has to do */ }
}

function colour(text) {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!found) return;
  let light = 0;
  const parts = [0.2126, 0.7152, 0.0722];
  for (let i = 0; i < 3; i++) {
    const part = parseInt(found[i + 1], 16) / 255;
    light += parts[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
  }
  frame.style.setProperty("--accent", found[0]);
  frame.style.setProperty("--on-accent", light > 0.179 ? "#000" : "#fff");
}

function onPageClick(event) {
  const own = option("button");
  const path = event.target && event.target.closest ? event.target : null;
  if (!path) return;
  const found = path.closest("[data-answerdesk-open]") || (own && path.closest(own));
  if (!found) return;
  event.preventDefault();
  open(found.getAttribute("data-answerdesk-open") || "");
}

function open(text) {
  wanted = typeof text === "string" ? text : "";
  if (!isOpen) {
    isOpen = true;
    focusBefore = doc.activeElement;
    place();
    frame.setAttribute("dir", getComputedStyle(doc.documentElement).direction);
    raise();
    launcher.hidden = true;
    launcher.setAttribute("aria-expanded", "true");
    if (matchMedia(PHONE).matches) panel.showModal();
    else panel.show();
    arrive();
  }
  if (start) settle();
  else load();
}

function close() {
  if (!isOpen) return;
  isOpen = false;
  panel.close();
  launcher.hidden = false;
  launcher.setAttribute("aria-expanded", "false");
  const target = launcher.isConnected ? launcher : focusBefore;
  if (target && target.focus) target.focus();
}

function onMove() {
  // The page gives itself its new title a moment after its new address.
  setTimeout(safe(() => { if (isOpen && start) settle(); }), 50);
}

function here() {
  return location.origin + location.pathname;
}

function about(more) {
  const said = { page: here(), title: doc.title.slice(0, 200) };
  const keys = Object.keys(more);
  for (let i = 0; i < keys.length; i++) said[keys[i]] = more[keys[i]];
  return said;
}

function load() {
  if (loading || start && startedFor === here()) return;
  loading = true;
  const page = here();
  call("GET", "/widget/start", about({ topic: option("topic") }), (answered, data) => {
    loading = false;
    if (answered !== 200) return start ? undefined : trouble();
    startedFor = page;
    const isFirst = !start;
    start = data;
    w = data.words;
    if (isFirst) build();
    if (!query.value.trim()) show(data, w.forPage, false);
    if (isOpen) settle();
  });
}

// What an open panel needs: the words that it was opened with, or answers for this page.
function settle() {
  if (startedFor !== here()) load();
  if (!wanted) return;
  query.value = wanted;
  wanted = "";
  go("home");
  search();
}

// Help cannot be reached, or this page may not show it: the plain link is left.
function trouble() {
  const again = el("button", { type: "button", class: "second" }, [words.again]);
  on(again, "click", () => { fill(main, [status]); load(); });
  const way = el("p", {}, [out(site + "/ask?lang=" + code, words.ask)]);
  fill(main, [status, el("p", {}, [words.trouble]), way, el("p", {}, [again])]);
}

function build() {
  code = start.lang;
  inner.setAttribute("lang", start.words_lang);
  inner.setAttribute("dir", start.dir);
  panel.setAttribute("aria-label", (option("label") || words.label) + " – " + start.site);
  fill(heading, [start.site]);
  back.setAttribute("aria-label", w.back);
  fill(back, [el("span", { class: "arrow", "aria-hidden": "true" }, ["←"])]);
  ask = start.ask;
  views.home = home();
  views.read = el("section", {}, []);
  views.ask = form();
  views.sent = el("section", {}, []);
  fill(main, [status, views.home, views.read, views.ask, views.sent]);
  question.value = option("question");
  email.value = option("email");
  go("home");
  arrive();
}

// On a phone the keyboard would cover what is suggested.
function arrive() {
  if (!isOpen) return;
  if (start && view === "home" && !matchMedia(PHONE).matches) query.focus();
  else heading.focus();
}

function kept() {
  return words.trouble + " " + w.kept;
}

function home() {
  query = el("input", { type: "search", id: "ad-q", dir: "auto", placeholder: " ", autocomplete: "off", maxlength: "512", enterkeyhint: "search" }, []);
  const box = el("form", { class: "search", role: "search" }, [
    el("h3", {}, [el("label", { for: "ad-q" }, [w.question])]),
    el("div", { class: "box" }, [query, el("button", {}, [w.search])]),
  ]);
  list = el("div", { class: "list" }, []);
  on(query, "input", () => { clearTimeout(timer); timer = setTimeout(safe(search), TYPING_MS); });
  on(box, "submit", (event) => { event.preventDefault(); clearTimeout(timer); search(); });
  const person = el("button", { type: "button" }, [w.ask]);
  on(person, "click", toAsk);
  return el("section", {}, [box, list, el("div", { class: "person" }, [el("p", { class: "hint" }, [w.reads]), person])]);
}

function search() {
  const mine = ++turn;
  const text = query.value.trim();
  if (text.length < 2) return show(start, w.forPage, false);
  call("GET", "/widget/suggest", { q: text }, (answered, data) => {
    if (mine !== turn) return;
    if (answered !== 200) return fill(list, [el("p", { role: "alert" }, [kept()])]);
    remember("s:" + text);
    show(data, w.results, true);
  });
}

function show(data, title, isSearch) {
  const items = data.items;
  const shown = [];
  if (items.length) shown[shown.length] = el("h3", {}, [title]);
  if (items.length) shown[shown.length] = entries(items, "home");
  if (!items.length && isSearch) shown[shown.length] = el("p", {}, [w.none]);
  fill(list, shown);
  say(isSearch ? data.status : "");
}

function entries(items, from) {
  const lines = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const link = el("a", { href: item.url, target: "_blank", rel: "noopener" }, [marked(item.title, item.title_marks)]);
    on(link, "click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      read(item, from);
    });
    lines[i] = el("li", { lang: item.lang, dir: item.dir }, [
      link,
      el("p", { class: "path" }, [item.section]),
      el("p", { class: "snippet" }, [marked(item.snippet, item.snippet_marks)]),
    ]);
  }
  return el("ol", {}, lines);
}

function read(item, from) {
  reading = item;
  cameFrom = from;
  const title = el("h3", { tabindex: "-1", lang: item.lang, dir: item.dir }, [item.title]);
  prose = el("div", { class: "prose" }, []);
  verdict = el("div", { class: "verdict" }, []);
  const site = el("p", { class: "whole" }, [out(item.url, w.whole)]);
  fill(views.read, [title, prose, site, verdict]);
  go("read");
  title.focus();
  remember("a:" + item.at);
  if (from === "ask") report("opened");
  call("GET", "/widget/answer", { at: item.at }, (answered, data) => {
    if (reading !== item) return;
    if (answered !== 200) return fill(prose, [el("p", {}, [kept()])]);
    prose.setAttribute("lang", data.lang);
    prose.setAttribute("dir", data.dir);
    put(data.html, item);
    judge(item, from);
  });
}

function put(html, item) {
  try {
    prose.innerHTML = policy ? policy.createHTML(html) : html;
  } catch {
    // The page lets nobody put text with marks into it.
    return fill(prose, [el("p", {}, [item.snippet])]);
  }
  const links = prose.querySelectorAll("a[href]");
  for (let i = 0; i < links.length; i++) {
    const target = links[i].getAttribute("href");
    if (target[0] === "#") on(links[i], "click", (event) => { event.preventDefault(); jump(decodeURIComponent(target.slice(1))); });
    else set(links[i], { target: "_blank", rel: "noopener" });
  }
  const wide = prose.querySelectorAll("pre, .table-scroll");
  for (let i = 0; i < wide.length; i++) wide[i].setAttribute("tabindex", "0");
  if (item.anchor) jump(item.anchor);
}

function jump(id) {
  const place = prose.querySelector("[id='" + CSS.escape(id) + "']");
  if (place) place.scrollIntoView({ block: "start" });
}

function judge(item, from) {
  const yes = el("button", { type: "button", class: "second" }, [from === "ask" ? w.solved : w.yes]);
  const no = el("button", { type: "button", class: "second" }, [w.instead]);
  on(no, "click", toAsk);
  on(yes, "click", () => {
    if (from === "ask") report("accepted");
    else call("POST", "/widget/rate", { at: item.at, helped: "yes", trail: steps() }, () => {});
    const done = el("p", { class: "done", tabindex: "-1" }, [from === "ask" ? w.notSent : w.thanks]);
    fill(verdict, [done]);
    done.focus();
  });
  fill(verdict, [el("p", {}, [w.did]), el("div", { class: "both" }, [yes, no])]);
}

function report(kind) {
  call("POST", "/widget/events", { ask, kind, answer: reading.at + "#" + reading.anchor }, () => {});
}

function form() {
  question = el("textarea", { id: "ad-question", rows: "4", dir: "auto", placeholder: " ", required: "" }, []);
  email = el("input", { id: "ad-email", type: "email", dir: "ltr", maxlength: "256", autocomplete: "email" }, []);
  name = el("input", { id: "ad-name", type: "text", dir: "auto", placeholder: " ", maxlength: "256", autocomplete: "name" }, []);
  files = el("input", { id: "ad-files", type: "file", multiple: "" }, []);
  answers = el("div", { class: "answers", role: "region", "aria-label": w.answers }, []);
  const sheet = el("form", { class: "ask", novalidate: "" }, [
    field(question, w.askQuestion, w.askHint, ""),
    answers,
    field(files, w.files, w.filesHint, w.optional),
    field(email, w.email, w.emailHint, w.optional),
    field(name, w.name, "", w.optional),
    el("div", { class: "person" }, [el("p", { class: "hint" }, [w.reads]), el("button", {}, [w.send])]),
  ]);
  on(question, "input", () => { clearTimeout(timer); timer = setTimeout(safe(suggest), WRITING_MS); });
  on(sheet, "submit", (event) => { event.preventDefault(); send(); });
  return el("section", {}, [el("h3", { tabindex: "-1" }, [w.ask]), sheet]);
}

function field(control, label, hint, optional) {
  const described = [];
  if (hint) described[0] = el("p", { class: "hint", id: control.id + "-hint" }, [hint]);
  const error = el("p", { class: "error", id: control.id + "-error" }, []);
  control.setAttribute("aria-describedby", control.id + "-hint " + control.id + "-error");
  const named = el("label", { for: control.id }, optional ? [label, " ", el("span", { class: "optional" }, [optional])] : [label]);
  return el("div", { class: "field" }, [named, hint ? described[0] : "", error, control]);
}

function toAsk() {
  if (!question.value.trim()) question.value = query.value.trim();
  go("ask");
  question.focus();
  suggest();
}

// Answers while one writes. Sending waits for none of it.
function suggest() {
  const mine = ++turn;
  const text = question.value;
  if (text.trim().length < 8) return fill(answers, []);
  call("POST", "/widget/answers", { ask, question: text }, (answered, data) => {
    if (mine !== turn || answered !== 200) return;
    say(data.items.length ? data.status : "");
    if (!data.items.length) return fill(answers, []);
    fill(answers, [el("h4", {}, [w.answers]), entries(data.items, "ask"), el("p", { class: "hint" }, [w.carryOn])]);
  });
}

function send() {
  if (isSending) return;
  clearTimeout(timer);
  turn++;
  wrong([]);
  if (!question.value.trim()) return wrong([{ field: "question", message: w.empty }]);
  isSending = true;
  const sent = { ask, question: question.value, email: email.value, name: name.value, trail: steps() };
  if (files.files.length) sent.files = files.files;
  call("POST", "/widget/ask", about(sent), (answered, data) => {
    isSending = false;
    if (answered === 201) return thank(data);
    wrong(data && data.errors ? data.errors : [{ field: "question", message: kept() }]);
  });
}

function wrong(errors) {
  const controls = [question, email, name, files];
  for (let i = 0; i < 4; i++) {
    controls[i].removeAttribute("aria-invalid");
    fill(root.getElementById(controls[i].id + "-error"), []);
  }
  for (let i = errors.length - 1; i >= 0; i--) {
    let control = question;
    for (let at = 1; at < 4; at++) if (controls[at].id === "ad-" + errors[i].field) control = controls[at];
    control.setAttribute("aria-invalid", "true");
    fill(root.getElementById(control.id + "-error"), [errors[i].message]);
    control.focus();
  }
}

function thank(data) {
  ask = data.ask;
  trail = [];
  question.value = files.value = "";
  query.value = "";
  fill(answers, []);
  show(start, w.forPage, false);
  const title = el("h3", { tabindex: "-1" }, [w.sent]);
  const reference = el("strong", { class: "ref", dir: "ltr" }, ["#" + data.reference]);
  fill(views.sent, [
    title,
    el("p", {}, [w.number, " ", reference, "."]),
    el("p", {}, [w.next]),
    el("p", {}, [out(data.url, w.open)]),
  ]);
  go("sent");
  title.focus();
}

function go(next) {
  view = next;
  const names = Object.keys(views);
  for (let i = 0; i < names.length; i++) views[names[i]].hidden = names[i] !== next;
  back.hidden = next === "home";
  main.scrollTop = 0;
  say("");
}

function goBack() {
  const next = view === "read" ? cameFrom : "home";
  go(next);
  (next === "ask" ? question : query).focus();
}

function steps() {
  let text = "";
  for (let i = 0; i < trail.length; i++) text += (i ? "\n" : "") + trail[i];
  return text;
}

function remember(step) {
  const kept = [];
  for (let i = 0; i < trail.length; i++) {
    // What is typed on is one search, not one for each letter.
    const isBeginning = step[0] === "s" && step.indexOf(trail[i]) === 0;
    if (trail[i] !== step && !isBeginning) kept[kept.length] = trail[i];
  }
  kept[kept.length] = step;
  trail = [];
  for (let i = Math.max(0, kept.length - STEPS_MAX); i < kept.length; i++) trail[trail.length] = kept[i];
}

function say(text) {
  status.textContent = text;
}

function call(method, path, fields, then) {
  const done = (answered, text) => {
    let data = null;
    try {
      data = parse(text);
    } catch { /* nothing was said, or nothing that we understand */ }
    try {
      then(data === null && answered === 200 ? 0 : answered, data);
    } catch { /* as everywhere */ }
  };
  const files = fields.files;
  let body = files ? new window.FormData() : "";
  const keys = Object.keys(fields);
  for (let i = 0; i < keys.length; i++) {
    if (!files) body += (i ? "&" : "") + keys[i] + "=" + encodeURIComponent(fields[keys[i]]);
    else if (keys[i] !== "files") body.append(keys[i], fields[keys[i]]);
  }
  if (files) for (let i = 0; i < files.length; i++) body.append("files", files[i]);
  const isGet = method === "GET";
  const address = site + path + "?lang=" + encodeURIComponent(code) + (isGet ? "&" + body : "");
  const kind = "application/x-www-form-urlencoded";
  try {
    const request = new Request();
    request.open(method, address);
    request.timeout = files ? 0 : ANSWERED_WITHIN_MS;
    request.onload = () => done(request.status, request.responseText);
    request.onerror = request.ontimeout = request.onabort = () => done(0, "");
    if (!isGet && !files) request.setRequestHeader("content-type", kind);
    request.send(isGet ? null : body);
  } catch {
    const plan = { method, credentials: "omit", headers: isGet || files ? {} : { "content-type": kind }, body: isGet ? undefined : body };
    window.fetch(address, plan).then((answer) => answer.text().then((text) => done(answer.status, text))).catch(() => done(0, ""));
  }
}

function out(address, text) {
  return el("a", { href: address, target: "_blank", rel: "noopener" }, [text, el("span", { class: "vh" }, [" " + words.newTab])]);
}

function marked(text, marks) {
  const line = el("bdi", {}, []);
  let at = 0;
  for (let i = 0; i < marks.length; i++) {
    line.appendChild(doc.createTextNode(text.slice(at, marks[i][0])));
    line.appendChild(el("mark", {}, [text.slice(marks[i][0], marks[i][1])]));
    at = marks[i][1];
  }
  line.appendChild(doc.createTextNode(text.slice(at)));
  return line;
}

function el(tag, attributes, children) {
  const element = doc.createElement(tag);
  set(element, attributes);
  fill(element, children);
  return element;
}

function set(element, attributes) {
  const names = Object.keys(attributes);
  for (let i = 0; i < names.length; i++) element.setAttribute(names[i], attributes[names[i]]);
}

function fill(element, children) {
  element.textContent = "";
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    element.appendChild(typeof child === "string" ? doc.createTextNode(child) : child);
  }
}

function on(element, kind, work) {
  element.addEventListener(kind, safe(work));
}
