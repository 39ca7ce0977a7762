// The list under a search field.
import { combobox, go, option } from "./combobox.js";

const WAIT_MS = 150;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.className = "options";
  list.hidden = true;
  input.after(list);
  const box = combobox(input, list, {
    wait: WAIT_MS,
    choose: go,
    answer: async (q, signal) => {
      if (q.length < (DENSE.test(q) ? 1 : 2)) return [[], ""];
      const address = `${input.dataset.suggest}?${new URLSearchParams({ q, lang: input.dataset.lang ?? "" })}`;
      const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
      const { items, status } = answer.ok ? await answer.json() : { items: [], status: "" };
      return [items.map((item) => option("li", item)), status];
    },
  });
  // What was typed while this file was on its way.
  if (input.value !== input.defaultValue) box.refresh();
}
