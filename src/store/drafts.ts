import { join } from 'node:path';
import type { Instant } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import { inOrder } from '../domain/order.ts';
import type { Answer } from '../domain/question.ts';
import type { Draft } from '../world.ts';
import { codeOf, makeFolder, syncFolder, unless, writeAll, writeWhole } from './disk.ts';
import type { DraftHead, DraftLine } from './draft-lines.ts';
import { apply, draftIn } from './draft-lines.ts';
import type { Ground, Opening } from './ground.ts';
import { groundOf } from './ground.ts';
import { inWords, unreadable, whyUnreadable } from './problems.ts';

interface DraftsOpening extends Opening {
  now(): Instant;
  newId(): Id;
}

/** What `Drafts` of the world asks for, answered at once. */
export interface DraftFolder {
  open(verb: string): readonly Draft[];
  start(verb: string, subject: string): Draft;
}

const lineEnd = 0x0a;
const draftFile = /^([0-9a-z]+)\.jsonl$/;

/**
 * The interviews under way, a file each in drafts/ of that folder. Every call is done when it answers, so it may be made where nothing
 * else will run any more. Reading throws `Problem` unreadable, writing `Problem` unwritable.
 */
export function openDrafts({ now, newId, ...opening }: DraftsOpening): DraftFolder {
  const ground = groundOf(opening);
  return {
    open: (verb) => draftsOf(ground, verb),
    start(verb, subject) {
      const head = { verb, subject, startedAt: now() };
      const id = newId();
      saving(ground, () => {
        makeFolder(ground.disk, ground.surroundings.platform, folderOf(ground));
        writeWhole(ground.disk, pathOf(ground, id), Buffer.from(lineOf(head)));
        syncFolder(ground.disk, ground.surroundings.platform, folderOf(ground));
      });
      return draftAt(ground, id, head, new Map());
    },
  };
}

function draftsOf(ground: Ground, verb: string): readonly Draft[] {
  const found = namesIn(ground).flatMap((name) => {
    const id = draftFile.exec(name)?.[1];
    const draft = id === undefined ? undefined : draftIn(contentOf(ground, id));
    return draft?.head.verb === verb ? [draftAt(ground, id as Id, draft.head, draft.answers)] : [];
  });
  return found.sort(
    (left, right) => Date.parse(right.startedAt) - Date.parse(left.startedAt) || inOrder(left.id, right.id),
  );
}

function draftAt(ground: Ground, id: Id, head: DraftHead, answers: Map<string, Answer>): Draft {
  const add = (line: DraftLine) => {
    saving(ground, () => append(ground, pathOf(ground, id), line, () => linesOf(head, answers)));
    apply(answers, line);
  };
  return {
    id,
    ...head,
    answers,
    keep: (question, answer) => add({ question, answer }),
    forget: (question) => add({ question, forgotten: true }),
    finish() {
      saving(ground, () => unless(['ENOENT'], () => ground.disk.unlinkSync(pathOf(ground, id))));
    },
  };
}

/** Adds one line. Half a line that a killed process left stays a line of its own; a file that another window removed is made anew. */
function append({ disk }: Ground, path: string, line: DraftLine, before: () => string): void {
  const handle = disk.openSync(path, 'a+', 0o600);
  try {
    const { size } = disk.fstatSync(handle);
    const last = Buffer.alloc(1, lineEnd);
    if (size > 0) disk.readSync(handle, last, 0, 1, size - 1);
    const start = size === 0 ? before() : '';
    writeAll(disk, handle, Buffer.from(`${last[0] === lineEnd ? start : '\n'}${lineOf(line)}`));
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

function namesIn(ground: Ground): readonly string[] {
  const folder = folderOf(ground);
  return reading(folder, () => unless(['ENOENT', 'ENOTDIR'], () => ground.disk.readdirSync(folder))) ?? [];
}

function contentOf(ground: Ground, id: string): Buffer {
  const path = pathOf(ground, id);
  return reading(path, () => unless(['ENOENT'], () => ground.disk.readFileSync(path))) ?? Buffer.alloc(0);
}

function linesOf(head: DraftHead, answers: ReadonlyMap<string, Answer>): string {
  const lines: readonly DraftLine[] = [...answers].map(([question, answer]) => ({ question, answer }));
  return [head, ...lines].map(lineOf).join('');
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function folderOf({ folder }: Ground): string {
  return join(folder, 'drafts');
}

function pathOf(ground: Ground, id: string): string {
  return join(folderOf(ground), `${id}.jsonl`);
}

function saving(ground: Ground, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw inWords(error, ground.folder);
  }
}

function reading<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : unreadable(path, whyUnreadable(code));
  }
}
