import { readText } from '../../../bin/files.ts';
import type { Ledger } from '../../../src/domain/ledger.ts';
import type { Beginning, Home } from '../../world.ts';
import { openHome } from '../../world.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';

/** A question as an answers template tells it. */
interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly choices?: readonly { readonly value: string }[];
}

type Command = (home: Home, chance: Chance) => Promise<unknown>;

const mostCommands = 12;

const commands: readonly Command[] = [
  (home, chance) => home.ran(['add', `Company ${Math.floor(chance() * 20)}`, '--amount', '1000']),
  (home, chance) => filled(home, ['lost', `Company ${Math.floor(chance() * 20)}`], chance),
  (home, chance) => filled(home, ['lost', one(accountsIn(home), chance)], chance),
  (home, chance) => filled(home, ['debrief', one(undebriefed(home), chance)], chance),
  (home, chance) => filled(home, ['debrief', one(undebriefed(home), chance)], chance),
  (home, chance) => filled(home, ['similar'], chance),
  closeOne,
  closeOne,
  closeOne,
  (home) => home.ran(['undo']),
  (home) => home.ran(['undo', '--redo']),
  (home, chance) => home.ran(['undo', one(changeIds(home), chance)]),
  (home, chance) => home.ran(['undo', '--redo', one(changeIds(home), chance)]),
];

/** Random commands one after the other, then all of them taken back, and put back: how many homes differ from what they were. */
export async function undone(sequences: number, chance: Chance): Promise<Outcome> {
  const begun = await beginning();
  const found = { commands: 0, back: 0, again: 0 };
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const home = openHome(begun);
    const count = 1 + Math.floor(chance() * mostCommands);
    for (let at = 0; at < count; at += 1) await one(commands, chance)(home, chance);
    found.commands += home.ledger().changes.length;
    const standing = home.ledger().changes.filter((change) => !change.undone);
    const grown = recordsOf(home);
    for (const _change of standing) await home.ran(['undo']);
    if (recordsOf(home) !== recordsOf(openHome(begun))) found.back += 1;
    for (const change of standing) await home.ran(['undo', change.id, '--redo']);
    if (recordsOf(home) !== grown) found.again += 1;
  }
  return {
    trials: sequences,
    counts: {
      changes: told(found.commands),
      'differ taken back': never(found.back),
      'differ put back': never(found.again),
    },
  };
}

async function beginning(): Promise<Beginning> {
  const home = openHome();
  const file = await readText('sample/pipeline.csv');
  await home.ran(['import', 'pipeline.csv'], { now: '2026-11-16T09:00:00', files: { 'pipeline.csv': file } });
  return { ledger: home.ledger(), pipeline: home.pipeline(), idsAfter: 100 };
}

/** Runs a command that asks with answers drawn by chance; some of them it refuses, and changes nothing. */
async function filled(home: Home, argv: readonly string[], chance: Chance): Promise<void> {
  const { code, out } = await home.ran([...argv, '--answers-template']);
  if (code !== 0) return;
  const { data }: { data: { questions: readonly Asked[] } } = JSON.parse(out);
  const answers = Object.fromEntries(data.questions.map((asked) => [asked.id, answerTo(asked, chance)]));
  await home.ran([...argv, '--answers', '-'], { files: { '-': JSON.stringify(answers) } });
}

function answerTo({ kind, choices = [] }: Asked, chance: Chance): unknown {
  const values = choices.map(({ value }) => value);
  const answers: Readonly<Record<string, () => unknown>> = {
    choice: () => one(values, chance),
    choices: () => values.filter(() => chance() < 0.2).slice(0, 3),
    list: () => ['live in six weeks', 'one supplier'].slice(0, Math.floor(chance() * 3)),
    'yes-no': () => chance() < 0.5,
    number: () => 1 + Math.floor(chance() * 5),
    text: () => one(['Friday', 'Norah Beck', 'The board decided.', 'Ünïcode 🍺'], chance),
  };
  return chance() < 0.1 ? null : (answers[kind]?.() ?? null);
}

async function closeOne(home: Home, chance: Chance): Promise<void> {
  const open = home.ledger().followUps.filter((followUp) => followUp.status === 'open');
  const followUp = open[Math.floor(chance() * open.length)];
  if (followUp === undefined) return;
  await home.ran([
    'done',
    followUp.id,
    ...one([[], ['talked'], ['met'], ['no-answer'], ['answered']], chance),
  ]);
}

function accountsIn(home: Home): readonly string[] {
  return home.pipeline().deals.flatMap(({ account }) => account ?? []);
}

function undebriefed(home: Home): readonly string[] {
  return home
    .ledger()
    .losses.filter((loss) => loss.debrief === undefined)
    .map((loss) => loss.id);
}

function changeIds(home: Home): readonly string[] {
  return home.ledger().changes.map(({ id }) => id);
}

/** One of them; a word that nothing is called where there is none. */
function one<T>(all: readonly T[], chance: Chance): T;
function one(all: readonly string[], chance: Chance): string {
  return all[Math.floor(chance() * all.length)] ?? 'nothing';
}

function recordsOf(home: Home): string {
  const { changes: _changes, ...records }: Ledger = home.ledger();
  return JSON.stringify(records);
}
