// A real provider of OpenID Connect, of another make, with an account or two.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const CLIENT = "answerdesk";
const SECRET = "between the two of them";

/**
 * Takes a port. `settings` are what Answerdesk must be started with; `serve` begins once it is
 * known where Answerdesk is. `accounts` are addresses by the name that people sign in with there.
 */
export async function startProvider(accounts) {
  let handle = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    issuer,
    settings: {
      ANSWERDESK_OIDC_ISSUER: issuer,
      ANSWERDESK_OIDC_CLIENT_ID: CLIENT,
      ANSWERDESK_OIDC_CLIENT_SECRET: SECRET,
      ANSWERDESK_OIDC_NAME: "Northwind ID",
    },
    serve(help) {
      const provider = new Provider(issuer, configuration(help, accounts));
      const answer = provider.callback();
      handle = (request, response) =>
        request.url.startsWith("/who") ? ask(provider, request, response) : answer(request, response);
    },
    fail() {
      handle = (_request, response) => response.writeHead(503).end();
    },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

function configuration(help, accounts) {
  return {
    clients: [{
      client_id: CLIENT,
      client_secret: SECRET,
      redirect_uris: [`${help}/sign-in/openid/return`],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["for the tests only"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: accounts[id], email_verified: true, name: id }),
    }),
    // The team has agreed once for all.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: CLIENT });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

/** The page that asks who somebody is, and takes their word for it. */
async function ask(provider, request, response) {
  if (request.method === "POST") {
    let body = "";
    for await (const chunk of request) body += chunk;
    const accountId = new URLSearchParams(body).get("name");
    return provider.interactionFinished(request, response, { login: { accountId } });
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  return response.end(
    `<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>Northwind ID</title></head><body><h1>Who are you?</h1>` +
      `<form method="post"><label>Name <input name="name"></label><button>Go on</button></form></body></html>`,
  );
}
