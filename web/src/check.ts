// From chosen files to results: the list of files, the run with its progress, and the way back.

import { aloud, find, on, say, show } from "./dom";
import { Fault, Stopped, type Step } from "./engine";
import { Notebook } from "./keep";
import { asked, keep, people } from "./owner";
import * as photo from "./photo";
import { open, reset } from "./results";
import { alone, dropped, picked, type Source } from "./sources";
import { state } from "./state";

const PAUSE = 5000; // milliseconds between two words to those who listen
const UNITS = ["B", "kB", "MB", "GB", "TB"];

export function listen(): void {
  on("change", "#pick, #pick-folder", (target) => add(picked(target as HTMLInputElement)));
  on("click", "#files button", (target) => drop(Number(target.dataset["at"])));
  on("click", "#start", () => (state.chosen.length ? run(state.chosen, false) : find("#pick").click()));
  on("click", "#try", tryOut);
  on("click", "#home-try", tryOut);
  on("click", "#cancel", cancel);
  on("click", "#back", back);
  on("change", "#owner [name]", keep);
  on("click", "#who > summary", () => void people());
  for (const kind of ["dragover", "drop"] as const) document.addEventListener(kind, over);
}

/** A file that misses the field must not replace the page; wherever it falls, it is taken. */
function over(event: DragEvent): void {
  event.preventDefault();
  if (event.type === "drop" && event.dataTransfer) void fallen(event.dataTransfer);
}

async function fallen(data: DataTransfer): Promise<void> {
  const found = await dropped(data);
  if (!found.length) return;
  if (location.hash === "#photo") return photo.choose(found);
  location.hash = "#check";
  add(found);
}

function add(found: Source[]): void {
  state.chosen.push(...found);
  list();
}

function drop(at: number): void {
  state.chosen.splice(at, 1);
  list();
}

export function list(): void {
  const rows = state.chosen.map(({ title, folder, parts }, at) => {
    const row = document.createElement("li");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "quiet", textContent: "✕" });
    button.dataset["at"] = String(at);
    button.setAttribute("aria-label", say("check.away", { name: title }));
    const count = folder ? [say("check.files", { count: parts.length })] : [];
    const bytes = parts.reduce((sum, part) => sum + part.data.size, 0);
    row.append([title, ...count, size(bytes)].join(" · "), button);
    return row;
  });
  find("#files").replaceChildren(...rows);
  show("#no-file", !rows.length);
}

function size(bytes: number): string {
  const unit = bytes ? Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3)) : 0;
  const value = (bytes / 1000 ** unit).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  return `${value} ${UNITS[unit]}`;
}

function tryOut(): void {
  const names = state.files?.ending(".zip").filter((name) => name.startsWith("contoh-")) ?? [];
  location.hash = "#check";
  if (names.length) return void run(names.map((name) => alone(new File([state.files!.blob(name)], name))), true);
  refuse(say("engine.starting"));
}

async function run(sources: Source[], sample: boolean): Promise<void> {
  const engine = state.engine;
  refuse("");
  if (!engine) return refuse(say("engine.starting"));
  state.sample = sample;
  state.notebook = new Notebook(!sample);
  step("work");
  find("#step").textContent = say("work.start");
  find("#step-files").textContent = "";
  find("#bar").removeAttribute("value");
  try {
    const answer = await engine.check(asked(), sources, told);
    if (answer.refused) return stop(answer.refused);
    await open(answer, () => step("results"));
  } catch (fault) {
    if (fault instanceof Stopped) stop(say("work.cancelled"));
    else stop(say("engine.bug", { kind: fault instanceof Fault ? fault.message : "Page" }));
  }
}

let heard = 0;

function told(step: Step): void {
  find("#step").textContent = say("work.now", { acts: step.acts, member: step.member });
  find("#step-files").textContent = say("work.members", { done: step.done, all: step.members });
  if (Date.now() - heard > PAUSE) {
    heard = Date.now();
    aloud(find("#step").textContent ?? "");
  }
  const bar = find<HTMLProgressElement>("#bar");
  if (step.members > 1) Object.assign(bar, { max: step.members, value: step.done });
}

function cancel(): void {
  state.engine?.start();
}

function stop(reason: string): void {
  step("choose");
  find("#choose h1").focus();
  refuse(reason);
}

function refuse(reason: string): void {
  find("#refused").textContent = reason;
}

function back(): void {
  reset();
  state.chosen = [];
  list();
  step("choose");
  find("#choose h1").focus();
}

/** Show one of the three parts of the screen. */
export function step(name: "choose" | "work" | "results"): void {
  for (const part of ["choose", "work", "results"]) show(`#${part}`, part === name);
  if (name !== "choose") document.querySelector<HTMLElement>(`#${name} h1`)?.focus();
  scrollTo(0, 0);
}
