// The tour of the sample: one sentence at a time, beside the thing it speaks of.

import { find, on, show } from "./dom";

const PLACES: Record<string, string> = {
  sample: "#above", card: "#list .card", law: "#list .card .chip", cure: "#list .cure", deal: "#list .deal", save: "#save",
};

let at = 0;

export function listen(): void {
  on("click", "#guide-next", () => turn(1));
  on("click", "#guide-last", () => turn(-1));
  on("click", "#guide-close", close);
}

export function start(): void {
  at = 0;
  turn(0);
}

function steps(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("#guide [data-step]")];
}

function turn(by: number): void {
  const all = steps();
  if (at + by >= all.length) return close();
  at = Math.max(0, at + by);
  all.forEach((step, number) => (step.hidden = number !== at));
  find<HTMLButtonElement>("#guide-last").disabled = at === 0;
  point(all[at]?.dataset["step"] ?? "");
}

function point(name: string): void {
  for (const one of document.querySelectorAll(".pointed")) one.classList.remove("pointed");
  const place = document.querySelector<HTMLElement>(PLACES[name] ?? "#above");
  if (name === "sample" || !place) return;
  place.classList.add("pointed");
  place.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

function close(): void {
  point("sample");
  show("#guide", false);
  find("#above h1").focus({ preventScroll: true });
}
