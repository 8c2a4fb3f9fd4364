// What the page does: fills in cases as they are opened, filters, and can be used by keyboard alone.
export const script = `
"use strict";
const templates = new Map([...document.querySelectorAll("template[data-name]")].map((one) => [one.dataset.name, one]));
document.addEventListener("toggle", ({ target }) => {
  if (!target.matches("details.case") || !target.open) return;
  const slot = target.querySelector(".slot");
  if (slot.childElementCount === 0) slot.append(templates.get(target.dataset.case).content.cloneNode(true));
}, true);

const filter = document.getElementById("filter");
const onlyWrong = document.getElementById("only-wrong");
const statements = [...document.querySelectorAll(".statement")];
const texts = new Map(statements.map((one) => [one, one.textContent.toLowerCase()]));

function apply() {
  const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const one of statements) {
    const isWanted = words.every((word) => texts.get(one).includes(word));
    const differs = one.dataset.state !== "checked" && one.dataset.state !== "not observable";
    one.hidden = !isWanted || (onlyWrong.checked && !differs);
  }
  for (const kind of [".section", ".page"]) {
    for (const one of document.querySelectorAll(kind)) one.hidden = !one.querySelector(".statement:not([hidden])");
  }
  document.getElementById("nothing").hidden = statements.some((one) => !one.hidden);
}
filter.addEventListener("input", apply);
onlyWrong.addEventListener("change", apply);
apply();

let current;
function move(step) {
  const shown = statements.filter((one) => !one.hidden);
  if (shown.length === 0) return;
  const at = shown.indexOf(current);
  current?.classList.remove("current");
  current = shown[at < 0 ? 0 : Math.min(Math.max(at + step, 0), shown.length - 1)];
  current.classList.add("current");
  current.scrollIntoView({ block: "nearest" });
  (current.querySelector("summary") ?? current.querySelector("a")).focus({ preventScroll: true });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === filter) {
    if (event.key === "Escape") { filter.value = ""; apply(); filter.blur(); }
    return;
  }
  if (event.key === "/") { event.preventDefault(); filter.focus(); }
  else if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "d") { onlyWrong.checked = !onlyWrong.checked; apply(); }
});
`;
