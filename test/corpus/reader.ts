import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text of the corpus with the rules that it breaks. */
export interface Labelled {
  readonly text: string;
  readonly rules: readonly string[];
  /** Of a letter whose other sentences are fine: those that break a rule. */
  readonly marked?: readonly { readonly rule: string; readonly text: string }[];
}

/** The files of a folder of the corpus whose names end so, in order. */
export function filesOf(part: string, ending = '.jsonl'): readonly (readonly Labelled[])[] {
  const folder = join(import.meta.dirname, part);
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map(labelled));
}

function labelled(line: string): Labelled {
  return JSON.parse(line);
}
