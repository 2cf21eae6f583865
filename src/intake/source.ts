import type { Decision } from '../domain/decision.ts';
import type { DecimalMark } from './amounts.ts';
import { decoded } from './decode.ts';
import { delimited } from './delimiter.ts';
import { listedRecords } from './json.ts';
import type { Records } from './records.ts';
import { records } from './records.ts';

/** A file taken apart into records, the header among them. */
export interface Source {
  readonly records: Records;
  readonly encoding: string;
  /** The character between cells; empty where the file has none. */
  readonly delimiter: string;
  /** How decimals are written where a program wrote the file. */
  readonly decimalMark: DecimalMark | undefined;
  readonly decisions: readonly Decision[];
}

/** Takes a file apart, whether its records are lines or lists. Throws `FileRefused` where it holds neither. */
export function sourceOf(bytes: Uint8Array): Source {
  const { text: whole, encoding, decisions } = decoded(bytes);
  const listed = listedRecords(whole);
  if (listed) {
    const said = [...decisions, ...listed.decisions];
    return { records: listed.records, encoding, delimiter: '', decimalMark: '.', decisions: said };
  }
  const { delimiter, text, firstLine } = delimited(whole);
  const lines = records(text, delimiter, firstLine);
  return { records: lines, encoding, delimiter, decimalMark: undefined, decisions };
}
