import { layRows, rowsAmong } from '../homes.ts';
import { keptIn } from '../kept.ts';
import type { Ended } from '../program.ts';
import { start, straysIn } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import { inFreshHome } from '../tally.ts';
import { killSometime, sinceOf } from './kill.ts';
import { nodeEnvOf } from './windows.ts';

/** How often an import of how many rows is killed. */
interface Size {
  readonly kills: number;
  readonly rows: number;
}

/** What one killed import left, and the two that followed it; `after` counts the rows there then, -1 for a file that cannot be read. */
interface Trial {
  readonly killed: Ended;
  readonly after: number;
  readonly second: Ended;
  readonly third: Ended;
  readonly accounts: readonly string[];
  readonly strays: readonly string[];
}

/** An import is killed at any instant, two times of three while it saves, and then made twice: first all or nothing, then all, then the same. */
export async function importKilled({ kills, rows }: Size, chance: Chance): Promise<Outcome> {
  const life = await inFreshHome((home) => importOf(home, rows).ended);
  const trials: Trial[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const since = sinceOf(kill);
    const within = { start: life.milliseconds, lock: life.milliseconds / 3, copy: life.milliseconds / 20 };
    trials.push(
      await inFreshHome(async (home) => {
        const victim = importOf(home, rows, nodeEnvOf(kill));
        await killSometime(home, victim, since, within[since], chance);
        return afterwards(home, await victim.ended, rows);
      }),
    );
  }
  return judged(trials, rows);
}

async function afterwards(home: string, killed: Ended, rows: number): Promise<Trial> {
  const file = keptIn(home, 'pipeline');
  return {
    killed,
    after: file === undefined ? -1 : rowsAmong(file.accounts),
    second: await importOf(home, rows).ended,
    third: await importOf(home, rows, 'test').ended,
    accounts: keptIn(home, 'pipeline')?.accounts ?? [],
    strays: straysIn(home),
  };
}

function importOf(home: string, rows: number, nodeEnv?: string) {
  return start(home, ['import', layRows(home, rows), '--json'], { nodeEnv });
}

function judged(trials: readonly Trial[], rows: number): Outcome {
  const how = (is: (trial: Trial) => boolean) => trials.filter(is).length;
  const sum = (of: (trial: Trial) => number) => trials.reduce((all, trial) => all + of(trial), 0);
  return {
    trials: trials.length,
    counts: {
      acknowledged: told(how(({ killed }) => killed.code === 0) + 2 * trials.length),
      lost: never(
        how(({ killed, after }) => killed.code === 0 && after !== rows) +
          sum(({ accounts }) => rows - rowsAmong(accounts)),
      ),
      doubled: never(sum(({ accounts }) => accounts.length - new Set(accounts).size)),
      unreadable: never(how(({ after }) => after === -1)),
      stray: never(sum(({ strays }) => strays.length)),
      failed: never(how(({ second, third }) => second.code !== 0 || third.code !== 0)),
      'worst wait': told(
        Math.max(...trials.map(({ second, third }) => Math.max(second.milliseconds, third.milliseconds))),
        'ms',
      ),
      partial: never(how(({ after }) => after > 0 && after < rows)),
      'changed by the second': never(how(({ third }) => !isUnchanged(third, rows))),
      killed: told(how(({ killed }) => killed.killed)),
      'all there after it': told(how(({ after }) => after === rows)),
    },
  };
}

function isUnchanged({ code, out }: Ended, rows: number): boolean {
  return code === 0 && JSON.parse(out).data.unchanged === rows;
}
