// Runs inside the page under test: what can be measured there. Each function answers with a
// list of sentences, empty if all is well.
window.looks = (() => {
  const INTERACTIVE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const PRIMARY = "main :is(button, a.button):not(.second, .small, .link, .copy)";
  const POP_UP = ".menu[open] > ul, .options, dialog";
  const root = document.documentElement;

  /** The name of an element in a sentence: enough to find it again. */
  function name(element) {
    const text = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    const classes = [...element.classList].map((one) => `.${one}`).join("");
    const parent = element.parentElement;
    const inside = parent && parent !== document.body ? `${parent.localName}${[...parent.classList].map((one) => `.${one}`).join("")} > ` : "";
    return `${inside}${element.localName}${element.id && `#${element.id}`}${classes} “${text}”`;
  }

  function visible(element) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  }

  function within() {
    return document.querySelector("dialog:modal") ?? document;
  }

  function all(selector, from = document) {
    return [...from.querySelectorAll(selector)].filter(visible);
  }

  /** Nothing makes the page wider than the window. */
  function tooWide() {
    const wider = root.scrollWidth - window.innerWidth;
    if (wider <= 0) return [];
    const scrolls = (one) => one.closest("pre, .table-scroll, [style*=overflow]");
    const out = [...document.body.querySelectorAll("*")].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return visible(one) && !scrolls(one) && (right > window.innerWidth + 1 || left < -1);
    });
    return [`${wider} px too wide: ${out.slice(-2).map(name).join(", ")}`];
  }

  /** No text is cut off, and none runs out of its button. */
  function clipped() {
    const wrong = [];
    for (const one of document.body.querySelectorAll("*:not(.vh, .vh *, svg, svg *, input, textarea, [hidden], [hidden] *)")) {
      if (one.matches("button, .button, summary") && visible(one) && spills(one)) wrong.push(`runs out of its box: ${name(one)}`);
      const style = getComputedStyle(one);
      if (![style.overflowX, style.overflowY].some((how) => how === "hidden" || how === "clip")) continue;
      if (style.clipPath !== "none" || style.display === "inline" || !visible(one)) continue;
      if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) wrong.push(`cut off: ${name(one)}`);
    }
    return wrong;
  }

  function spills(one) {
    const box = one.getBoundingClientRect();
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      if (!walker.currentNode.data.trim() || walker.currentNode.parentElement.closest(".vh")) continue;
      range.selectNodeContents(walker.currentNode);
      const text = range.getBoundingClientRect();
      if (text.width && (text.left < box.left - 1 || text.right > box.right + 1 || text.top < box.top - 4 || text.bottom > box.bottom + 4)) return true;
    }
    return false;
  }

  /** No control lies on another. What pops up lies on what is below it. */
  function overlapping() {
    const boxes = all(PRESSED, within())
      .filter((one) => !one.matches(".skip"))
      .flatMap((one) => {
        const over = one.closest(POP_UP);
        return [...one.getClientRects()].map((rect) => ({ one, over, rect }));
      })
      .sort((a, b) => a.rect.top - b.rect.top);
    const wrong = new Set();
    for (const [place, a] of boxes.entries()) {
      for (let next = place + 1; next < boxes.length && boxes[next].rect.top < a.rect.bottom; next++) {
        const b = boxes[next];
        if (a.one === b.one || a.over !== b.over || a.one.contains(b.one) || b.one.contains(a.one)) continue;
        if (overlap(a.rect, b.rect)) wrong.add(`${name(a.one)} lies on ${name(b.one)}`);
      }
    }
    return [...wrong];
  }

  // Lines of running text touch: what counts is what could be pressed by mistake.
  function overlap(a, b) {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > 2 && down > Math.min(a.height, b.height) / 3;
  }

  /** The buttons that pages are about are easy to hit. axe looks at all others. */
  function tooSmall() {
    return all(PRIMARY, within())
      .filter((one) => one.getBoundingClientRect().height < 43.5)
      .map((one) => `${name(one)} is only ${one.getBoundingClientRect().height} px high`);
  }

  /** Nothing moves by itself, or for longer than can be seen. */
  function moving() {
    const LONGEST_S = 0.001;
    const seconds = (list) => Math.max(...list.split(",").map((one) => parseFloat(one) * (one.trim().endsWith("ms") ? 0.001 : 1)));
    const wrong = [];
    if (getComputedStyle(root).scrollBehavior === "smooth") wrong.push("the page scrolls smoothly");
    for (const one of document.querySelectorAll("*")) {
      for (const part of [null, "::before", "::after"]) {
        const style = getComputedStyle(one, part);
        const moves = style.animationName !== "none" && seconds(style.animationDuration) > LONGEST_S;
        if (moves || seconds(style.transitionDuration) > LONGEST_S) wrong.push(`${name(one)}${part ?? ""} moves`);
      }
    }
    return wrong;
  }

  let reached = null;

  /** Begins to note what the Tab key reaches. Gives how many times it must be pressed. */
  function watchFocus() {
    reached = new Map();
    // Tab begins where the focus was last: at the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    let pressed = false;
    const note = () => {
      const at = document.activeElement;
      if (pressed && at && at !== document.body && !reached.has(at)) reached.set(at, focusProblem(at));
    };
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Tab") return;
      note();
      pressed = true;
    }, true);
    reached.note = note;
    window.scrollTo(0, 0);
    // Moments and days are entered in parts, each with a stop of its own, and so has the picker.
    const partsOfMoments = 7 * document.querySelectorAll("input[type=datetime-local]").length;
    const partsOfDays = 4 * document.querySelectorAll("input[type=date]").length;
    return focusable().length + partsOfMoments + partsOfDays + 2;
  }

  /** What was wrong while the Tab key was pressed. */
  function focusProblems() {
    reached.note();
    const wrong = [...reached.values()].filter(Boolean);
    const order = [...reached.keys()].filter((one) => one.isConnected);
    const first = focusable()[0];
    for (const [place, one] of order.entries()) {
      const next = order[place + 1];
      // From the last one it goes round to the first.
      if (next && next !== first && next !== within() && !(one.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        wrong.push(`Tab goes back from ${name(one)} to ${name(next)}`);
      }
    }
    for (const one of focusable()) if (!reached.has(one)) wrong.push(`Tab does not reach ${name(one)}`);
    return wrong;
  }

  function focusable() {
    return all(INTERACTIVE, within()).filter((one) => {
      if (one.disabled || one.tabIndex < 0) return false;
      if (one.type !== "radio") return true;
      const group = [...document.querySelectorAll("input[type=radio]")].filter((other) => other.name === one.name && other.form === one.form);
      return one === (group.find((other) => other.checked) ?? group[0]);
    });
  }

  function focusProblem(at) {
    // The widget's tree is closed, and looked at by tests of its own.
    if (!document.body.contains(at)) return "";
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `no outline: ${name(at)}`;
    for (let one = at; one; one = one.parentElement) {
      if (getComputedStyle(one).opacity < 0.9) return `see-through while it has the focus: ${name(at)}`;
    }
    // Of a field the line with the cursor is brought into sight.
    const frame = getComputedStyle(document.documentElement);
    const room = window.innerHeight - (parseFloat(frame.scrollPaddingTop) || 0) - (parseFloat(frame.scrollPaddingBottom) || 0);
    const fits = !at.matches("textarea") && box.height < room && box.width <= window.innerWidth;
    const outside = box.top < -1 || box.bottom > window.innerHeight + 1 || box.left < -1 || box.right > window.innerWidth + 1;
    if (fits && outside) return `focused out of sight: ${name(at)} at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    const hidden = [...at.getClientRects()].every((rect) => {
      const x = rect.left + rect.width / 2;
      const y = Math.min(Math.max(rect.top + rect.height / 2, 1), window.innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      return top && !at.contains(top) && !top.contains(at) && top.closest("label")?.control !== at;
    });
    return hidden ? `covered while it has the focus: ${name(at)}` : "";
  }

  const sheets = {
    spacing: "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }",
    large: "html { font-size: 200% !important; }",
  };

  /** Puts a reader's own style over the page: "spacing" (1.4.12), "large" (1.4.4), or none. */
  function wear(which) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheets[which] ?? "");
    document.adoptedStyleSheets = [sheet];
  }

  return { tooWide, clipped, overlapping, tooSmall, moving, watchFocus, focusProblems, wear };
})();
