// Says at once what the server would refuse, and takes pictures that are pasted into the text.
for (const input of document.querySelectorAll("input[data-files-max]")) attach(input);

function attach(input) {
  const form = input.form;
  const said = document.createElement("p");
  said.className = "error";
  said.setAttribute("role", "alert");
  input.before(said);
  input.addEventListener("change", () => { said.textContent = wrongWith(input); });
  // A file too large would be sent for minutes and then left out: the words above it say so.
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction") || !wrongWith(input)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    said.textContent = wrongWith(input);
    input.focus();
  }, true);
  for (const text of form.querySelectorAll("textarea")) {
    text.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.files ?? [];
      if (!pasted.length || event.clipboardData.getData("text/plain")) return;
      event.preventDefault();
      add(input, pasted);
    });
  }
}

function add(input, pasted) {
  const all = new DataTransfer();
  for (const file of [...input.files, ...pasted]) all.items.add(file);
  input.files = all.files;
  input.closest("details").open = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function wrongWith(input) {
  const held = input.form.querySelectorAll("input[name=held]:checked").length;
  const { filesMax, bytesMax, tooMany, tooLarge } = input.dataset;
  if (input.files.length + held > Number(filesMax)) return tooMany;
  return [...input.files].some((file) => file.size > Number(bytesMax)) ? tooLarge : "";
}
