// From here on the browser refuses every request of this page and of the worker that it starts afterwards.

export const POLICY =
  "default-src 'none'; script-src blob: 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; img-src blob: data:; " +
  "manifest-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** A policy that is added can only narrow what holds already, and cannot be taken back. */
export function shut(): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = POLICY;
  document.head.append(meta);
}
