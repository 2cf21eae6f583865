import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOf } from '../../src/domain/known-customer.ts';
import type { Known } from '../../src/domain/leaks.ts';
import { leaksIn, soundsOf } from '../../src/domain/leaks.ts';
import { aDeal, aLoss, someMoney } from '../builders.ts';
import { shippedText } from '../playbook/shipped.ts';

const common = soundsOf([shippedText('common-words.txt')]);
const nobody = new Set<string>();
const nothing: Known = {
  names: [],
  people: [],
  emails: [],
  domains: [],
  phones: [],
  amounts: [],
  places: [],
  said: [],
};
const brandt: Known = {
  names: ['Brandt-Müller Logistics GmbH & Co. KG', 'Kranwerk AG'],
  people: ['Anna-Lena Roth', 'Otto O’Neill'],
  emails: ['anna.roth@brandt-mueller.example'],
  domains: ['brandt-mueller.example'],
  phones: ['+49 40 555 0100'],
  amounts: [45_230],
  places: ['Hafenstraße', 'Bremerhaven'],
  said: ['Petra will walk the board through it herself, we cannot switch the Saphir line off in week 32.'],
};

function kinds(text: string, known: Known = brandt, own: ReadonlySet<string> = nobody): readonly string[] {
  return leaksIn(text, known, { common, own }).map(({ kind, text: words }) => `${kind}: ${words}`);
}

describe('what gives a lost customer away (G88)', () => {
  it.each([
    ['the whole name', 'It was Brandt-Müller Logistics.', 'name: Brandt-Müller'],
    ['a part of the name', 'People at Brandt told me.', 'name: Brandt'],
    ['in small letters', 'people at brandt told me', 'name: brandt'],
    ['with a possessive', 'That was Brandt’s question.', 'name: Brandt’s'],
    ['with an s alone', 'That was Brandts question.', 'name: Brandts'],
    ['without its accent', 'I know it from Muller.', 'name: Muller'],
    ['with the accent spelled out', 'I know it from Mueller.', 'name: Mueller'],
    ['in one word', 'I know it from BrandtMüller.', 'name: BrandtMüller'],
    ['in two words', 'I know it from Kran Werk.', 'name: Kran Werk'],
    ['by its initials', 'I know it from BML.', 'name: BML'],
    ['by its initials with dots', 'I know it from B.M.L. there.', 'name: B.M.L'],
    ['the winner', 'They went to Kranwerk.', 'name: Kranwerk'],
    ['a person', 'Anna-Lena said so.', 'person: Anna'],
    ['a last name', 'Ms Roth said so.', 'person: Roth'],
    ['a name with an apostrophe', 'A Mr ONeill said so.', 'person: ONeill'],
    ['an address', 'Ask anna.roth@brandt-mueller.example for it.', 'email: anna.roth@brandt-mueller.example'],
    ['a domain', 'See www.brandt-mueller.example for it.', 'domain: brandt-mueller.example'],
    ['a number to call', 'Ring 0049 (40) 5550100.', 'phone: 0049 (40) 5550100'],
    ['an amount', 'It was about 45,230 euros.', 'amount: 45,230'],
    ['an amount with a point', 'It was about 45.230 euros.', 'amount: 45.230'],
    ['an amount with blanks', 'It was about 45 230,00 euros.', 'amount: 45 230,00'],
    ['a rounded amount', 'It was about 45k.', 'amount: 45k'],
    ['an amount half in words', 'It was 45.2 thousand.', 'amount: 45.2 thousand'],
    ['an amount in words', 'It was forty-five thousand euros.', 'amount: forty-five thousand'],
    ['a place', 'They sit in Bremerhaven.', 'place: Bremerhaven'],
    [
      'what they said',
      'Somebody will walk the board through it herself, too.',
      'phrase: walk the board through it herself',
    ],
    ['a name that they used', 'It was about the Saphir line.', 'phrase: Saphir'],
  ])('%s', (_name, text, wanted) => {
    expect(kinds(text).join('; ')).toContain(wanted);
  });

  it.each([
    [
      'a plain question',
      'Good morning Jo, Robin here. Who signs this off, and what would they like to hear from me?',
    ],
    [
      'another customer, unnamed',
      'In a talk with another customer I learned how much it helps to begin early.',
    ],
    ['other numbers', 'Have you 20 minutes on 12 May at 9.30, or 46,000 of them?'],
    ['everyday capitals', 'We use IT and HR, and the CEO of the EU said OK.'],
    ['three words that everyone says', 'We cannot switch it off, can we?'],
  ])('is not: %s', (_name, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('tells where each one stands, in the order of the text, none twice', () => {
    const text = 'Anna Roth of Brandt paid 45k.';
    const leaks = leaksIn(text, brandt, { common, own: nobody });
    expect(leaks.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
      ['person', 'Anna'],
      ['person', 'Roth'],
      ['name', 'Brandt'],
      ['amount', '45k'],
    ]);
  });
});

describe('a customer whose name is an everyday word', () => {
  const known = { ...nothing, names: ['Target', 'Best Choice Ltd'], people: ['Mark Hill'] };

  it.each([
    ['Best regards, and may we meet our target by the end of the mark.', []],
    ['Target dates are the best choice.', []],
    ['I heard it from Target.', ['name: Target']],
    ['I heard it from Best Choice.', ['name: Best Choice']],
    ['I heard it from Mark.', ['person: Mark']],
    ['Mr Hill told me.', ['person: Hill']],
  ])('is known by its capital alone: %s', (text, wanted) => {
    expect(kinds(text, known)).toEqual(wanted);
  });
});

describe('what is the reader’s own', () => {
  it('gives nobody away: a name that both share, by its first name or whole', () => {
    const text = 'Good morning Anna, how is Brandt Foods?';
    expect(kinds(text, brandt, soundsOf(['Anna Holm', 'Brandt Foods']))).toEqual([]);
    expect(kinds('Anna Roth said so.', brandt, soundsOf(['Anna Holm']))).toEqual(['person: Roth']);
  });
});

describe('what is known of a lost customer', () => {
  it('is all that was kept of the loss, its deal and the touches', () => {
    const loss = aLoss({
      winner: 'Kranwerk',
      stated: 'Too slow.',
      contact: { name: 'Anna Roth', address: 'Kai 3\n20457 Hamburg' },
    });
    const deal = aDeal({
      notes: 'Petra signs.',
      amount: someMoney('EUR 45000'),
      attributes: { Region: 'Nord' },
    });
    expect(knownOf(loss, deal, [])).toEqual({
      names: ['Brandt Logistics', 'Kranwerk'],
      people: ['Anna Roth'],
      emails: ['anna.roth@brandt.example'],
      domains: ['brandt.example'],
      phones: ['+49 40 555 0100'],
      amounts: [45_000],
      places: ['Kai', 'Hamburg'],
      said: ['Too slow.', 'Petra signs.', 'Nord'],
    });
  });

  it('holds no domain that everyone has', () => {
    const loss = aLoss({ contact: { email: 'brandt@gmail.com' } });
    expect(knownOf(loss, undefined, []).domains).toEqual([]);
  });
});

describe('looking for leaks', () => {
  it('takes any text, and finds nothing where nothing is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(leaksIn(text, nothing, { common, own: nobody })).toEqual([]);
        leaksIn(text, brandt, { common, own: nobody });
      }),
    );
  });
});
