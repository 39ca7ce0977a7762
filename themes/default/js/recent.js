// The tickets that were opened last in this browser: their numbers, and nothing of what they say.
const SETTING = "answerdesk-recent";
const KEPT = 6;

export function remember(address) {
  const number = address.match(/\/desk\/tickets\/(\d+)$/)?.[1];
  if (!number) return;
  try {
    const numbers = [number, ...recent().filter((other) => other !== number)];
    localStorage.setItem(SETTING, numbers.slice(0, KEPT).join(","));
  } catch { /* storage is off: nothing is remembered */ }
}

export function recent() {
  try {
    return (localStorage.getItem(SETTING) ?? "").split(",").filter((number) => /^\d{1,15}$/.test(number));
  } catch {
    return [];
  }
}
