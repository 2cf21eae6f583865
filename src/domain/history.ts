import type { Band } from './bands.ts';
import { bandAt } from './bands.ts';
import { areaUnder, beyondChance, tailOf } from './by-chance.ts';
import type { Deal } from './pipeline.ts';
import type { LeftOut, TellingField } from './telling-fields.ts';
import { tellingFields } from './telling-fields.ts';
import type { Tally, Weighing } from './weighing.ts';
import { scoreIn, shareOf, weighed } from './weighing.ts';

/** How the rep's closed deals ended that share one value with an open deal; `pattern` where so many losses are hardly chance. */
export interface Count {
  readonly field: string;
  /** The value as the CRM has it; of numbers, the two ends of the band, `10000–50000`. */
  readonly value: string;
  /** Of numbers: from here, and up to here; the lowest band has no beginning and the highest no end. */
  readonly band?: Band;
  readonly lost: number;
  readonly closed: number;
  readonly pattern: boolean;
  /** How much it moves the deal: above 0 towards a loss. */
  readonly weight: number;
}

/** Whether the past may count: below 10 losses, or without a win, it tells too little; it counts from 20 losses on, and only beyond chance. */
export type Gate = 'open' | 'closed' | 'too-little';

/** The rep's own closed deals, and what they say of an open one. */
export interface History {
  readonly closed: number;
  readonly lost: number;
  readonly won: number;
  readonly gate: Gate;
  /** How far the past is from pure chance, in standard deviations; undefined where it tells too little. */
  readonly z?: number;
  readonly fields: readonly TellingField[];
  readonly weighing: Weighing;
  /** Of each field how the closed deals ended, by the value that they shared. */
  readonly counts: readonly ReadonlyMap<string, Count>[];
}

const nothingLeftOut: LeftOut = { afterClosing: [], headers: [] };
const fewLosses = 10;
const enoughLosses = 20;
const beyond = 2;
const rarely = 0.05;

/** Weighs the closed deals against each other by what the open ones have as well. */
export function historyOf(deals: readonly Deal[], leftOut: LeftOut = nothingLeftOut): History {
  const closed = deals.filter(({ status }) => status !== 'open');
  const open = deals.filter(({ status }) => status === 'open');
  const lost = closed.filter(({ status }) => status === 'lost').length;
  const won = closed.length - lost;
  const tellsNothing = lost < fewLosses || won === 0;
  const fields = lost === 0 || won === 0 ? [] : tellingFields(closed, open, leftOut);
  const ended = closed.map((deal) => ({
    values: fields.map((field) => field.valueOf(deal)),
    lost: deal.status === 'lost',
  }));
  const weighing = weighed(ended, fields.length);
  const counts = fields.map((field, at) => countsOf(field, weighing.tallies[at], weighing));
  const past = { closed: closed.length, lost, won, fields, weighing, counts };
  if (tellsNothing) return { ...past, gate: 'too-little' };
  const area = areaUnder(
    weighing.own,
    ended.map((one) => one.lost),
  );
  const z = beyondChance(area, lost, won);
  const gate = z > beyond && lost >= enoughLosses ? 'open' : 'closed';
  return { ...past, gate, z };
}

function countsOf(
  field: TellingField,
  tallies: ReadonlyMap<string, Tally> = new Map(),
  { lost, won, slope }: Weighing,
): ReadonlyMap<string, Count> {
  const share = shareOf(lost, won);
  return new Map(
    [...tallies].map(([value, ended]) => {
      const closed = ended.lost + ended.won;
      const weight = slope * ended.weight;
      const pattern = weight > 0 && tailOf(ended.lost, closed, share) < rarely;
      const count = {
        field: field.name,
        ...shownAs(field, value),
        lost: ended.lost,
        closed,
        pattern,
        weight,
      };
      return [value, count];
    }),
  );
}

function shownAs({ bands }: TellingField, value: string): Pick<Count, 'value' | 'band'> {
  if (bands === undefined) return { value };
  const band = bandAt(bands, Number(value));
  return { value: `${band.from ?? ''}–${band.to ?? ''}`, band };
}

/** What an open deal weighs by the past; undefined while that tells too little. */
export function historyScore(deal: Deal, { gate, fields, weighing }: History): number | undefined {
  if (gate === 'too-little') return undefined;
  return scoreIn(
    weighing,
    fields.map((field) => field.valueOf(deal)),
  );
}

/** How deals that are like it in one thing ended, those first that move it most towards a loss. */
export function countsFor(deal: Deal, { fields, counts }: History): readonly Count[] {
  return fields
    .flatMap((field, at) => {
      const value = field.valueOf(deal);
      return value === undefined ? [] : (counts[at]?.get(value) ?? []);
    })
    .sort((left, right) => right.weight - left.weight);
}
