import fc from 'fast-check';
import type { Loss } from '../../src/domain/loss-record.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import { aCause, aDeal, aDebrief, aLesson, aLoss, someMoney } from '../builders.ts';

/** A lost customer with everything that would give them away, each by itself. */
export interface LostCustomer {
  readonly loss: Loss;
  readonly deal: Deal;
  readonly lesson: string;
  /** What must not be told, as it may be written: by its kind. */
  readonly secrets: readonly { readonly kind: string; readonly written: string }[];
}

const starts = ['Krö', 'Zwa', 'Qui', 'Bry', 'Fjö', 'Ské', 'Gnu', 'Vla', 'Hjo', 'Psy', 'Dzi', 'Çel'];
const middles = ['vandt', 'zhem', 'ndrik', 'lquist', 'xmoor', 'bjärg', 'ptwick', 'grõnd', 'stvold', 'kwenz'];
const ends = ['sson', 'ova', 'ingk', 'ëmm', 'austz', 'yck', 'ø', 'ulf'];
const trades = ['Logistics', 'Foods', 'Marine', 'Dental', 'Paper', 'Systems', 'Works', 'Clinics'];
const forms = ['GmbH & Co. KG', 'AG', 'Ltd', 'S.A.', 'BV', 'A/S', 'Inc.', ''];
const wishes = [
  'cross-docking',
  'a kiosk mode',
  'cold-chain proof',
  'two-way pallet swaps',
  'galvanised housings',
];

const rare = fc
  .tuple(fc.constantFrom(...starts), fc.constantFrom(...middles), fc.constantFrom(...ends))
  .map((parts) => parts.join(''));
const company = fc
  .tuple(
    rare,
    rare,
    fc.constantFrom('-', ' ', ' & ', '’', ''),
    fc.constantFrom(...trades),
    fc.constantFrom(...forms),
  )
  .map(([one, two, joint, trade, form]) => ({
    parts: joint === '' ? [one] : [one, two],
    name: `${joint === '' ? one : `${one}${joint}${joint === '’' ? two.toLowerCase() : two}`} ${trade} ${form}`.trim(),
  }));
const person = fc.tuple(rare, rare, fc.constantFrom('', '-')).map(([one, two, joint]) => ({
  name: joint === '' ? `${one} ${two}` : `${one}-${two} ${two}`,
  last: two,
}));

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
}

/** Lost customers with hyphens, accents, possessives, initials and legal forms; no part of their names is a word. */
export const lostCustomer: fc.Arbitrary<LostCustomer> = fc
  .record({
    company,
    contact: person,
    winner: company,
    place: rare,
    amount: fc.integer({ min: 1_013, max: 9_876_543 }),
    project: rare,
    wish: fc.constantFrom(...wishes),
    told: fc.boolean(),
  })
  .map(({ company: { name, parts }, contact, winner, place, amount, project, wish, told }) => {
    const domain = `${parts.map(ascii).join('-')}.example`;
    const email = `${ascii(contact.name)}@${domain}`;
    const said = `Our ${project} line needs ${wish} before the second shift of Otto Kern starts`;
    const loss = aLoss({
      deal: { id: aLoss().deal.id, account: name },
      amount: someMoney(`EUR ${amount}`),
      contact: { name: contact.name, email, address: `Kai 4\n20457 ${place}` },
      winner: winner.name,
      stated: said,
      debrief: aDebrief({ theirGoal: `Get ${wish} at ${place}`, causes: [aCause('value-not-proven')] }),
    });
    const deal = aDeal({ account: name, notes: said, contact: { name: contact.name, email } });
    return {
      loss,
      deal,
      lesson: told ? `If ${name} calls, then I will ask for ${contact.last}.` : aLesson().text,
      secrets: [
        { kind: 'name', written: name },
        ...parts
          .flatMap((part) => [
            part,
            `${part}’s`,
            `${part}s`,
            part.toLowerCase(),
            part.toUpperCase(),
            ascii(part),
          ])
          .map((written) => ({ kind: 'name', written })),
        { kind: 'name', written: parts.join('') },
        { kind: 'name', written: parts.join(' ') },
        { kind: 'winner', written: winner.parts[0] ?? '' },
        { kind: 'person', written: contact.name },
        { kind: 'person', written: contact.last },
        { kind: 'email', written: email },
        { kind: 'domain', written: domain },
        { kind: 'amount', written: String(amount) },
        { kind: 'amount', written: amount.toLocaleString('en-GB') },
        { kind: 'amount', written: amount.toLocaleString('de-DE') },
        { kind: 'amount', written: `${(amount / 1000).toFixed(1)}k` },
        { kind: 'place', written: place },
        { kind: 'phrase', written: `needs ${wish} before the second shift` },
        { kind: 'phrase', written: `the ${project} line` },
      ],
    };
  });
