import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageAt } from './pages.ts';
import type { Place } from './replay.ts';
import { inFolder, typed } from './replay.ts';
import { differences, shapesIn } from './shapes.ts';

const page = pageAt('docs/shapes.md');

describe('--json', () => {
  const shapes = shapesIn(page);
  let printed: ReadonlyMap<string, readonly unknown[]> = new Map();

  beforeAll(async () => {
    printed = await inFolder((folder) =>
      jsonOf(everyKind, { folder, home: join(folder, 'home'), now: '2026-11-16T09:00' }),
    );
  }, 60_000);

  test('the page tells the fields of every kind', () => {
    expect([...shapes.keys()].sort()).toEqual([...printed.keys()].sort());
  });

  test.each([...shapes])('the page tells all that %s holds, and nothing else', (kind, shape) => {
    expect(differences(shape, printed.get(kind) ?? [])).toEqual({ untold: [], unseen: [] });
  });
});

/** Commands that together show every field: each with the moment it is typed, on one home. */
const everyKind: readonly (readonly [at: string, line: string])[] = [
  ['2026-11-16T09:00', 'recover import pipeline.csv --json'],
  ['2026-11-16T09:00', 'recover add "Brandt Logistics" --amount "EUR 45k" --contact "Anna Roth" --json'],
  ['2026-11-16T09:00', 'recover lost vandermeer --answers answers-lost-vandermeer.json --json'],
  ['2026-11-16T17:10', 'recover debrief vandermeer --answers answers-debrief-vandermeer.json --json'],
  ['2026-11-23T15:40', 'recover lost thornbury --answers answers-lost-thornbury.json --json'],
  ['2026-11-23T18:12', 'recover debrief thornbury --answers answers-debrief-thornbury.json --json'],
  ['2026-11-23T18:12', 'recover debrief brightwater --answers-template'],
  ['2026-11-24T09:40', 'recover due --json'],
  ['2026-11-24T09:40', 'recover prep harlow --offer demo --third-voice Jo --json'],
  ['2026-11-24T09:40', 'recover prep thornbury --json'],
  ['2026-11-24T09:40', 'recover facts harlow signer-met=no --quote "the chair signs" --json'],
  ['2026-11-24T09:40', 'recover done harlow hit --note "Dr Maas signs" --json'],
  ['2026-11-24T09:40', 'recover snooze calder tomorrow --json'],
  ['2026-11-24T09:40', 'recover remind harlow fri "ask who signs" --json'],
  ['2026-11-24T09:40', 'recover away --from "21 dec" --until "3 jan" --json'],
  ['2026-11-24T09:40', 'recover skip calder --note "met her" --json'],
  [
    '2026-11-24T09:40',
    'recover touch thornbury "a call" --channel phone --who Ines --from-them --reason "We missed a name." --signal "slow support" --word-of-mouth "named us" --json',
  ],
  ['2026-11-24T09:40', 'recover undo --list --json'],
  ['2026-11-24T09:40', 'recover similar --all --json'],
  [
    '2026-11-24T09:40',
    'recover won tarn --amount "EUR 52k" --worry decision-maker-not-reached --settled-by "both sides of the table" --thanks-to thornbury --json',
  ],
  ['2026-11-24T09:40', 'recover prep calder --json'],
  ['2026-11-24T09:40', 'recover deals --json'],
  ['2026-11-24T09:40', 'recover losses --json'],
  ['2026-11-24T09:40', 'recover review --json'],
  ['2026-11-24T09:40', 'recover review channels --json'],
  ['2026-11-24T09:40', 'recover review gold --json'],
  ['2026-11-24T09:40', 'recover review lessons --json'],
  ['2026-11-24T09:40', 'recover edit thornbury --said "It went to Ferrowan." --json'],
  ['2026-11-24T09:40', 'recover show thornbury --json'],
  ['2026-11-24T09:40', 'recover show thornbury --private --json'],
  ['2026-11-24T09:40', 'recover draft act thornbury --json'],
  ['2026-11-24T09:40', 'recover draft opener calder --json'],
  ['2026-11-24T09:40', 'recover draft note thornbury --json'],
  ['2026-11-24T09:40', 'recover draft --list --json'],
  ['2026-11-24T09:40', "printf 'Please reconsider.' | recover draft --check - --json"],
  [
    '2026-11-24T09:40',
    `mkdir -p "$RECOVER_HOME/config"; echo '{"nmae": "Robin"}' > "$RECOVER_HOME/config/config.json"; recover config --json`,
  ],
  ['2026-11-24T09:40', 'recover doctor --json'],
  ['2026-11-24T09:40', 'chmod 755 "$RECOVER_HOME"; recover doctor --json'],
  [
    '2026-11-24T09:40',
    'recover export json notes.json >/dev/null 2>&1; recover restore notes.json --yes --json',
  ],
];

function jsonOf(lines: typeof everyKind, place: Place): ReadonlyMap<string, readonly unknown[]> {
  const kinds = new Map<string, unknown[]>();
  for (const [now, line] of lines) {
    const { kind, data } = JSON.parse(typed(line, { ...place, now }).printed);
    kinds.set(kind, [...(kinds.get(kind) ?? []), data]);
  }
  return kinds;
}
