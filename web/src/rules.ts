// The rules to read, written by Python when they are first looked at.

import { find, lang, on, put, show } from "./dom";
import { state } from "./state";

export function listen(): void {
  on("input", "#in-find", (target) => sift((target as HTMLInputElement).value.toLowerCase().trim()));
}

export async function read(): Promise<void> {
  const place = find("#rules-said");
  if (!state.engine || place.childElementCount) return;
  const { html = "" } = await state.engine.ask("rules", { lang: lang() });
  show("#rules-wait", false);
  put(place, html);
}

function sift(words: string): void {
  for (const rule of document.querySelectorAll<HTMLElement>("#rules-said .rule")) {
    rule.hidden = !(rule.textContent ?? "").toLowerCase().includes(words);
  }
}
