import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTerminal } from '../cli/terminal.ts';
import type { StandIns } from './stand-ins.ts';
import { standIns } from './stand-ins.ts';
import type { Turn, Typing } from './turns.ts';
import { turnsIn } from './turns.ts';

/** What came of a turn: the lines on the screen, and the exit code. */
export interface Played {
  readonly turn: Typing;
  readonly printed: readonly string[];
  readonly code: number;
}

const root = join(import.meta.dirname, '../..');
const tries = 4;

/** Does all that the pages do, on the built program, in a throw-away folder that holds the files of data/sample. */
export async function replay(text: string): Promise<readonly Played[]> {
  for (let left = tries; left > 0; left -= 1) {
    const ids = standIns();
    const played = await inFolder((folder) => replayIn(folder, turnsIn(text), ids));
    if (ids.lucky(text)) return played;
  }
  throw new Error(`In ${tries} runs ids came up that read like words of the pages.`);
}

async function replayIn(folder: string, turns: readonly Turn[], ids: StandIns): Promise<readonly Played[]> {
  const played: Played[] = [];
  let place = { folder, home: join(folder, 'home'), now: '2026-11-23T09:00' };
  for (const turn of turns) {
    if (turn.kind === 'home') place = { ...place, home: join(folder, 'homes', turn.name) };
    else if (turn.kind === 'at') place = { ...place, now: turn.moment };
    else if (turn.kind === 'file') writeFileSync(join(folder, turn.name), turn.text);
    else {
      const { printed, code } = await (turn.kind === 'screen' ? screen : typed)(
        ids.inThisRun(turn.typed),
        place,
      );
      ids.learn(keptIn(place.home));
      played.push({ turn, printed: lines(ids.onPages(printed)), code });
    }
  }
  return played;
}

/** Where and when something is typed. */
export interface Place {
  readonly folder: string;
  readonly home: string;
  readonly now: string;
}

/** Calls with a folder that holds the files of data/sample, and removes it. */
export async function inFolder<T>(act: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'recover-docs-'));
  cpSync(join(root, 'data/sample'), folder, { recursive: true });
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command line of a shell prints on both outputs, in which `recover` is the built program. */
export function typed(
  line: string,
  { folder, home, now }: Place,
): { readonly printed: string; readonly code: number } {
  const script = `exec 2>&1\nrecover() { "$NODE" "$PROGRAM" "$@"; }\n${line}`;
  const { stdout, status } = spawnSync('sh', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: {
      ...{ PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', TZ: 'UTC' },
      ...{ NODE: process.execPath, PROGRAM: join(root, 'dist/recover.js') },
      ...{ RECOVER_HOME: home, RECOVER_NOW: now },
    },
  });
  return { printed: stdout, code: status ?? 1 };
}

/** What a terminal shows when the command has put its first question. */
async function screen(
  line: string,
  { home, now }: Place,
): Promise<{ readonly printed: string; readonly code: number }> {
  mkdirSync(home, { recursive: true });
  const cleaning: (() => void)[] = [];
  const terminal = openTerminal({ args: line.split(' ').slice(1), home, now }, (clean) =>
    cleaning.push(clean),
  );
  await terminal.question(/\?[\s\S]*\n[\s\S]*\S/);
  const printed = terminal.screen();
  for (const clean of cleaning) clean();
  await terminal.exit();
  return { printed, code: 0 };
}

/** The text of both files in a home, empty where there is none yet. */
export function keptIn(home: string): string {
  const kept = ['pipeline.json', 'ledger.json'];
  const there = new Set(readable(home));
  return kept.map((name) => (there.has(name) ? readFileSync(join(home, name), 'utf8') : '')).join('\n');
}

function readable(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function lines(printed: string): readonly string[] {
  const text = printed.trimEnd();
  return text === '' ? [] : text.split('\n').map((line) => line.trimEnd());
}
