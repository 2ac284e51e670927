// The page: which screen and language are shown, and how the engine comes to life.

import * as ask from "./ask";
import * as checking from "./check";
import * as days from "./days";
import { aloud, find, on, say, show } from "./dom";
import * as draft from "./draft";
import { Engine } from "./engine";
import { Broken, Files } from "./files";
import * as guide from "./guide";
import * as more from "./more";
import { restore } from "./owner";
import * as photo from "./photo";
import * as results from "./results";
import * as rules from "./rules";
import * as second from "./second";
import { shut } from "./shut";
import { state } from "./state";

const SCREENS = ["home", "check", "draft", "photo", "ask", "rules", "quiz", "more"];
let told = { key: "engine.loading", values: { percent: 0 } as Record<string, string | number> };

for (const part of [ask, checking, days, results, guide, draft, photo, rules, second, more]) part.listen();
on("click", "#other-lang", () => void turn());
on("click", "#skip", (_, event) => {
  event.preventDefault();
  find("#main").focus();
});
document.addEventListener("wiped", () => {
  results.reset();
  checking.step("choose");
  checking.list();
  days.clear();
  days.spread(true);
});
addEventListener("hashchange", () => go(true));

go(false);
second.restore();
dress();
void begin();

/** Show the screen that the address names. */
function go(asked: boolean): void {
  const name = SCREENS.find((one) => location.hash === `#${one}`) ?? "home";
  for (const screen of SCREENS) show(`[data-screen=${screen}]`, screen === name);
  for (const link of document.querySelectorAll<HTMLElement>("[data-to]")) {
    if (link.dataset["to"] === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name === "rules") void rules.read();
  if (name === "quiz") void ask.quiz();
  if (name === "more") more.look();
  if (!asked) return;
  scrollTo(0, 0);
  document.querySelector<HTMLElement>(`[data-screen=${name}] h1:not([hidden] h1)`)?.focus();
}

/** What the page shows whatever its language. */
function dress(): void {
  restore();
  checking.list();
  days.spread(true);
  second.look();
  tell(told.key, told.values);
}

function tell(key: string, values: Record<string, string | number> = {}): void {
  if (key !== told.key) aloud(say(key, values));
  told = { key, values };
  find("#engine").textContent = say(key, values);
  find("#engine").dataset["state"] = key.slice("engine.".length);
}

/** Swap the two languages; what was entered and found stays. */
async function turn(): Promise<void> {
  const page = find("#page");
  const other = find<HTMLTemplateElement>("#other");
  const entered = [...document.querySelectorAll<HTMLInputElement>("[id][name], #draft-text")].map(
    (one) => [one.id, one.value, one.checked] as const,
  );
  const part = ["choose", "work", "results"].find((one) => !find(`#${one}`).hidden) as "choose" | "work" | "results";
  const away = [...page.childNodes];
  page.replaceChildren(other.content);
  other.content.append(...away);
  [document.documentElement.lang, other.dataset["lang"]] = [other.dataset["lang"] ?? "id", document.documentElement.lang];
  document.title = say("web.title");
  for (const [id, value, checked] of entered) {
    const field = document.getElementById(id) as HTMLInputElement | null;
    if (field) Object.assign(field, field.type === "checkbox" ? { checked } : { value });
  }
  results.reset();
  go(false);
  dress();
  await redraw(part);
  find("#other-lang").focus();
}

async function redraw(part: "choose" | "work" | "results"): Promise<void> {
  checking.step(part);
  if (part === "results") await results.again();
  if (state.engine) await draft.check();
  await photo.read();
}

/** Fetch and compare the files, shut the network, start Python. */
async function begin(): Promise<void> {
  try {
    const files = await Files.listed();
    const anew = files.list.name !== document.body.dataset["build"];
    if (anew) tell("engine.updating");
    await files.load(anew, (part) => tell(anew ? "engine.updating" : "engine.loading", { percent: Math.floor(part * 100) }));
    await navigator.serviceWorker?.register("sw.js", { updateViaCache: "none" });
    await files.keep();
    if (anew && !sessionStorage.getItem("anew")) {
      sessionStorage.setItem("anew", files.list.name);
      return location.reload();
    }
    sessionStorage.removeItem("anew");
    await second.fetched(files, (percent) => tell("engine.second", { percent }));
    state.files = files;
    await files.module;
    shut();
    state.shut = true;
    tell("engine.starting");
    state.engine = new Engine(files);
    await state.engine.ready;
    tell("engine.ready");
    go(false);
    await draft.check();
    await photo.read();
  } catch (fault) {
    if (fault instanceof Broken) tell("engine.broken", { file: fault.message });
    else tell(navigator.onLine ? "engine.failed" : "engine.offline");
  }
}
