// When photos were taken: files stay chosen, Python reads them; what a person adds is told of each.

import { spread } from "./days";
import { aloud, find, on, put, save, say, today } from "./dom";
import { asked } from "./owner";
import { picked, type Source } from "./sources";
import { state } from "./state";

interface Known {
  memory: string;
  posted: string | null;
  caption: string;
}

const PAUSE = 400; // milliseconds without a key before Python is asked
const due = new Map<string, number>();
const shown = new Map<File, string>();
let known: Known[] = [];

export function listen(): void {
  on("change", "#photo-pick", (target) => choose(picked(target as HTMLInputElement)));
  on("click", ".dated", (target) => void copy(target as HTMLElement));
  on("submit", ".known", (_, event) => event.preventDefault());
  on("input", ".known [name]", (target) => later(target.closest<HTMLElement>("[data-photo]")!));
  document.addEventListener("wiped", () => {
    forget();
    void read();
  });
}

function forget(): void {
  for (const address of shown.values()) URL.revokeObjectURL(address);
  shown.clear();
  known = [];
  state.photos = [];
}

export function choose(found: Source[]): void {
  forget();
  state.photos = found;
  void read();
}

/** Every photo chosen, anew; also after a change of language. */
export async function read(): Promise<void> {
  const place = find("#photo-cards");
  place.replaceChildren();
  find("#photo-told").textContent = "";
  if (!state.photos.length) return;
  find("#photo-told").textContent = say(state.engine ? "album.wait" : "engine.starting");
  const html = await ask();
  if (html === undefined) return;
  put(find("#photo-cards"), html);
  spread();
  for (const card of document.querySelectorAll<HTMLElement>("[data-photo]")) picture(card);
  if (html) aloud(say("album.read"));
}

async function ask(only: number | null = null): Promise<string | undefined> {
  if (!state.engine) return undefined;
  state.sample = false;
  try {
    const answer = await state.engine.photos({ ...asked(), as_of: today(), known, only }, state.photos);
    find("#photo-told").textContent = answer.refused ?? "";
    return answer.html ?? "";
  } catch (fault) {
    find("#photo-told").textContent = say("engine.bug", { kind: (fault as Error).message });
    return undefined;
  }
}

function later(card: HTMLElement): void {
  const at = card.dataset["photo"] ?? "";
  clearTimeout(due.get(at));
  due.set(at, window.setTimeout(() => void again(card), PAUSE));
}

/** What is known of one photo, with what the person told of it. */
async function again(card: HTMLElement): Promise<void> {
  const at = Number(card.dataset["photo"]);
  const value = (name: string) => card.querySelector<HTMLInputElement>(`[name=${name}-${at}]`)?.value ?? "";
  while (known.length <= at) known.push({ memory: "", posted: null, caption: "" });
  const told = (known[at] = { memory: value("memory"), posted: value("posted") || null, caption: value("caption") });
  const html = await ask(at);
  if (html === undefined || known[at] !== told) return; // typed on meanwhile
  put(card.querySelector<HTMLElement>(".seen")!, html);
  aloud(card.querySelector(".refused, .caption p")?.textContent ?? "");
  picture(card);
}

async function copy(button: HTMLElement): Promise<void> {
  const only = Number(button.closest<HTMLElement>("[data-photo]")!.dataset["photo"]);
  const bytes = await state.engine!.copy({ ...asked(), as_of: today(), known, only }, state.photos);
  find("#photo-told").textContent = bytes.length ? "" : say("album.no-copy");
  if (bytes.length) save(button.dataset["name"]!, bytes, "application/octet-stream");
}

/** The picture itself, as the browser shows it, where the file carries no small one. */
function picture(card: HTMLElement): void {
  const parts = state.photos.flatMap((one) => one.parts);
  const file = parts.find((one) => one.name === card.dataset["file"])?.data;
  const place = card.querySelector(".photo");
  if (!place || !file?.type.startsWith("image/") || place.querySelector("img")) return;
  const address = shown.get(file) ?? URL.createObjectURL(file);
  shown.set(file, address);
  const image = new Image();
  Object.assign(image, { src: address, alt: "", onerror: () => image.remove() });
  place.querySelector("h4")?.after(image);
}
