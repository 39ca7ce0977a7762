// Passkeys: the browser makes one, or shows one to sign in. What it says goes into a form.
const { PublicKeyCredential } = window;
const knowsThem = Boolean(PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON);

const making = document.querySelector("[data-passkey-make]");
if (making && knowsThem) {
  document.querySelector("[data-passkey-none]").hidden = true;
  wire(making, () => {
    const question = JSON.parse(making.dataset.passkeyMake);
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) });
  });
}

const showing = document.querySelector("[data-passkey-show]");
if (showing && knowsThem) {
  wire(showing, async () => {
    const asked = await fetch(showing.dataset.passkeyShow, { method: "POST" });
    if (!asked.ok) throw new Error(`the question was answered with ${asked.status}`);
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json()) });
  });
}

function wire(form, act) {
  const failed = form.querySelector("[data-passkey-failed]");
  const button = form.querySelector("button");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    try {
      form.elements.credential.value = JSON.stringify(await act());
      form.submit();
    } catch {
      // Whoever closes the window of the browser has changed their mind.
      failed.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}
