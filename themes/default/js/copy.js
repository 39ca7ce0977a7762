// Copy buttons on code blocks, and on links to keep. Labels come from <html>.
const SHOWN_MS = 2000;
const { labelCopy, labelCopied } = document.documentElement.dataset;

if (navigator.clipboard && labelCopy) {
  for (const pre of document.querySelectorAll(".prose pre")) {
    const block = document.createElement("div");
    const button = document.createElement("button");
    block.className = "block";
    button.type = "button";
    button.className = "copy second small";
    button.textContent = labelCopy;
    pre.replaceWith(block);
    block.append(pre, button);
    wire(button, () => pre.innerText.trimEnd());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    const source = document.querySelector(button.dataset.copy);
    if (!source) continue;
    button.hidden = false;
    wire(button, () => source.textContent.trim());
  }
}

function wire(button, text) {
  const label = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      return;
    }
    button.textContent = labelCopied;
    setTimeout(() => { button.textContent = label; }, SHOWN_MS);
  });
}
