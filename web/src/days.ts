// A day is chosen in three parts, the month in words of the page; a hidden field holds it as 2024-11-27.

import { on, say, today } from "./dom";

type Field = HTMLInputElement | HTMLSelectElement;

export function listen(): void {
  on("input", ".day [data-part]", (target) => gather(target.closest<HTMLElement>(".day")!));
}

/** Show every day in its parts. filled: one that is not chosen yet is today. */
export function spread(filled = false): void {
  for (const box of document.querySelectorAll<HTMLElement>(".day")) {
    const whole = held(box);
    if (filled) whole.value ||= today();
    const [year = "", month = "", day = ""] = whole.value.split("-");
    for (const [name, value] of Object.entries({ year, month, day: day.replace(/^0/, "") })) part(box, name).value = value;
  }
}

export function clear(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".day")) held(box).value = "";
}

function gather(box: HTMLElement): void {
  const [day, month, year] = ["day", "month", "year"].map((name) => part(box, name).value.trim()) as [string, string, string];
  const told = `${year}-${month}-${day.padStart(2, "0")}`;
  const right = exists(told);
  held(box).value = right ? told : "";
  box.querySelector("small")!.textContent = day && month && year.length > 3 && !right ? say("day.wrong") : "";
  held(box).dispatchEvent(new Event("input", { bubbles: true }));
}

function exists(day: string): boolean {
  const made = new Date(`${day}T00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(day);
}

function held(box: HTMLElement): HTMLInputElement {
  return box.querySelector<HTMLInputElement>("input[type=hidden]")!;
}

function part(box: HTMLElement, name: string): Field {
  return box.querySelector<Field>(`[data-part=${name}]`)!;
}
