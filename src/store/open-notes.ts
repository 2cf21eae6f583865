import { accountOf } from '../domain/deals.ts';
import type { FollowUp, Ledger, Touch } from '../domain/ledger.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { OpenNotes } from '../domain/open-notes.ts';
import { concerning, isOpen, lossesAmong, openNotesOf } from '../domain/open-notes.ts';
import type { Deal } from '../domain/pipeline.ts';
import { plainName } from '../domain/words.ts';
import type { Meant } from './members.ts';
import { membersHolding, membersNaming } from './members.ts';
import { sieveOf } from './name-sieve.ts';
import { unreadBytes } from './parts.ts';

/** What is open in notes as they were read; of what nobody has asked for yet, only the lines that matter to it are taken apart. */
export function openNotesIn(ledger: Ledger): OpenNotes {
  const followUps = unreadBytes(ledger, 'followUps');
  const losses = unreadBytes(ledger, 'losses');
  const touches = unreadBytes(ledger, 'touches');
  if (followUps === undefined || losses === undefined || touches === undefined) return openNotesOf(ledger);
  const open = (membersHolding(followUps, { texts: ['"status":"open"'] }) as readonly FollowUp[]).filter(
    isOpen,
  );
  const concerns = concerning(open);
  const meant = namesMeant(concerns.accounts);
  const there = (membersNaming(losses, 'account', meant) as readonly Loss[]).filter(concerns.loss);
  const found = new Set(there.map(({ id }) => id));
  const missing = [...concerns.losses].filter((id) => !found.has(id));
  const elsewhere = membersHolding(losses, { texts: missing.map(idText) }) as readonly Loss[];
  return {
    ledger: partly(ledger, {
      followUps: open,
      losses: [...there, ...elsewhere.filter(({ id }) => concerns.losses.has(id) && !found.has(id))],
      touches: (membersNaming(touches, 'account', meant) as readonly Touch[]).filter(({ account }) =>
        meant.isMeant(account),
      ),
    }),
    any: losses.length > '[]'.length || ledger.deals.length > 0,
    lossesOf: (deals) => lossesIn(losses, deals),
  };
}

/** Accounts by their plain names. */
export function namesMeant(names: ReadonlySet<string>): Meant {
  return { isMeant: (name) => names.has(plainName(name)), mayBe: sieveOf(names) };
}

function idText(id: string): string {
  return `"id":${JSON.stringify(id)}`;
}

/** The ledger with these parts in place of its own; the others stay unread until somebody asks. */
export function partly(ledger: Ledger, parts: Pick<Ledger, 'followUps' | 'losses' | 'touches'>): Ledger {
  return Object.create(ledger, {
    followUps: { value: parts.followUps },
    losses: { value: parts.losses },
    touches: { value: parts.touches },
  });
}

function lossesIn(list: Buffer, deals: readonly Deal[]): readonly Loss[] {
  if (deals.length === 0) return [];
  const names = new Set(deals.map((deal) => plainName(accountOf(deal))));
  const texts = deals.flatMap(({ id, crmId }) => [
    idText(id),
    ...(crmId === undefined ? [] : [`"crmId":${JSON.stringify(crmId)}`]),
  ]);
  const near = membersHolding(list, {
    texts,
    named: { name: 'account', ...namesMeant(names) },
  }) as readonly Loss[];
  return lossesAmong(near, deals);
}
