// Is this page what was published? What does the device keep? And away with it.

import { find, on, save, say } from "./dom";
import { digest, LIST } from "./files";
import { Notebook, wipe } from "./keep";
import { state } from "./state";

export function listen(): void {
  on("click", "#verify", verify);
  on("click", "#notes-save", () => save("catatan-netral.json", new Notebook(true).text(), "application/json"));
  on("change", "#notes-open", (target) => taken(target as HTMLInputElement));
  on("click", "#wipe", () => find<HTMLDialogElement>("#wipe-sure").showModal());
  on("click", "#wipe-no", () => find<HTMLDialogElement>("#wipe-sure").close());
  on("click", "#wipe-yes", wiped);
}

export function look(): void {
  const shut = say(state.shut ? "more.network-shut" : "more.network-open");
  find("#network").textContent = say("more.network", { state: shut });
  find("#notes").textContent = say("more.notes-why", { count: new Notebook(true).count });
}

async function verify(): Promise<void> {
  const files = state.files;
  if (!files) return;
  const rows: string[][] = [];
  const bad: string[] = [];
  for (const [name, blob] of [...files.blobs].sort(([one], [other]) => one.localeCompare(other))) {
    const print = await sum(blob);
    if (print !== files.entry(name)?.sha256) bad.push(name);
    rows.push([bad.includes(name) ? "✗" : "✓", name, print]);
  }
  const print = await sum(files.listed);
  find("#verified").textContent = bad.length
    ? say("more.unverified", { count: bad.length, names: bad.join(", ") })
    : say("more.verified", { count: rows.length, print });
  find("#prints").replaceChildren(table([...rows, ["", LIST, print]]));
}

/** Plain http lends no digests to a page; then Python computes them. */
async function sum(blob: Blob): Promise<string> {
  if (globalThis.crypto?.subtle) return digest(blob);
  return (await state.engine!.digest(blob)).text ?? "";
}

function table(rows: string[][]): HTMLTableElement {
  const made = document.createElement("table");
  for (const cells of rows) {
    const row = made.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  return made;
}

async function taken(field: HTMLInputElement): Promise<void> {
  const file = field.files?.[0];
  const count = file ? state.notebook.take(await file.text()) : -1;
  find("#noted").textContent = count < 0 ? say("more.notes-bad") : say("more.notes-opened", { count });
  field.value = "";
  look();
}

async function wiped(): Promise<void> {
  await wipe();
  state.notebook = new Notebook(true);
  state.chosen = [];
  find<HTMLFormElement>("#owner").reset();
  find<HTMLTextAreaElement>("#draft-text").value = "";
  document.dispatchEvent(new Event("wiped"));
  find<HTMLDialogElement>("#wipe-sure").close();
  look();
  find("#noted").textContent = say("more.wiped");
}
