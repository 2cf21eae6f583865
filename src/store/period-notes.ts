import type { Instant } from '../domain/day.ts';
import type { FollowUp, Ledger, Touch } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Period } from '../domain/period.ts';
import type { PeriodNotes } from '../domain/period-notes.ts';
import { belonging, isNews, periodNotesOf } from '../domain/period-notes.ts';
import { membersNaming } from './members.ts';
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
  const news = (membersNaming(losses, 'newsAt', { isMeant }) as readonly Loss[]).filter((loss) =>
    isNews(loss, period),
  );
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
