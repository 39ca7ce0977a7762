// "Insert answer" puts the text where the cursor is in the reply.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  const field = button && document.querySelector(button.dataset.into);
  if (!field || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end, value } = field;
  const before = start > 0 && value[start - 1] !== "\n" ? "\n\n" : "";
  field.setRangeText(before + button.dataset.insert, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});
