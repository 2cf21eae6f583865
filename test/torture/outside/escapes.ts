import { debriefedHome } from '../../commands/stocked.ts';
import { openHome } from '../../world.ts';
import type { CommandLine } from './command-lines.ts';
import { filesWith, linesWith, verbsOf } from './command-lines.ts';
import { hostileCare } from './hostile-care.ts';
import { attackedHome } from './hostile-home.ts';
import { harmIn } from './judge.ts';

/** What the commands printed that a terminal might obey. */
export interface Leaks {
  readonly runs: number;
  readonly leaked: readonly string[];
  /** Command lines that ended as if the program were at fault. */
  readonly bugs: readonly string[];
}

/** Runs every command with the attack in every text field, in the stores and on the line and in files, and judges each byte printed. */
export async function leaksOf(attack: string): Promise<Leaks> {
  const stocked = await debriefedHome();
  const verbs = await verbsOf(stocked);
  const lines = [...linesWith(attack, verbs), ...filesWith(attack)];
  const all: Leaks[] = [];
  for (const renamed of [false, true]) {
    const begun = attackedHome(stocked, attack, renamed);
    const care = hostileCare(attack);
    for (const line of lines) {
      all.push(await leaksIn({ ...line, circumstances: { ...line.circumstances, care } }, begun));
    }
  }
  return {
    runs: all.length,
    leaked: all.flatMap((one) => one.leaked),
    bugs: all.flatMap((one) => one.bugs),
  };
}

async function leaksIn(line: CommandLine, begun: ReturnType<typeof attackedHome>): Promise<Leaks> {
  const { code, out, err } = await openHome(begun).ran(line.argv, line.circumstances);
  const harm = harmIn(out) ?? harmIn(err);
  const typed = JSON.stringify(line.argv);
  return {
    runs: 1,
    leaked: harm === undefined ? [] : [`${typed}: ${harm}`],
    bugs: code === 70 ? [`${typed}: ${err.slice(0, 600)}`] : [],
  };
}
