import { anyOf, debriefKeys, lostKeys } from '../../cli/debrief-keys.ts';
import type { TestTerminal } from '../../cli/terminal.ts';
import { openTerminal } from '../../cli/terminal.ts';
import { fillWithSample } from '../homes.ts';
import { environment, mustRun, straysIn } from '../program.ts';
import type { Outcome } from '../stage.ts';
import { never, told } from '../stage.ts';
import { inFreshHome } from '../tally.ts';

/** After how many answers each the window is closed or killed. */
interface Size {
  readonly every: number;
  readonly signals: readonly NodeJS.Signals[];
}

interface Asked {
  readonly verb: string;
  readonly account: string;
  readonly keys: typeof debriefKeys;
}

const interviews: readonly Asked[] = [
  { verb: 'lost', account: 'harlow', keys: lostKeys },
  { verb: 'debrief', account: 'thornbury', keys: debriefKeys },
];

/** More than any of these interviews has answers: one that is cut off so often has lost some. */
const mostCuts = 60;

const now = '2026-11-23T18:12:00';

/** An interview in a terminal is cut off after its answers and taken up again: what is kept in the end is what an undisturbed one keeps. */
export async function interview({ every, signals }: Size): Promise<Outcome> {
  let cut = 0;
  let answered = 0;
  let lost = 0;
  let stray = 0;
  for (const asked of interviews) {
    const undisturbed = await throughOnce(asked, Number.POSITIVE_INFINITY, 'SIGKILL');
    for (const signal of signals) {
      const through = await throughOnce(asked, every, signal);
      cut += through.cut;
      answered += through.answered;
      stray += through.stray;
      if (through.kept !== undisturbed.kept) lost += 1;
    }
  }
  return {
    trials: cut,
    counts: { acknowledged: told(answered), lost: never(lost), stray: never(stray) },
  };
}

interface Through {
  readonly kept: string;
  readonly cut: number;
  readonly answered: number;
  readonly stray: number;
}

async function throughOnce(asked: Asked, every: number, signal: NodeJS.Signals): Promise<Through> {
  return inFreshHome(async (home) => {
    fillWithSample(home);
    let [answered, cut] = [0, 0];
    for (let isOver = false; !isOver && cut < mostCuts; ) {
      const t = opened(home, asked);
      try {
        if (cut > 0) {
          await t.question('Go on?');
          t.press('enter');
        }
        const end = await answerUpTo(t, asked.keys, every);
        answered += end.answered;
        isOver = end.isOver;
        if (!isOver) {
          cut += 1;
          t.kill(signal);
        }
        await t.exit();
      } finally {
        t.kill('SIGKILL');
      }
    }
    const kept = cut < mostCuts ? keptOf(home, asked.account) : 'nothing';
    return { kept, cut, answered, stray: straysIn(home).length };
  });
}

function opened(home: string, { verb, account }: Asked): TestTerminal {
  const { HOME = '' } = environment(home);
  return openTerminal({ args: [verb, account], home, now, env: { HOME } }, () => undefined);
}

/** Answers that many questions, and waits for the next to be sure that the last answer was taken. */
async function answerUpTo(
  t: TestTerminal,
  keys: Asked['keys'],
  most: number,
): Promise<{ answered: number; isOver: boolean }> {
  const any = anyOf(keys);
  let shown = await t.question(any);
  for (let answered = 1; ; answered += 1) {
    const found = keys.find(([words]) => shown.includes(words));
    if (found === undefined) throw new Error(`nothing to answer: ${shown}`);
    t.type(found[1]);
    if (found === keys.at(-1)) return { answered, isOver: true };
    shown = await t.question(any);
    if (answered >= most) return { answered, isOver: false };
  }
}

/** The loss as it was kept, without its chance parts. */
function keptOf(home: string, account: string): string {
  const shown = mustRun(home, ['show', account, '--private', '--json']);
  return shown.replace(/"[0-9a-z]{16}"/g, '"id"').replace(/"20\d\d-[^"]*T[^"]*"/g, '"moment"');
}
