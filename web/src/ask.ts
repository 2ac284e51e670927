// A question in everyday words, and the quiz; Python answers both.

import { aloud, find, lang, on, put, say, show } from "./dom";
import { asked } from "./owner";
import { state } from "./state";

const SEEDS = 10_000;
let seed = 1 + Math.floor(Math.random() * SEEDS);

export function listen(): void {
  on("submit", "#question", (_, event) => {
    event.preventDefault();
    void answer();
  });
  on("click", "#quiz-next", () => {
    seed = 1 + (seed % SEEDS);
    void quiz();
  });
  on("click", "[data-guess]", guess);
}

async function answer(): Promise<void> {
  const text = find<HTMLInputElement>("#in-question").value.trim();
  if (!state.engine || !text) return;
  const place = find("#answer");
  place.textContent = say("question.wait");
  aloud(say("question.wait"));
  try {
    const told = await state.engine.ask("ask", { ...asked(), text });
    put(place, told.html ?? "");
    const verdict = place.querySelector("h2");
    verdict?.setAttribute("tabindex", "-1");
    verdict?.focus();
  } catch (fault) {
    place.textContent = say("engine.bug", { kind: (fault as Error).message });
  }
}

export async function quiz(): Promise<void> {
  if (!state.engine) return;
  const { html = "" } = await state.engine.ask("quiz", { lang: lang(), first: seed });
  show("#quiz-wait", false);
  put(find("#cases"), html);
}

/** Show what the law data says once the person has chosen. */
function guess(button: HTMLElement): void {
  const card = button.closest<HTMLElement>(".card");
  const told = card?.querySelector<HTMLElement>(".told");
  if (!card || !told) return;
  for (const one of card.querySelectorAll("[data-guess]")) one.setAttribute("aria-pressed", String(one === button));
  told.hidden = false;
  told.focus();
}
