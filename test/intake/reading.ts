import { readdirSync, readFileSync } from 'node:fs';
import type { CrmLayout } from '../../src/domain/crm-layout.ts';
import type { Imported, Reading } from '../../src/domain/intake.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { isProblem } from '../../src/domain/problem.ts';
import { isFileRefused } from '../../src/domain/refusal.ts';
import { imported } from '../../src/intake/intake.ts';
import { refusedFile } from '../../src/render/file-refusals.ts';
import { rejectReason } from '../../src/render/reject-reasons.ts';
import type { ToldDecision } from '../../src/render/takings.ts';
import { toldDecision } from '../../src/render/takings.ts';

const folder = new URL('../../data/crm/', import.meta.url);

/** The layouts as they are shipped. */
export const layouts: readonly CrmLayout[] = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** What a file was found to hold, its decisions and what was left out as a rep reads them. */
export type ReadFile = Omit<Imported, 'decisions' | 'rejected'> & {
  readonly decisions: readonly ToldDecision[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
};

/** What the reader makes of these lines, or of these bytes. Throws the `Problem` that a rep reads where it refuses them. */
export function read(content: string | Uint8Array, reading: Partial<Reading> = {}): ReadFile {
  try {
    return readOrRefused(content, reading);
  } catch (error) {
    throw isFileRefused(error) ? refusedFile(error, reading.file ?? 'deals.csv') : error;
  }
}

/** The same; throws the `FileRefused` as it is. */
export function readOrRefused(content: string | Uint8Array, reading: Partial<Reading> = {}): ReadFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found = imported(bytes, { file: 'deals.csv', map: new Map(), ...reading }, layouts);
  return {
    ...found,
    decisions: found.decisions.map(toldDecision),
    rejected: found.rejected.map((reject) => ({ ...reject, reason: rejectReason(reject.reason) })),
  };
}

/** The refusal that the reader answers with; fails when it does not refuse. */
export function refusal(content: string | Uint8Array, reading: Partial<Reading> = {}): Problem {
  try {
    read(content, reading);
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('It was read without complaint.');
}

/** Lines as one text. */
export function lines(...texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
