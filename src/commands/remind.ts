import type { Command } from 'commander';
import type { Day } from '../domain/day.ts';
import { dayOf } from '../domain/day.ts';
import { remind } from '../domain/reminder.ts';
import { standingOf } from '../domain/standing.ts';
import { knownDay } from '../domain/typed-day.ts';
import { jsonText } from '../render/json.ts';
import { remindedText, whatToRemind } from '../render/remind.ts';
import type { World } from '../world.ts';
import { dayAhead } from './day-meant.ts';
import { examples } from './options.ts';
import { rightNow } from './right-now.ts';
import { accountMeant } from './which-account.ts';

/** `recover remind <account> <when> <what...>`. */
export function declare(command: Command, world: World): void {
  command
    .argument('<account>', 'the company, a deal, or an id')
    .argument('<when>', 'the day on which you want to be reminded')
    .argument('<what...>', 'of what, in a line')
    .option('--json', 'for scripts: the follow-up as JSON');
  examples(command, [
    ['recover remind brandt fri send the article', 'it comes up in your list'],
    ['recover remind brandt next tue ask for Norm', 'more words for the day will do'],
  ]);
  command.action(
    (account: string, when: string, what: readonly string[], options: { readonly json?: boolean }) =>
      runRemind(world, account, [when, ...what], options),
  );
}

async function runRemind(
  world: World,
  typed: string,
  words: readonly string[],
  { json = false }: { readonly json?: boolean },
): Promise<void> {
  const ledger = await world.ledger.read();
  const now = rightNow(world, ledger);
  const today = dayOf(now);
  const account = await accountMeant(world, typed, ledger);
  const { when, what } = parted(words, today);
  const due = await dayAhead(when, today, today);
  if (what === '') throw whatToRemind();
  const id = world.newId();
  const after = await world.ledger.change((before) => remind(before, { id, at: now, account, due, what }), {
    verb: 'remind',
    account,
  });
  const made = after.followUps.find((one) => one.id === id);
  if (made === undefined) return;
  const { leftAlone } = standingOf(after, account, today);
  const screen = { made, today, leftAlone: leftAlone?.whole ?? false, width: world.width };
  world.out.print(json ? jsonText('remind', made) : remindedText(screen));
}

const longestDay = 4;

/** The day is as many of the first words as tell one together; what follows is what to be reminded of. */
function parted(words: readonly string[], today: Day): { readonly when: string; readonly what: string } {
  const counts = Array.from({ length: Math.min(longestDay, words.length - 1) }, (_, at) => at + 1).reverse();
  const count = counts.find((one) => knownDay(words.slice(0, one).join(' '), today) !== undefined) ?? 1;
  return { when: words.slice(0, count).join(' '), what: words.slice(count).join(' ').trim() };
}
