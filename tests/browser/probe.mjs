import { startDemo } from "/work/main/tests/browser/server.mjs";
import { launch, visitor, signIn, ask, assertQuiet } from "/work/main/tests/browser/browser.mjs";
import { readFileSync } from "node:fs";
const axe = readFileSync("/work/main/tests/browser/node_modules/axe-core/axe.min.js","utf8");
const s = await startDemo(); console.log(s.people, s.address);
const b = await launch();
for (const script of [true,false]) {
  const c = await visitor(b, s, {script});
  const p = await c.newPage(); await p.goto("/en/");
  let t=Date.now();
  await p.evaluate(axe);
  const r = await p.evaluate(() => axe.run(document, {runOnly:["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"], resultTypes:["violations"]}));
  console.log(script, Date.now()-t, r.violations.map(v=>[v.id,v.nodes.map(n=>n.target)]));
  console.log(c.complaints);
}
const c = await visitor(b, s); const p = await signIn(c, s, "ada@example.com"); console.log(p.url());
console.log(await ask(s,"How do I install it on a toaster?"), c.complaints);
await b.close(); await s.stop();
