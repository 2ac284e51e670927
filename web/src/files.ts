// The files of this page: fetched once, each compared with the published list, kept for days without a network.

export interface Entry {
  sha256: string;
  bytes: number;
}

export interface List {
  name: string;
  version: string;
  files: Record<string, Entry>;
  later: Record<string, Entry>; // fetched only on a wish
}

/** What a second opinion consists of: the runtime, its script, the weights, and the vocabulary. */
export interface Second {
  wasm: Blob;
  glue: Blob;
  weights: Blob;
  pieces: Blob;
}

export const LIST = "berkas.json";
const STORE = "netral";
const ENGINE = "pyodide.asm.wasm";
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8", svg: "image/svg+xml", png: "image/png", wasm: "application/wasm",
  json: "application/json", webmanifest: "application/manifest+json", txt: "text/plain; charset=utf-8",
};

export class Broken extends Error {}

export class Files {
  readonly blobs = new Map<string, Blob>();
  module: Promise<WebAssembly.Module> | undefined;
  second: Second | undefined;

  private constructor(readonly list: List, readonly listed: Blob) {}

  /** The published list, from the network where there is one. */
  static async listed(): Promise<Files> {
    const answer = await fetch(LIST, { cache: "no-cache" });
    if (!answer.ok) throw new Broken(LIST);
    const blob = await answer.blob();
    return new Files(JSON.parse(await blob.text()) as List, blob);
  }

  /** Fetch every file; told is how much of all has come, from 0 to 1. anew: past what is kept, for a new version. */
  async load(anew: boolean, told: (part: number) => void): Promise<void> {
    const cache = anew ? "reload" : "default";
    await this.every(this.list.files, told, (name, come) => this.fetched(name, { cache }, come));
  }

  /** Fetch what is wished for besides: what is kept, unless it is of another version. */
  async more(told: (part: number) => void, signal: AbortSignal): Promise<void> {
    await this.every(this.list.later, told, (name, come) =>
      this.fetched(name, { signal }, come).catch((fault: Error) => {
        if (fault instanceof Broken) return this.fetched(name, { signal, cache: "reload" }, come);
        throw fault;
      }),
    );
    const [glue, wasm, weights, pieces] = [".bundle.min.mjs", "threaded.wasm", ".onnx", ".tsv"].map((end) => this.blob(this.ending(end)[0]!));
    this.second = { glue, wasm, weights, pieces } as Second;
  }

  private async every(
    entries: Record<string, Entry>,
    told: (part: number) => void,
    fetched: (name: string, come: (bytes: number) => void) => Promise<void>,
  ): Promise<void> {
    const all = Object.values(entries).reduce((sum, { bytes }) => sum + bytes, 0);
    let sum = 0;
    const come = (bytes: number) => told((sum += bytes) / all);
    const done = await Promise.allSettled(Object.keys(entries).map((name) => fetched(name, come)));
    for (const each of done) if (each.status === "rejected") throw each.reason;
  }

  private async fetched(name: string, how: RequestInit, come: (bytes: number) => void): Promise<void> {
    const answer = await fetch(name, how);
    if (!answer.ok || !answer.body) throw new Broken(name);
    if (name === ENGINE) this.module = WebAssembly.compileStreaming(typed(answer.clone(), name));
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = answer.body.getReader();
    for (let each = await reader.read(); !each.done; each = await reader.read()) {
      parts.push(each.value);
      come(each.value.length);
    }
    const blob = new Blob(parts, { type: type(name) });
    if (!(await this.agrees(name, blob))) throw new Broken(name);
    this.blobs.set(name, blob);
  }

  /** Is a file what the list says? Where the browser lends no digests (plain http) its length has to do. */
  private async agrees(name: string, blob: Blob): Promise<boolean> {
    const entry = this.entry(name);
    if (!entry || blob.size !== entry.bytes) return false;
    return !globalThis.crypto?.subtle || (await digest(blob)) === entry.sha256;
  }

  entry(name: string): Entry | undefined {
    return this.list.files[name] ?? this.list.later[name];
  }

  blob(name: string): Blob {
    const found = this.blobs.get(name);
    if (!found) throw new Broken(name);
    return found;
  }

  ending(suffix: string): string[] {
    return [...this.blobs.keys()].filter((name) => name.endsWith(suffix)).sort();
  }

  /** Put everything where the service worker finds it; the page itself last, so that it never points ahead. */
  async keep(): Promise<void> {
    if (!("caches" in globalThis)) return;
    const store = await caches.open(STORE);
    const names = [...this.blobs.keys()].sort((one, other) => Number(one === "index.html") - Number(other === "index.html"));
    for (const name of names) await this.stored(store, name, this.blob(name), this.entry(name)!.sha256);
    await this.stored(store, LIST, this.listed, this.list.name);
  }

  private async stored(store: Cache, name: string, blob: Blob, mark: string): Promise<void> {
    const kept = await store.match(name, { ignoreVary: true });
    if (kept?.headers.get("x-netral") === mark) return;
    await store.put(name, new Response(blob, { headers: { "content-type": type(name), "x-netral": mark } }));
  }
}

export async function digest(blob: Blob): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function type(name: string): string {
  return TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream";
}

function typed(answer: Response, name: string): Response {
  return new Response(answer.body, { headers: { "content-type": type(name) } });
}
