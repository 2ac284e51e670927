// Python in a worker. It inherits the page's shut policy: no code that runs here can reach a network.

import { loadPyodide, type PyodideInterface } from "pyodide";
import type * as Runtime from "onnxruntime-web/wasm";
import type { Question } from "./engine";
import type { Second } from "./files";
import type { Source } from "./sources";

interface Boot {
  module: WebAssembly.Module;
  wheels: ArrayBuffer[];
  library: ArrayBuffer;
  glue: string;
  second: Second | undefined;
}

interface Call {
  number: number;
  name: string;
  given: Boot & { asked: object; sources: Source[]; bytes: ArrayBuffer; questions: Question[] };
}

// Opening files is the door's work; everything else is netral.web.bridge.
const DOOR = `
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
import netral
from netral.web.bridge import Desk
desk = Desk()
def bring(name, content):
    (Path(netral.__file__).parent / "data" / name).write_bytes(content.to_bytes())
def read(what, sources, *asked):
    with ExitStack() as stack:
        def opened(title, folder, path):
            return Path(path) if folder else (title, stack.enter_context(open(path, "rb", buffering=1 << 20)))
        return getattr(desk, what)([opened(*each) for each in sources], *asked)
`;
const NOWHERE = "https://netral.invalid/"; // a name for the engine's folder; nothing is ever asked of it

const PIECES = "id/stance/second/pieces.tsv"; // where Python looks for them

let python: PyodideInterface;
let second: Second | undefined;
let opinion: Promise<(one: Question) => Promise<number[]>> | undefined;

async function boot(given: Boot): Promise<void> {
  const create = (await import(given.glue)).default as unknown;
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const instance = await WebAssembly.instantiate(given.module, imports);
    return { instance, module: given.module };
  };
  self.fetch = async (asked) => {
    const wanted = String(asked instanceof Request ? asked.url : asked);
    return new Response(wanted.endsWith(".zip") ? given.library : null);
  };
  const settings = { indexURL: NOWHERE, lockFileContents: LOCK, packageBaseUrl: NOWHERE, createPyodideModule: create };
  python = await loadPyodide(settings as Parameters<typeof loadPyodide>[0]);
  self.fetch = () => Promise.reject(new TypeError("shut"));
  for (const wheel of given.wheels) python.unpackArchive(wheel, "wheel");
  python.runPython(DOOR);
  second = given.second;
  if (second) python.globals.get("bring")(PIECES, new Uint8Array(await second.pieces.arrayBuffer()));
}

/** The encoder, started when it is first asked: it takes a second. */
async function started({ glue, wasm, weights }: Second): Promise<(one: Question) => Promise<number[]>> {
  const runtime = (await import(URL.createObjectURL(glue))) as typeof Runtime;
  Object.assign(runtime.env.wasm, { numThreads: 1, wasmBinary: await wasm.arrayBuffer() });
  const session = await runtime.InferenceSession.create(await weights.arrayBuffer(), { executionProviders: ["wasm"] });
  const whole = (numbers: number[], shape: number[]) => new runtime.Tensor("int64", BigInt64Array.from(numbers, BigInt), shape);
  return async ([pieces, signs]) => {
    const answer = await session.run({ pieces: whole(pieces, [1, pieces.length]), signs: whole(signs, [signs.length]) });
    return [...(answer[session.outputNames[0]!]!.data as Float32Array)];
  };
}

async function weigh(asked: Question[]): Promise<void> {
  opinion ??= started(second!);
  const scores: number[][] = [];
  for (const one of asked) scores.push(await (await opinion)(one));
  python.globals.get("desk").opinions(JSON.stringify({ asked, scores }));
}

const LOCK = JSON.stringify({
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten", version: "314.0.7", python: "3.14.2" },
  packages: {},
});

function read(number: number, name: string, asked: object, sources: Source[]): unknown {
  const { FS } = python;
  const places = sources.map(({ title }, at) => `/in/${at}/${title}`);
  const opened = sources.map(({ title, folder, parts }, at) => {
    FS.mkdirTree(places[at]!);
    FS.mount(FS.filesystems["WORKERFS"], { blobs: parts }, places[at]!);
    return [title, folder, folder ? places[at] : `${places[at]}/${parts[0]!.name}`];
  });
  try {
    const told = (step: string) => postMessage({ number, step });
    const given = name === "check" ? [JSON.stringify(asked), told] : [JSON.stringify(asked)];
    return plain(python.globals.get("read")(name, python.toPy(opened), ...given));
  } finally {
    for (const place of places) FS.unmount(place);
  }
}

function answer(name: string, asked: object): unknown {
  return plain(python.globals.get("desk")[name](JSON.stringify(asked)));
}

/** Text as it is, bytes without Python. */
function plain(value: any): unknown {
  if (typeof value === "string") return value;
  const bytes = value.toJs() as Uint8Array;
  value.destroy();
  return bytes;
}

function digest(bytes: ArrayBuffer): string {
  return python.globals.get("sha256")(python.toPy(bytes)).hexdigest() as string;
}

async function value({ number, name, given }: Call): Promise<unknown> {
  if (name === "boot") return boot(given);
  if (name === "weigh") return weigh(given.questions);
  if (["check", "photos", "copy", "picture"].includes(name)) return read(number, name, given.asked, given.sources);
  return name === "digest" ? digest(given.bytes) : answer(name, given);
}

self.onmessage = async ({ data }: MessageEvent<Call>) => {
  const { number } = data;
  try {
    postMessage({ number, value: await value(data) });
  } catch (fault) {
    // Only the kind: what Python says of a fault may hold the person's words.
    const kind = (fault as { type?: string }).type ?? (fault as Error).name;
    postMessage({ number, fault: String(kind) });
  }
};
