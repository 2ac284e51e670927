// What was picked or dropped: an archive each, or a folder with all that is in it.

export interface Part {
  name: string;
  data: File;
}

export interface Source {
  title: string;
  folder: boolean;
  parts: Part[];
}

const ARCHIVE = /\.(zip|tar|tgz|tar\.gz)$/i;

export function alone(data: File): Source {
  return { title: data.name, folder: false, parts: [{ name: data.name, data }] };
}

/** Files with their paths, `folder/data/tweets.js`, by folder; an archive within a folder is one of its own. */
export function gathered(found: Part[]): Source[] {
  const folders = new Map<string, Source>();
  const lone: Source[] = [];
  for (const { name, data } of found) {
    const [top = "", ...below] = name.split("/");
    if (!below.length || ARCHIVE.test(name)) {
      lone.push(alone(data));
      continue;
    }
    const folder = folders.get(top) ?? { title: top, folder: true, parts: [] };
    folder.parts.push({ name: below.join("/"), data });
    folders.set(top, folder);
  }
  return [...folders.values(), ...lone];
}

export function picked(field: HTMLInputElement): Source[] {
  const found = [...(field.files ?? [])].map((data) => ({ name: data.webkitRelativePath || data.name, data }));
  field.value = "";
  return gathered(found);
}

/** Whatever was dropped; the event forgets it at its end, so the entries are taken at once. */
export async function dropped(data: DataTransfer): Promise<Source[]> {
  const files = [...data.items].filter((one) => one.kind === "file");
  const found = await Promise.all(files.map((one) => walked(one.webkitGetAsEntry() ?? one.getAsFile())));
  return gathered(found.flat());
}

async function walked(one: FileSystemEntry | File | null): Promise<Part[]> {
  if (!one) return [];
  if (one instanceof File) return [{ name: one.name, data: one }];
  const name = one.fullPath.replace(/^\//, "");
  if (one.isFile) return [{ name, data: await new Promise<File>((...done) => (one as FileSystemFileEntry).file(...done)) }];
  const reader = (one as FileSystemDirectoryEntry).createReader();
  const parts: Part[] = [];
  for (let some = await read(reader); some.length; some = await read(reader)) {
    for (const each of some) parts.push(...(await walked(each)));
  }
  return parts;
}

/** A folder tells a hundred entries at a time. */
function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((done, failed) => reader.readEntries(done, failed));
}
