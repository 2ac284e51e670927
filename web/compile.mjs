// Compiles Python sources to the bytecode of the Python that will run them, which halves the time to start,
// and leaves out whatever the page's work does not import.
// usage: node compile.mjs FOLDER ARCHIVE …        (the standard library and the wheels)
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const here = fileURLToPath(new URL(".", import.meta.url));
const [folder, ...archives] = process.argv.slice(2);
const python = await loadPyodide({ env: { PYTHONNODEBUGRANGES: "1" } }); // columns of faults, which nobody is shown
const bytes = (name) => new Uint8Array(readFileSync(name));
for (const name of archives.filter((one) => one.endsWith(".whl"))) python.unpackArchive(bytes(name), "wheel");
python.runPython(readFileSync(`${here}compile.py`, "utf8"));
const compiled = python.globals.get("compiled");
const modules = python.globals.get("needed")();
for (const name of archives) {
  python.FS.writeFile("/in.zip", bytes(name));
  compiled("/in.zip", "/out.zip", modules);
  writeFileSync(`${folder}/${basename(name)}`, python.FS.readFile("/out.zip"));
}
