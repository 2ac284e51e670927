// What the device remembers: decisions as digests without content, and the entries of the form if the person wishes.

export interface Mark {
  mark: string;
  why: string;
  seen: string;
  out: boolean;
}

export interface Kept {
  marks: Record<string, Mark>;
  known: Record<string, string>;
}

interface Notes {
  netral: 1;
  marks: Record<string, Mark>;
  known: Record<string, Record<string, string>>; // by whose archives they were
}

const NOTES = "netral.notes";
const OWNER = "netral.owner";
const NONE: Notes = { netral: 1, marks: {}, known: {} };

export class Notebook {
  private notes: Notes;

  /** lasting: kept on the device; the sample is not. */
  constructor(private readonly lasting: boolean) {
    this.notes = lasting ? read(localStorage.getItem(NOTES)) ?? structuredClone(NONE) : structuredClone(NONE);
  }

  get marks(): Record<string, Mark> {
    return this.notes.marks;
  }

  get count(): number {
    return Object.values(this.notes.marks).filter((one) => one.mark).length;
  }

  known(scope: string): Record<string, string> {
    return this.notes.known[scope] ?? {};
  }

  decide(key: string, change: Partial<Mark>): Mark {
    const mark = { mark: "", why: "", seen: "", out: false, ...this.notes.marks[key], ...change };
    if (mark.mark || mark.out) this.notes.marks[key] = mark;
    else delete this.notes.marks[key];
    this.store();
    return mark;
  }

  remember(scope: string, seen: Record<string, string>): void {
    this.notes.known[scope] = seen;
    this.store();
  }

  text(): string {
    return JSON.stringify(this.notes, null, 1);
  }

  /** Take in notes from a file; how many decisions it held, or -1 where it holds none of ours. */
  take(text: string): number {
    const taken = read(text);
    if (!taken) return -1;
    Object.assign(this.notes.marks, taken.marks);
    Object.assign(this.notes.known, taken.known);
    this.store();
    return Object.keys(taken.marks).length;
  }

  private store(): void {
    if (this.lasting) localStorage.setItem(NOTES, JSON.stringify(this.notes));
  }
}

function read(text: string | null): Notes | undefined {
  try {
    const told = JSON.parse(text ?? "null") as Notes | null;
    return told?.netral === 1 && told.marks && told.known ? told : undefined;
  } catch {
    return undefined;
  }
}

export function ownerKept(): Record<string, string> {
  return JSON.parse(localStorage.getItem(OWNER) ?? "{}") as Record<string, string>;
}

export function keepOwner(entries: Record<string, string> | undefined): void {
  if (entries) localStorage.setItem(OWNER, JSON.stringify(entries));
  else localStorage.removeItem(OWNER);
}

/** Everything that was kept, the copy of this page included. */
export async function wipe(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  if ("caches" in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  for (const one of (await navigator.serviceWorker?.getRegistrations()) ?? []) await one.unregister();
}
