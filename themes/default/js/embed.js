// The page for frames tells the page around it how high it is. Which pages may frame it was
// decided by the server, so whoever is around it may know.
const around = location.ancestorOrigins?.[0] ?? originOf(document.referrer);

function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
}

function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  window.parent.postMessage({ answerdesk: "height", height }, around);
}

if (window.parent !== window && around && around !== "null") {
  new ResizeObserver(tell).observe(document.body);
}
document.querySelector(".error-summary")?.focus();
