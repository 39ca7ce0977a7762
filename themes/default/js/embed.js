// The page for frames tells the page around it how high it is. Which pages may frame it was
// decided by the server, so whoever is around it may know.
if (document.querySelector("input[data-files-max]")) import("./attach.js");
const MARK = "#around=";
// Browsers that do not name the page around a frame name it once, as where the first page came
// from. From then on it goes along behind the address, where no server and no storage sees it.
const around = location.ancestorOrigins?.[0] ?? (carried() || originOf(document.referrer));

function carried() {
  return location.hash.startsWith(MARK) ? originOf(decodeURIComponent(location.hash.slice(MARK.length))) : "";
}

function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
}

function carry() {
  const mark = MARK + encodeURIComponent(around);
  for (const form of document.forms) form.action = form.action.split("#")[0] + mark;
  for (const link of document.querySelectorAll("a[href]:not([target], [href^='#'])")) link.hash = mark;
}

function tell() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  window.parent.postMessage({ answerdesk: "height", height }, around);
}

if (window.parent !== window && around && around !== "null") {
  carry();
  new ResizeObserver(tell).observe(document.body);
}
document.querySelector(".error-summary")?.focus();
