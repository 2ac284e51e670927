// Small hands for the page: find, listen, say, and put in place what Python wrote.

export function find<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
}

type Heard<K extends keyof DocumentEventMap> = (target: HTMLElement, event: DocumentEventMap[K]) => unknown;

/** Listen once for the whole document, so that a change of language needs no second binding. */
export function on<K extends keyof DocumentEventMap>(kind: K, selector: string, heard: Heard<K>): void {
  document.addEventListener(kind, (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (target) heard(target, event);
  });
}

/** A sentence of the page's language with its places filled. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const sentence = find(`#said [data-key="${key}"]`).textContent ?? "";
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => told(values[name] ?? ""));
}

function told(value: string | number): string {
  return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
}

/** Python escapes whatever is not its own markup; the page's policy runs no script in what is put here. */
export function put(place: HTMLElement, html: string, more = false): void {
  const made = document.createElement("template");
  made.innerHTML = html;
  for (const link of made.content.querySelectorAll<HTMLAnchorElement>("a[href^=http]")) link.target = "_blank";
  const label = find("#said [data-key='results.copy']").textContent;
  for (const caption of made.content.querySelectorAll(".caption")) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "copy noprint", textContent: label });
    caption.append(button);
  }
  if (more) place.append(made.content);
  else place.replaceChildren(made.content);
}

/** Say something to those who listen to the page; what changes in sight is not read out whole. */
export function aloud(text: string): void {
  find("#aloud").textContent = text;
}

export function show(selector: string, shown: boolean): void {
  find(selector).hidden = !shown;
}

/** Hand a file to the person. */
export function save(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function lang(): string {
  return document.documentElement.lang;
}

/** The local day as 2024-11-27. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
