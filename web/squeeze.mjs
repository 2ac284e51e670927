// Writes a smaller copy beside each file for browsers that read brotli.
// usage: node squeeze.mjs FILE …
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
for (const name of process.argv.slice(2)) writeFileSync(`${name}.br`, brotliCompressSync(readFileSync(name), { params }));
