// Who asks: the form, in the words that Python's records use.

import { find, lang, put, today } from "./dom";
import { keepOwner, ownerKept } from "./keep";
import { state } from "./state";

export interface Asked {
  as_of: string;
  lang: string;
  zone: string;
  owner: object;
}

function entries(): Record<string, string> {
  const form = new FormData(find<HTMLFormElement>("#owner"));
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

export function asked(): Asked {
  const given = entries();
  const accounts = (given["accounts"] ?? "").split(",").map((one) => one.trim().replace(/^@/, "").toLowerCase());
  const owner = {
    employee: given["employee"],
    position: given["position"],
    region: given["region"],
    accounts: accounts.filter(Boolean),
    spouse: given["spouse"],
    on_leave: Number(given["on_leave"]),
  };
  const sampleDay = document.body.dataset["sampleDay"] ?? today();
  if (state.sample) return { as_of: sampleDay, lang: lang(), zone: "WIB", owner: {} };
  return { as_of: given["as_of"] || today(), lang: lang(), zone: given["zone"] ?? "WIB", owner };
}

export function keep(): void {
  const { remember, as_of: _, ...rest } = entries();
  keepOwner(remember ? { ...rest, remember } : undefined);
}

/** Bring the names of those who stand in elections; there are many, so only when the form is opened. */
export async function people(): Promise<void> {
  const field = find<HTMLSelectElement>("#in-spouse");
  if (!state.engine || field.length > 1) return;
  const { html = "" } = await state.engine.ask("people", { lang: lang() });
  if (field.length === 1) put(field, html);
  fill("#owner", { spouse: ownerKept()["spouse"] ?? "" });
}

/** Fill the form with what the device remembers. */
export function restore(): void {
  fill("#owner", ownerKept());
}

export function fill(form: string, kept: Record<string, string>): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`${form} [name]`)) {
    const value = kept[field.name];
    if (value === undefined) continue;
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
    else field.value = value;
  }
}
