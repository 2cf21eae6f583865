import { join } from 'node:path';
import type { Instant } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import { withoutGaps } from '../domain/loss.ts';
import { inOrder } from '../domain/order.ts';
import type { Answer } from '../domain/question.ts';
import type { Draft } from '../world.ts';
import { codeOf, makeFolder, syncFolder, unless, writeAll, writeWhole } from './disk.ts';
import type { Standing } from './draft-answers.ts';
import { apply, draftIn } from './draft-answers.ts';
import type { DraftHead, DraftLine } from './draft-lines.ts';
import { headText, lineText } from './draft-lines.ts';
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
  start(verb: string, subject: string, about: string | undefined, depth?: string): Draft;
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
    start(verb, subject, about, depth) {
      const head = { verb, subject, ...withoutGaps({ about, depth }), startedAt: now() };
      const id = newId();
      saving(ground, () => {
        makeFolder(ground.disk, ground.surroundings.platform, folderOf(ground));
        writeWhole(ground.disk, pathOf(ground, id), [Buffer.from(headsOf(head))]);
        syncFolder(ground.disk, ground.surroundings.platform, folderOf(ground));
      });
      return draftAt(ground, id, { head, answers: new Map(), lost: 0, missing: [], next: 1 });
    },
  };
}

function draftsOf(ground: Ground, verb: string): readonly Draft[] {
  const found = namesIn(ground).flatMap((name) => {
    const id = draftFile.exec(name)?.[1];
    const draft = id === undefined ? undefined : draftIn(contentOf(ground, id));
    return draft?.head.verb === verb ? [draftAt(ground, id as Id, draft)] : [];
  });
  return found.sort(
    (left, right) => Date.parse(right.startedAt) - Date.parse(left.startedAt) || inOrder(left.id, right.id),
  );
}

function draftAt(ground: Ground, id: Id, { head, answers, lost, ...numbers }: Standing): Draft {
  let { missing, next } = numbers;
  const add = (line: DraftLine) => {
    const isNew = saving(ground, () =>
      append(ground, pathOf(ground, id), {
        line: lineText(missing[0] ?? next, line),
        anew: () => `${headsOf(head)}${linesOf(answers)}${lineText(answers.size + 1, line)}`,
      }),
    );
    [missing, next] = isNew
      ? [[], answers.size + 2]
      : [missing.slice(1), next + (missing.length > 0 ? 0 : 1)];
    apply(answers, line);
  };
  return {
    id,
    ...head,
    answers,
    lost,
    keep: (question, answer) => add({ question, answer }),
    forget: (question) => add({ question, forgotten: true }),
    finish: () => unless([], () => ground.disk.unlinkSync(pathOf(ground, id))),
  };
}

/** Adds one line, and tells whether the file had to be made anew because another window removed it. Half a line that a killed process left stays a line of its own. */
function append(
  { disk }: Ground,
  path: string,
  { line, anew }: { readonly line: string; anew(): string },
): boolean {
  const handle = disk.openSync(path, 'a+', 0o600);
  try {
    const { size } = disk.fstatSync(handle);
    const last = Buffer.alloc(1, lineEnd);
    if (size > 0) disk.readSync(handle, last, 0, 1, size - 1);
    const text = size === 0 ? anew() : line;
    writeAll(disk, handle, Buffer.from(`${last[0] === lineEnd ? '' : '\n'}${text}`));
    disk.fsyncSync(handle);
    return size === 0;
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

function headsOf(head: DraftHead): string {
  return `${headText(head)}\n${headText(head)}`;
}

function linesOf(answers: ReadonlyMap<string, Answer>): string {
  return [...answers].map(([question, answer], at) => lineText(at + 1, { question, answer })).join('');
}

function folderOf({ folder }: Ground): string {
  return join(folder, 'drafts');
}

function pathOf(ground: Ground, id: string): string {
  return join(folderOf(ground), `${id}.jsonl`);
}

function saving<T>(ground: Ground, act: () => T): T {
  try {
    return act();
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
