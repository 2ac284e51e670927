// Writes a smaller copy beside each file for browsers that read brotli. The best takes a minute, so it is remembered.
// usage: node squeeze.mjs FILE …
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const kept = fileURLToPath(new URL("node_modules/.squeezed/", import.meta.url));
const WISHED = /\.onnx$|\bort[.-]/; // fetched only on a wish: weights hardly get smaller, so the best is not worth its time
mkdirSync(kept, { recursive: true });
await Promise.all(process.argv.slice(2).map(squeeze));

async function squeeze(name) {
  const content = readFileSync(name);
  const known = kept + createHash("sha256").update(content).digest("hex");
  const params = { [constants.BROTLI_PARAM_QUALITY]: WISHED.test(name) ? 9 : 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  if (!existsSync(known)) writeFileSync(known, await promisify(brotliCompress)(content, { params }));
  copyFileSync(known, `${name}.br`);
}
