// A draft is checked while it is typed; its marks lie beneath the letters.

import { aloud, find, on, put, say, show, today } from "./dom";
import { Stopped, type Engine, type Question } from "./engine";
import { asked } from "./owner";
import * as second from "./second";
import { state } from "./state";

const PAUSE = 250; // milliseconds without a key before Python is asked
const REST = 500; // and then before a second opinion is
let due = 0;
let doubt = 0;

export function listen(): void {
  on("input", "#draft-text", later);
  on("input", "#in-draft_day", later);
  document.addEventListener("second", () => void check());
}

function later(): void {
  const field = find<HTMLTextAreaElement>("#draft-text");
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
  find("#draft-marks").textContent = field.value;
  clearTimeout(due);
  clearTimeout(doubt);
  if (second.ready()) second.tell("ready");
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
    const answer = await engine.ask("draft", { ...asked(), as_of: day, text, second: second.ready() });
    if (find<HTMLTextAreaElement>("#draft-text").value !== text) return; // typed on meanwhile
    put(find("#draft-said"), answer.html ?? "");
    put(find("#draft-marks"), answer.rest ?? "");
    aloud(document.querySelector("#draft-said .verdict")?.textContent ?? "");
    if (!second.ready()) return;
    second.tell(answer.heard ? "heard" : "ready");
    clearTimeout(doubt);
    if (answer.asked) doubt = window.setTimeout(() => void weigh(engine, text, answer.asked!), REST);
  } catch (fault) {
    find("#draft-said").textContent = say("engine.bug", { kind: (fault as Error).message });
  }
}

/** Words left doubt: let the second opinion think, then draw the draft anew, unless it was typed on meanwhile. */
async function weigh(engine: Engine, text: string, questions: Question[]): Promise<void> {
  second.tell("asking");
  try {
    await engine.weigh(questions);
  } catch (fault) {
    if (!(fault instanceof Stopped)) second.tell("failed");
    return;
  }
  if (find<HTMLTextAreaElement>("#draft-text").value === text) await check();
}
