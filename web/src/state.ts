// What the open page holds; gone when it is closed.

import type { Engine } from "./engine";
import type { Files } from "./files";
import { Notebook } from "./keep";
import type { Source } from "./sources";

export const state = {
  files: undefined as Files | undefined,
  engine: undefined as Engine | undefined,
  shut: false,
  chosen: [] as Source[],
  photos: [] as Source[],
  notebook: new Notebook(true),
  sample: false,
};
