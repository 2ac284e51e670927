// A second opinion on drafts: fetched only if the person wishes, and before the network is shut.

import { spread } from "./days";
import { find, on, say, show } from "./dom";
import type { Files } from "./files";
import { state } from "./state";

const WISH = "netral.second";
const DRAFT = "netral.draft"; // a draft while the page opens anew; not kept any longer
const STEP = 5; // per cent between two words about progress

type Told = "coming" | "stopped" | "failed" | "ready" | "asking" | "heard" | "";
let told: Told = "";
let come = 0;
let stop = new AbortController();

export function listen(): void {
  on("change", "#second", (target) => wish((target as HTMLInputElement).checked));
  on("click", "#second-stop", () => stop.abort());
  document.addEventListener("wiped", () => tell(""));
}

/** Is it wished for, and here? */
export function ready(): boolean {
  return wished() && told !== "failed" && Boolean(state.files?.second);
}

/** Say in the page's language how it stands. */
export function tell(what: Told): void {
  told = what;
  find<HTMLInputElement>("#second").checked = wished();
  find("#second-told").textContent = told && say(`second.${told}`, { percent: come });
  show("#second-stop", told === "coming");
}

export function look(): void {
  tell(told);
}

/** Put back the draft that was there before the page opened anew. */
export function restore(): void {
  const kept = sessionStorage.getItem(DRAFT);
  sessionStorage.removeItem(DRAFT);
  if (!kept) return;
  const { text, day } = JSON.parse(kept) as { text: string; day: string };
  find<HTMLTextAreaElement>("#draft-text").value = text;
  find<HTMLInputElement>("#in-draft_day").value = day;
  spread();
}

/** Fetch it, if it is wished for; a fault costs the second opinion alone. */
export async function fetched(files: Files, heard: (percent: number) => void): Promise<void> {
  if (!wished()) return;
  stop = new AbortController();
  try {
    progress(0, heard);
    await files.more((part) => progress(part, heard), stop.signal);
    await files.keep();
    tell("ready");
  } catch {
    localStorage.removeItem(WISH);
    tell(stop.signal.aborted ? "stopped" : "failed");
  }
}

function progress(part: number, heard: (percent: number) => void): void {
  const percent = Math.floor((Math.min(part, 1) * 100) / STEP) * STEP;
  if (told === "coming" && percent === come) return;
  come = percent;
  tell("coming");
  heard(percent);
}

function wish(yes: boolean): void {
  if (yes) localStorage.setItem(WISH, "1");
  else localStorage.removeItem(WISH);
  if (!yes && told === "coming") return stop.abort();
  if (yes && !state.files?.second) return anew();
  tell(yes ? "ready" : "");
  document.dispatchEvent(new Event("second"));
}

function anew(): void {
  const [text, day] = [find<HTMLTextAreaElement>("#draft-text").value, find<HTMLInputElement>("#in-draft_day").value];
  sessionStorage.setItem(DRAFT, JSON.stringify({ text, day }));
  location.reload();
}

function wished(): boolean {
  return localStorage.getItem(WISH) === "1";
}
