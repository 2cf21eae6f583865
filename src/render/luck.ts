import { accountOf } from '../domain/deals.ts';
import type { Luck } from '../domain/luck.ts';
import type { Share } from '../domain/odds.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { inTen } from './review-words.ts';
import { counted, money } from './saying.ts';

/** What the rep's own numbers say; nothing where they are too few. */
export function luckLines({
  luck,
  share,
  width,
}: {
  readonly luck?: Luck;
  readonly share?: Share;
  readonly width: number;
}): readonly string[] {
  const lines = [
    ...(luck === undefined ? [] : [rateWords(luck), ...streakWords(luck), nextWords(luck)]),
    ...(share === undefined ? [] : [shareWords(share)]),
  ];
  if (lines.length === 0) return [];
  return ['', painted('strong', 'Your numbers'), ...lines.flatMap((line) => hanging('   ', line, width))];
}

/** How many were won, and how many that may well be in the long run. */
export function rateWords({ won, lost, interval }: Luck): string {
  return `You won ${won} of ${won + lost} closed deals. Over the long run that may well be ${inTen(interval)}.`;
}

function streakWords({ streak }: Luck): readonly string[] {
  if (streak === undefined) return [];
  return [`${counted(streak.lost.length, 'loss', 'losses')} in a row now. ${chanceWords(streak.chance)}`];
}

/** How often so many deals in a row are lost by chance, as "1 in so many". */
function chanceWords(chance: number): string {
  const often =
    chance < 0.01 ? 'less than once in 100' : `about once in ${Math.max(1, Math.round(1 / chance))}`;
  const meaning = chance < 0.05 ? 'rare; worth a look at what has changed' : 'nothing to read into it yet';
  return `By chance alone that happens ${often}: ${meaning}.`;
}

/** How many deals there are to the next win. */
export function nextWords({ toNext: { about, from, to } }: Luck): string {
  const span = to === undefined ? `${whole(from)} or more` : `${whole(from)} to ${whole(to)}`;
  return `To the next win: about ${counted(whole(about), 'deal')}, it may well be ${span}.`;
}

function whole(count: number): number {
  return Math.max(1, Math.round(count));
}

function shareWords({ deal, largest, all, deals, part }: Share): string {
  const tenths = Math.round(part * 10);
  return `Of ${money(all)} open in ${counted(deals, 'deal')}, ${money(largest)} hang on ${accountOf(deal)} alone: ${tenths} in 10.`;
}
