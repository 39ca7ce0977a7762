// Another product, on an origin of its own: an ordinary page, a hostile one, one with a strict
// policy, one page after another without loading, one that frames the page for frames.
import { createServer } from "node:http";

// What careless and hostile pages do to everything that is in them.
const STYLE = `*{display:none!important;all:unset!important}
html,body,main,h1,p{display:block!important}
div,button,dialog,[popover]{visibility:hidden!important;opacity:0!important;position:static!important;transform:scale(0)!important;font-size:3px!important}
.cover{display:block!important;visibility:visible!important;opacity:1!important;transform:none!important;position:fixed!important;inset:0!important;z-index:2147483647!important;background:pink!important}`;
const SCRIPT = `for (const name of ["map", "forEach", "push", "filter", "concat", "join", "slice"]) {
  Array.prototype[name] = function () { throw new Error("hostile " + name); };
}
Array.prototype[Symbol.iterator] = function () { throw new Error("hostile iterator"); };
Object.prototype.surplus = "surplus";
window.fetch = function () { throw new Error("hostile fetch"); };
document.addEventListener("keydown", (event) => event.preventDefault());
document.addEventListener("focusin", (event) => { if (event.target !== document.body) event.target.blur(); });`;

/** Starts it; `help` gives the address of the help site once that is known. */
export async function startProduct(help) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://product.test");
    const { headers, html } = page(url, help());
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  return {
    // Two origins of one server: the first is listed, the second is not.
    listed: `http://127.0.0.1:${port}`,
    unlisted: `http://localhost:${port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function page(url, help) {
  const kind = url.pathname;
  const lang = url.searchParams.get("lang") ?? "en";
  const dir = url.searchParams.get("dir") ?? "ltr";
  const attributes = url.searchParams.get("attributes") ?? "";
  const widget = `<script src="${help}/widget.js" async ${attributes}></script>`;
  const headers = {};
  let head = widget;
  let body = "<h1>Northwind</h1><p>Your plan and your invoices.</p><button data-answerdesk-open='install'>Need help?</button>";
  if (kind === "/hostile") {
    head = `<base href="/elsewhere/"><style>${STYLE}</style><script>${SCRIPT}</script>${widget}${widget}`;
    body += "<div class='cover'></div>";
  }
  if (kind === "/strict") {
    headers["content-security-policy"] =
      `default-src 'none'; script-src ${help}; connect-src ${help}; img-src ${help}; ` +
      "require-trusted-types-for 'script'; trusted-types answerdesk";
  }
  if (kind === "/frame") {
    const about = new URLSearchParams({ lang, page: `http://${url.host}/backup`, title: "Backup" });
    head = "<script>addEventListener('message', (event) => { (window.messages ??= []).push(event.data); });</script>";
    body = `<h1>Northwind</h1><iframe title="Help" src="${help}/embed?${about}" width="700" height="500"></iframe>`;
  }
  const doctype = kind === "/hostile" ? "" : "<!DOCTYPE html>";
  const html = `${doctype}<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>Backup</title>${head}</head>` +
    `<body><main>${body}</main></body></html>`;
  return { headers, html };
}
