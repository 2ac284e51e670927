// The open report: a stretch of cards at a time, decisions, and what may leave the page by the person's own hand.

import { find, lang, on, put, save, say, show } from "./dom";
import type { Answer } from "./engine";
import { start as guide } from "./guide";
import type { Mark } from "./keep";
import { asked } from "./owner";
import { state } from "./state";

const STRETCH = 20;
const EVERY = 1_000_000;

/** Write the open report anew after a change of language. */
export async function again(): Promise<void> {
  opened.done = true;
  await draw();
  find("#above h1").focus();
}

const opened = { scope: "", known: {} as Record<string, string>, shown: 0, as_of: "", done: false };

export function listen(): void {
  on("click", ".deal button", (target) => decide(target));
  on("click", ".copy", (target) => copy(target));
  on("click", "#more-cards", () => more(STRETCH));
  on("submit", "#filters", (_, event) => event.preventDefault());
  on("input", "#filters [name]", soon);
  on("click", "#save-html", () => report("html", "text/html"));
  on("click", "#save-json", () => report("json", "application/json"));
  on("click", "#save-notes", () => save("catatan-netral.json", state.notebook.text(), "application/json"));
  on("click", "#save-print", paper);
  on("click", "#share", share);
}

/** Show what was found and remember it, so that the next archive shows what is new. */
export async function open(answer: Answer): Promise<void> {
  Object.assign(opened, { scope: answer.scope ?? "", as_of: asked().as_of, done: true });
  opened.known = state.notebook.known(opened.scope);
  await draw();
  state.notebook.remember(opened.scope, answer.seen ?? {});
  show("#guide", state.sample);
  if (state.sample) guide();
}

async function draw(): Promise<void> {
  if (!opened.done || !state.engine) return;
  const frame = await state.engine.ask("frame", wanted(0, 0));
  put(find("#above"), frame.html ?? "");
  put(find("#below"), frame.rest ?? "");
  find("#above h1").tabIndex = -1;
  await first();
}

export function reset(): void {
  opened.done = false;
  for (const place of ["#above", "#list", "#below"]) find(place).replaceChildren();
}

async function first(): Promise<void> {
  opened.shown = 0;
  find("#list").replaceChildren();
  await more(STRETCH);
  left();
}

let due = 0;

function soon(): void {
  clearTimeout(due);
  due = window.setTimeout(() => void first(), 150);
}

async function more(count: number): Promise<void> {
  const from = opened.shown;
  const part = await state.engine!.ask("part", wanted(from, count));
  if (from !== opened.shown) return; // a newer question was faster
  put(find("#list"), part.html ?? "", true);
  opened.shown = Math.min(from + count, part.total ?? 0);
  const rest = Math.min(STRETCH, part.left ?? 0);
  show("#more-cards", rest > 0);
  find("#more-cards span").textContent = say("results.more", { count: rest });
  find("#shown").textContent = part.total ? say("results.shown", { total: part.total }) : say("results.none");
  show("#shown", document.querySelector("#filters") !== null);
}

function wanted(first: number, count: number): object {
  const form = document.querySelector<HTMLFormElement>("#filters");
  const filter = form ? Object.fromEntries(new FormData(form)) : {};
  return { ...filter, lang: lang(), first, count, kept: { marks: state.notebook.marks, known: opened.known } };
}

function decide(button: HTMLElement): void {
  const deal = button.closest<HTMLElement>(".deal");
  const key = deal?.dataset["key"];
  if (!deal || !key) return;
  const [act = "", why = ""] = (button.dataset["act"] ?? "").split(":");
  const before = state.notebook.marks[key];
  const undo = button.getAttribute("aria-pressed") === "true";
  const seen = deal.dataset["seen"] ?? "";
  const change = act === "out" ? { out: !before?.out } : { mark: undo ? "" : act, why: undo ? "" : why, seen };
  paint(deal, state.notebook.decide(key, change));
  left();
}

function paint(deal: HTMLElement, mark: Mark): void {
  deal.dataset["state"] = mark.mark || "open";
  for (const one of deal.querySelectorAll<HTMLElement>("[data-act]")) {
    const [act = "", why = ""] = (one.dataset["act"] ?? "").split(":");
    const pressed = act === "out" ? mark.out : act === mark.mark && why === mark.why;
    one.setAttribute("aria-pressed", String(pressed));
  }
}

function out(): string[] {
  return Object.entries(state.notebook.marks).filter(([, mark]) => mark.out).map(([key]) => key);
}

function left(): void {
  const count = out().length;
  find("#out-count").textContent = count ? say("results.out-count", { count }) : "";
}

async function report(format: string, type: string): Promise<void> {
  const redact = find<HTMLInputElement>("#in-redact").checked;
  const bytes = await state.engine!.save({ format, lang: lang(), redact, out: out() });
  save(`laporan-netral-${opened.as_of}.${format}`, bytes, type);
}

/** Print what the filter shows, whole, without what was left out. */
async function paper(): Promise<void> {
  await more(EVERY);
  for (const key of out()) document.querySelector(`[data-key="${key}"]`)?.closest(".card")?.classList.add("noprint");
  print();
}

async function share(): Promise<void> {
  const { text = "" } = await state.engine!.ask("statement", { lang: lang() });
  if (navigator.share) await navigator.share({ text }).catch(() => undefined);
  else {
    await navigator.clipboard.writeText(text);
    find("#saved").textContent = `${say("results.shared")} “${text}”`;
  }
}

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.parentElement?.querySelector("p")?.textContent ?? "");
  button.textContent = say("results.copied");
  setTimeout(() => (button.textContent = say("results.copy")), 2000);
}
