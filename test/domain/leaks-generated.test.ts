import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOf } from '../../src/domain/known-customer.ts';
import { leaksIn, soundsOf } from '../../src/domain/leaks.ts';
import { wholeText, written } from '../../src/domain/letters.ts';
import type { Opener } from '../../src/domain/opener.ts';
import { isAcquainted, openerFor } from '../../src/domain/opener.ts';
import { lessonToTell, packetOf } from '../../src/domain/packet.ts';
import { packetText } from '../../src/render/packet.ts';
import { aDeal, aFact } from '../builders.ts';
import { causes, facts, letterWords, shippedText } from '../playbook/shipped.ts';
import type { LostCustomer } from './lost-customers.ts';
import { lostCustomer } from './lost-customers.ts';

const seed = 20_261_124;
const open = aDeal({
  account: 'Nordhaus Foods',
  contact: { name: 'Petra Holm' },
  notes: 'Petra takes it to the board.',
});
const own = soundsOf(['Nordhaus Foods', 'Petra Holm', 'Robin Ashdown', 'Dr Okafor']);
const harmless = { common: soundsOf([shippedText('common-words.txt')]), own };
const words = {
  first: 'Petra',
  contact: 'Petra Holm',
  account: 'Nordhaus Foods',
  rep: 'Robin Ashdown',
  voice: 'Dr Okafor',
  colleague: 'Norm',
};

function letter(name: string, more: Readonly<Record<string, string>>): string {
  return wholeText(written(shippedText(`messages/${name}.md`), { ...words, ...more }, letterWords));
}

const letters = new Map<string, readonly string[]>();

/** The openers and third-voice asks with that question; they are written once, however many deals were lost. */
function asked({ question, learned }: Opener): readonly string[] {
  const key = `${question}${learned ?? ''}`;
  const known = letters.get(key);
  if (known !== undefined) return known;
  const first = learned === undefined ? 'opener-plain' : 'opener-learned';
  const others = ['opener-email', 'third-voice-email', 'third-voice-call', 'third-voice-asked'];
  const made = [
    letter(first, { question, ...(learned === undefined ? {} : { learned }) }),
    ...others.map((name) => letter(name, { question })),
  ];
  letters.set(key, made);
  return made;
}

/** What would be said to other customers, for every fact. */
function openersOf({ loss, deal }: LostCustomer): readonly string[] {
  const met = isAcquainted(open, [knownOf(loss, deal, [])], harmless);
  return facts.flatMap((fact) => asked(openerFor(fact, met)));
}

/** What a colleague would get. */
function packetOfOne({ loss, deal, lesson }: LostCustomer): string {
  const told = lessonToTell(lesson, knownOf(loss, deal, []), harmless);
  const around = { causes, facts, answers: [aFact()], ...(told === undefined ? {} : { lesson: told }) };
  return packetText(packetOf(loss, around, false));
}

function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Ll}\d]/gu, '');
}

describe('ten thousand lost customers (G88)', () => {
  it('are told to nobody: no opener, third-voice ask or packet names one, looked at in a second way', {
    timeout: 120_000,
  }, () => {
    const leaking: string[] = [];
    const said = new Map<string, string>();
    for (const customer of fc.sample(lostCustomer, { numRuns: 10_000, seed })) {
      const openers = openersOf(customer).join('\n');
      said.set(openers, said.get(openers) ?? squeezed(openers));
      const texts = [said.get(openers) ?? '', squeezed(packetOfOne(customer))];
      const secrets = new Map(customer.secrets.map(({ kind, written: one }) => [squeezed(one), kind]));
      for (const [secret, kind] of secrets)
        if (texts.some((text) => text.includes(secret))) leaking.push(`${kind}: ${secret}`);
    }
    expect(said.size).toBe(1);
    expect(leaking).toEqual([]);
  });

  it('are found wherever they were planted, each way of writing them', { timeout: 120_000 }, () => {
    const missed: string[] = [];
    let planted = 0;
    for (const { loss, deal, secrets } of fc.sample(lostCustomer, { numRuns: 1_000, seed })) {
      const known = knownOf(loss, deal, []);
      for (const { kind, written: secret } of secrets) {
        planted += 1;
        const text = `Good morning Petra, I heard it from ${secret} the other day. Who signs this off?`;
        if (leaksIn(text, known, harmless).length === 0)
          missed.push(`${kind}: ${secret} of ${loss.deal.account}`);
      }
    }
    expect(planted).toBeGreaterThan(15_000);
    expect(missed).toEqual([]);
  });

  it('leave clean words clean', { timeout: 120_000 }, () => {
    const noisy = fc.sample(lostCustomer, { numRuns: 10, seed }).flatMap((customer) => {
      const known = knownOf(customer.loss, customer.deal, []);
      const texts = [...openersOf(customer), packetOfOne({ ...customer, lesson: '' })];
      return texts.flatMap((text) => leaksIn(text, known, harmless).map((leak) => leak.text));
    });
    expect(noisy).toEqual([]);
  });
});

describe('an opener', () => {
  const lost = fc.sample(lostCustomer, { numRuns: 1, seed })[0];
  const known = lost === undefined ? [] : [knownOf(lost.loss, lost.deal, [])];

  it('speaks of another customer only where we have an answer, never of process or of a gap (G87)', () => {
    const answered = facts.filter((fact) => openerFor(fact, false).learned !== undefined);
    expect(answered.map(({ id }) => id)).toEqual([
      'champion-armed',
      'value-in-figures',
      'reference-heard',
      'needs-confirmed',
      'proposal-walked',
    ]);
  });

  it('is a plain question where the records of this deal know the lost customer', () => {
    const fact = facts.find(({ id }) => id === 'value-in-figures');
    const notes = `Petra worked at ${lost?.loss.deal.account ?? ''} once.`;
    const met = fact && openerFor(fact, isAcquainted({ ...open, notes }, known, harmless));
    expect(isAcquainted(open, known, harmless)).toBe(false);
    expect(met).toEqual({ question: fact?.question });
  });
});
