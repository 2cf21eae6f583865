import { holderOf } from '../holders.ts';
import { fillWithLosses } from '../homes.ts';
import { keptIn } from '../kept.ts';
import type { Added } from '../program.ts';
import { add, straysIn } from '../program.ts';
import type { Chance, Outcome } from '../stage.ts';
import { told, upTo } from '../stage.ts';
import { counted, inFreshHome, noneYet, outcomeOf } from '../tally.ts';
import { killSometime, sinceOf } from './kill.ts';
import { nodeEnvOf } from './windows.ts';

/** How many kills, but no more than fit into the seconds, on a ledger of that many losses. */
interface Size {
  readonly kills: number;
  readonly seconds: number;
  readonly losses: number;
}

/** Milliseconds from each beginning on in which a window is killed, when it takes so many alone. */
function within(life: number) {
  return { start: life * 1.5, lock: life / 4, copy: life / 20 };
}

/** Milliseconds that the first command after a kill may take: a second more than one that follows nothing, which the machine may have been quicker at. */
function soonEnough(quiet: number): number {
  return 2 * quiet + 1000;
}

/** One of two windows is killed at any instant of its life, two times of three while it saves; then a third has to find its way. */
export async function killed({ kills, seconds, losses }: Size, chance: Chance): Promise<Outcome> {
  return inFreshHome(async (home) => {
    await fillWithLosses(home, losses);
    const quiet = await add(home, 'Quiet').ended;
    const end = performance.now() + seconds * 1000;
    const before: Added[] = [quiet];
    let tally = noneYet;
    let saving = 0;
    let worstNext = 0;
    for (let trial = 0; trial < kills && performance.now() < end; trial += 1) {
      const other = add(home, `Other ${trial}`, nodeEnvOf(trial));
      const victim = add(home, `Victim ${trial}`, nodeEnvOf(trial + 1));
      const since = sinceOf(trial);
      await killSometime(home, victim, since, within(quiet.milliseconds)[since], chance);
      const pair = [await victim.ended, await other.ended];
      if (holderOf(home) === victim.pid) saving += 1;
      const next = await add(home, `Next ${trial}`).ended;
      worstNext = Math.max(worstNext, next.milliseconds);
      tally = counted(tally, [...pair, next], keptIn(home, 'ledger')?.accounts, straysIn(home));
      before.push(...pair, next);
    }
    const there = new Set(keptIn(home, 'ledger')?.accounts);
    const later = before.filter((added) => added.acknowledged && !there.has(added.account));
    return outcomeOf(
      { ...tally, lost: Math.max(tally.lost, later.length) },
      {
        'killed while saving': told(saving),
        'worst command after a kill': upTo(soonEnough(quiet.milliseconds), worstNext, 'ms'),
      },
    );
  });
}
