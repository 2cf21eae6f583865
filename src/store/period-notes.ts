import type { Instant } from '../domain/day.ts';
import type { FollowUp, Ledger, Touch } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Period } from '../domain/period.ts';
import type { PeriodNotes } from '../domain/period-notes.ts';
import { belonging, isNews, periodNotesOf } from '../domain/period-notes.ts';
import { membersNaming } from './members.ts';
import type { Sieve } from './name-sieve.ts';
import { sieveOf } from './name-sieve.ts';
import { namesMeant, partly } from './open-notes.ts';
import { unreadBytes } from './parts.ts';

/** What matters to a period in notes as they were read; where it has a beginning and nobody has asked for them yet, only its lines are taken apart. */
export function periodNotesIn(all: Ledger, period: Period): PeriodNotes {
  const followUps = unreadBytes(all, 'followUps');
  const losses = unreadBytes(all, 'losses');
  const touches = unreadBytes(all, 'touches');
  const isLong = period.from === undefined;
  if (isLong || followUps === undefined || losses === undefined || touches === undefined)
    return periodNotesOf(all, period);
  const isMeant = (text: string) => isNews({ newsAt: text as Instant }, period);
  const news = (
    membersNaming(losses, 'newsAt', { isMeant, mayBe: within(period) }) as readonly Loss[]
  ).filter((loss) => isNews(loss, period));
  const { ids, accounts } = belonging(news);
  const own = { isMeant: (id: string) => ids.has(id), mayBe: sieveOf(ids) };
  const there = namesMeant(accounts);
  return {
    all,
    ledger: partly(all, {
      losses: news,
      followUps: (membersNaming(followUps, 'loss', own) as readonly FollowUp[]).filter(
        ({ loss }) => loss !== undefined && ids.has(loss),
      ),
      touches: (membersNaming(touches, 'account', there) as readonly Touch[]).filter(({ account }) =>
        there.isMeant(account),
      ),
    }),
  };
}

/** False of the bytes of a moment whose day is certainly none of the period's: told from its digits, without making a text of them. */
function within({ from, until }: Period): Sieve {
  const first = from === undefined ? 0 : Number(from.replaceAll('-', ''));
  const last = until === undefined ? Number.POSITIVE_INFINITY : Number(until.replaceAll('-', ''));
  return (bytes, at) => {
    let day = 0;
    for (const place of digits) day = day * 10 + (bytes[at + place] ?? 0) - zero;
    return day >= first && day <= last;
  };
}

/** Where the digits of a day stand: 2026-11-23. */
const digits = [0, 1, 2, 3, 5, 6, 8, 9];
const zero = 48;
