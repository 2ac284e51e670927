// Three scripts, each whole in one file: the page, the worker that runs Python, and the one that answers without a network.
import { build } from "esbuild";

const out = process.argv[2] ?? "../site";
await build({
  entryPoints: { app: "src/app.ts", worker: "src/worker.ts", sw: "src/sw.ts" },
  outdir: out,
  bundle: true,
  format: "esm",
  platform: "browser",
  target: ["es2022"],
  minify: true,
  legalComments: "none",
  external: ["node:*", "ws"],
  logLevel: "warning",
});
