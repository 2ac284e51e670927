// The worker in which Python runs: started after the network is shut, asked one thing at a time, ended to cancel.

import type { Files } from "./files";
import type { Source } from "./sources";

/** What a second opinion is asked: pieces of a text, and signs of the whole. */
export type Question = [pieces: number[], signs: number[]];

export interface Answer {
  refused?: string;
  html?: string;
  rest?: string;
  total?: number;
  left?: number;
  scope?: string;
  text?: string;
  seen?: Record<string, string>;
  counts?: Record<string, number>;
  asked?: Question[];
  heard?: boolean;
}

export interface Step {
  acts: number;
  member: string;
  done: number;
  members: number;
}

export class Fault extends Error {}
export class Stopped extends Error {}

interface Waiting {
  done: (value: unknown) => void;
  failed: (fault: Error) => void;
  told: ((step: Step) => void) | undefined;
}

export class Engine {
  ready: Promise<void> = Promise.resolve();
  private worker: Worker | undefined;
  private waiting = new Map<number, Waiting>();
  private number = 0;

  constructor(private readonly files: Files) {
    this.start();
  }

  /** Begin anew; whatever was asked before is stopped. */
  start(): void {
    this.worker?.terminate();
    for (const each of this.waiting.values()) each.failed(new Stopped());
    this.waiting.clear();
    const code = URL.createObjectURL(this.files.blob("worker.js"));
    const worker = new Worker(code, { type: "module" });
    worker.onmessage = ({ data }) => this.heard(data);
    worker.onerror = () => this.fail(new Fault("Worker"));
    this.worker = worker;
    this.ready = this.boot(worker);
    this.ready.catch(() => undefined);
  }

  private async boot(worker: Worker): Promise<void> {
    const module = await this.files.module;
    const wheels = await Promise.all(this.files.ending(".whl").map((name) => this.files.blob(name).arrayBuffer()));
    const library = await this.files.blob("python_stdlib.zip").arrayBuffer();
    const glue = URL.createObjectURL(this.files.blob("pyodide.asm.mjs"));
    if (worker === this.worker) await this.send("boot", { module, wheels, library, glue, second: this.files.second }, undefined, [library, ...wheels]);
  }

  async ask(name: string, asked: object): Promise<Answer> {
    await this.ready;
    return JSON.parse((await this.send(name, asked)) as string) as Answer;
  }

  async check(asked: object, sources: Source[], told: (step: Step) => void): Promise<Answer> {
    await this.ready;
    return JSON.parse((await this.send("check", { asked, sources }, told)) as string) as Answer;
  }

  /** When photos were taken. */
  async photos(asked: object, sources: Source[]): Promise<Answer> {
    await this.ready;
    return JSON.parse((await this.send("photos", { asked, sources })) as string) as Answer;
  }

  /** One photo with its date inside. */
  async copy(asked: object, sources: Source[]): Promise<Uint8Array<ArrayBuffer>> {
    await this.ready;
    return (await this.send("copy", { asked, sources })) as Uint8Array<ArrayBuffer>;
  }

  /** A photo of an archive, as it is. */
  async picture(member: string, sources: Source[]): Promise<Uint8Array<ArrayBuffer>> {
    await this.ready;
    return (await this.send("picture", { asked: { member }, sources })) as Uint8Array<ArrayBuffer>;
  }

  /** Let the second opinion think; the next draft of the same words weighs it. */
  async weigh(asked: Question[]): Promise<void> {
    await this.ready;
    await this.send("weigh", { questions: asked });
  }

  async save(asked: object): Promise<Uint8Array<ArrayBuffer>> {
    await this.ready;
    return (await this.send("save", asked)) as Uint8Array<ArrayBuffer>;
  }

  /** The SHA-256 of a blob, by Python. */
  async digest(blob: Blob): Promise<Answer> {
    await this.ready;
    return { text: (await this.send("digest", { bytes: await blob.arrayBuffer() })) as string };
  }

  private send(name: string, given: object, told?: (step: Step) => void, moved: Transferable[] = []): Promise<unknown> {
    const number = ++this.number;
    return new Promise((done, failed) => {
      this.waiting.set(number, { done, failed, told });
      this.worker?.postMessage({ number, name, given }, moved);
    });
  }

  private heard(said: { number: number; step?: string; value?: unknown; fault?: string }): void {
    const waiting = this.waiting.get(said.number);
    if (!waiting) return;
    if (said.step !== undefined) return waiting.told?.(JSON.parse(said.step) as Step);
    this.waiting.delete(said.number);
    if (said.fault !== undefined) waiting.failed(new Fault(said.fault));
    else waiting.done(said.value);
  }

  private fail(fault: Error): void {
    for (const each of this.waiting.values()) each.failed(fault);
    this.waiting.clear();
  }
}
