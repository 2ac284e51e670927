// The open report: a page of cards at a time, decisions, and what may leave the page by the person's own hand.

import { aloud, find, lang, on, put, save, say, show } from "./dom";
import type { Answer } from "./engine";
import { start as guide } from "./guide";
import type { Mark } from "./keep";
import { asked, fill } from "./owner";
import { watch } from "./small";
import { state } from "./state";

const PAGE = 20; // cards that stand in the page at once
const SLICE = 4; // cards that are put in place at once
const SHEET = 100; // cards that are asked for at once for the print

type Texts = Record<string, string>;

const opened = { scope: "", known: {} as Texts, filter: {} as Texts, page: 0, turn: 0, as_of: "", done: false };

/** Write the open report anew after a change of language; the page and the filter stay. */
export async function again(): Promise<void> {
  opened.done = true;
  await draw(opened.page);
  find("#above h1").focus();
}

export function listen(): void {
  on("click", ".deal button", (target) => decide(target));
  on("click", ".copy", (target) => copy(target));
  on("click", "#page-last", () => leaf(opened.page - 1));
  on("click", "#page-next", () => leaf(opened.page + 1));
  on("change", "#page-at", (target) => leaf(Number((target as HTMLSelectElement).value)));
  on("submit", "#filters", (_, event) => event.preventDefault());
  on("input", "#filters [name]", soon);
  on("click", "#save-html", () => report("html", "text/html"));
  on("click", "#save-json", () => report("json", "application/json"));
  on("click", "#save-notes", () => save("catatan-netral.json", state.notebook.text(), "application/json"));
  on("click", "#save-print", paper);
  on("click", "#share", share);
}

/** Show what was found and remember it, so that the next archive shows what is new. begun: the first cards stand. */
export async function open(answer: Answer, begun: () => void): Promise<void> {
  Object.assign(opened, { scope: answer.scope ?? "", as_of: asked().as_of, filter: {}, done: true });
  opened.known = state.notebook.known(opened.scope);
  show("#guide", false);
  await draw(0, begun);
  state.notebook.remember(opened.scope, answer.seen ?? {});
  show("#guide", state.sample);
  if (state.sample) guide();
}

async function draw(number: number, begun?: () => void): Promise<void> {
  if (!opened.done || !state.engine) return;
  const kept = { marks: state.notebook.marks, known: opened.known };
  const frame = await state.engine.ask("frame", { lang: lang(), kept });
  put(find("#above"), frame.html ?? "");
  put(find("#below"), frame.rest ?? "");
  find("#above h1").tabIndex = -1;
  fill("#filters", opened.filter);
  const fold = document.querySelector("#filters")?.closest("details");
  if (fold) fold.open = Object.values(opened.filter).some(Boolean);
  await page(number, begun);
  left();
}

export function reset(): void {
  opened.done = false;
  opened.turn++;
  for (const place of ["#above", "#list", "#below"]) find(place).replaceChildren();
}

async function first(): Promise<void> {
  await page(0);
  left();
}

let due = 0;

function soon(): void {
  clearTimeout(due);
  due = window.setTimeout(() => void first(), 150);
}

/** Another page by the person's hand: its first heading gets the focus, before the person can move on. */
async function leaf(number: number): Promise<void> {
  await page(number, () => {
    const heading = document.querySelector<HTMLElement>("#list h2");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  });
}

/** Put one page of cards in place, a few at once, so that the page answers in between. */
async function page(number: number, begun?: () => void): Promise<void> {
  const turn = ++opened.turn;
  const last = (number + 1) * PAGE;
  for (let at = number * PAGE, rest = 1; at < last && rest > 0; at += SLICE) {
    const part = await state.engine!.ask("part", { ...wanted(), first: at, count: SLICE, top: at === number * PAGE });
    if (turn !== opened.turn) return; // a newer question was faster
    put(find("#list"), part.html ?? "", at > number * PAGE);
    watch();
    if (at === number * PAGE) {
      tell(number, part.total ?? 0);
      begun?.();
    }
    rest = part.left ?? 0;
  }
}

function tell(number: number, total: number): void {
  const pages = Math.ceil(total / PAGE);
  const at = find<HTMLSelectElement>("#page-at");
  const names = Array.from({ length: pages }, (_, page) => say("results.of", { page: page + 1, pages }));
  at.replaceChildren(...names.map((name, page) => new Option(name, String(page), false, page === number)));
  find<HTMLButtonElement>("#page-last").disabled = number === 0;
  find<HTMLButtonElement>("#page-next").disabled = number + 1 >= pages;
  show("#pages", pages > 1);
  const [first, last] = [number * PAGE + 1, Math.min(total, (number + 1) * PAGE)];
  find("#shown").textContent = total ? say("results.shown", { total, first, last }) : say("results.none");
  show("#shown", document.querySelector("#filters") !== null);
  opened.page = number;
}

/** The filter and the decisions that it looks at. */
function wanted(): object {
  const form = document.querySelector<HTMLFormElement>("#filters");
  if (form) opened.filter = Object.fromEntries(new FormData(form)) as Texts;
  return { ...opened.filter, lang: lang(), kept: { marks: state.notebook.marks } };
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
  const turn = ++opened.turn;
  find("#list").replaceChildren();
  for (let at = 0, rest = 1; rest > 0; at += SHEET) {
    const part = await state.engine!.ask("part", { ...wanted(), first: at, count: SHEET });
    if (turn !== opened.turn) return;
    put(find("#list"), part.html ?? "", true);
    [rest, find("#saved").textContent] = [part.left ?? 0, say("results.printing", { done: at, total: part.total ?? 0 })];
  }
  for (const key of out()) document.querySelector(`[data-key="${key}"]`)?.closest(".card")?.classList.add("noprint");
  addEventListener("afterprint", () => void page(opened.page), { once: true });
  find("#saved").textContent = "";
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
  aloud(say("results.copied"));
  setTimeout(() => (button.textContent = say("results.copy")), 2000);
}
