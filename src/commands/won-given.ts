import { closest } from '../domain/closest.ts';
import type { Loss } from '../domain/loss-record.ts';
import type { Cause } from '../domain/playbook.ts';
import { plainName } from '../domain/words.ts';
import { noSuchAccount, severalLosses } from '../render/problems.ts';
import { noSuchWorry } from '../render/won-problems.ts';
import type { Given } from './answers.ts';
import { lossesMeant } from './which-loss.ts';

/** What a worry and a loss can be named from. */
export interface Nameable {
  readonly causes: readonly Cause[];
  readonly losses: readonly Loss[];
}

/** The answers given beforehand, with the worry and the loss that were named put as their ids. Throws `Problem` answers | not-found | ambiguous. */
export function choicesRead(
  given: Given,
  { worry, thanksTo }: { readonly worry?: string; readonly thanksTo?: string },
  { causes, losses }: Nameable,
): Given {
  const read = new Map(given);
  const worryTyped = worry ?? given.get('worry');
  const lossTyped = thanksTo ?? given.get('thanksTo');
  if (typeof worryTyped === 'string') read.set('worry', causeMeant(worryTyped, causes));
  if (typeof lossTyped === 'string') read.set('thanksTo', helperMeant(lossTyped, losses));
  return read;
}

function causeMeant(typed: string, causes: readonly Cause[]): string {
  const wanted = plainName(typed);
  const found =
    causes.find(({ id }) => id === typed) ??
    causes.find(({ label }) => plainName(label) === wanted) ??
    causes.find(
      ({ id, label }) => wanted !== '' && (plainName(label).startsWith(wanted) || id.startsWith(wanted)),
    );
  if (found !== undefined) return found.id;
  throw noSuchWorry(
    typed,
    closest(
      typed,
      causes.map(({ id }) => id),
    ),
  );
}

function helperMeant(typed: string, losses: readonly Loss[]): string {
  const found = lossesMeant(typed, losses);
  const [only] = found;
  if (only === undefined) {
    const near = closest(
      typed,
      losses.map(({ deal }) => deal.account),
    );
    throw noSuchAccount(typed, near, 'loss', 'Your losses: recover losses');
  }
  if (found.length > 1) throw severalLosses(typed, found);
  return only.id;
}
