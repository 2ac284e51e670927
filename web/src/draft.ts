// A draft is checked while it is typed; its marks lie beneath the letters.

import { aloud, find, on, put, say, show, today } from "./dom";
import { asked } from "./owner";
import { state } from "./state";

const PAUSE = 250; // milliseconds without a key before Python is asked
let due = 0;

export function listen(): void {
  on("input", "#draft-text", later);
  on("input", "#in-draft_day", later);
}

function later(): void {
  const field = find<HTMLTextAreaElement>("#draft-text");
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
  find("#draft-marks").textContent = field.value;
  clearTimeout(due);
  due = window.setTimeout(() => void check(), PAUSE);
}

export async function check(): Promise<void> {
  const engine = state.engine;
  await engine?.ready;
  show("#draft-wait", !engine);
  const text = find<HTMLTextAreaElement>("#draft-text").value;
  if (!engine || !text) return put(find("#draft-said"), "");
  const day = find<HTMLInputElement>("#in-draft_day").value || today();
  state.sample = false;
  try {
    const answer = await engine.ask("draft", { ...asked(), as_of: day, text });
    if (find<HTMLTextAreaElement>("#draft-text").value !== text) return; // typed on meanwhile
    put(find("#draft-said"), answer.html ?? "");
    put(find("#draft-marks"), answer.rest ?? "");
    aloud(document.querySelector("#draft-said .verdict")?.textContent ?? "");
  } catch (fault) {
    find("#draft-said").textContent = say("engine.bug", { kind: (fault as Error).message });
  }
}
