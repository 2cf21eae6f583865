import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openHome, withoutLetters } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

const envelope = z.object({ recover: z.literal(1), kind: z.string(), data: z.unknown() });
const money = z.strictObject({
  amount: z.string().check(z.regex(/^-?\d+\.\d{2,}$/)),
  currency: z.optional(z.string()),
});
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const days = ['due', 'on', 'closeDate', 'lostOn', 'today'];

const readers = [
  ['--json'],
  ['due', '--json'],
  ['losses', '--json'],
  ['similar', '--json'],
  ['deals', '--json'],
  ['show', 'thornbury', '--json'],
  ['show', 'thornbury', '--private', '--json'],
];

/** Every value in the tree, with the name it stands under. */
function everyField(value: unknown, name = ''): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((one) => everyField(one, name));
  if (typeof value !== 'object' || value === null) return [[name, value]];
  return [[name, value], ...Object.entries(value).flatMap(([key, one]) => everyField(one, key))];
}

/** What is wrong with a field, if anything is. `Type` is a column of the CRM file, kept by its own header. */
function faultOf(name: string, value: unknown): string | undefined {
  if (name !== 'Type' && !/^[a-z]*(?:[A-Z][a-z]+)*$/.test(name)) return 'not camelCase';
  if (name === 'amount' && typeof value === 'object' && !money.safeParse(value).success) return 'not money';
  return days.includes(name) && !day.safeParse(value).success ? 'not a day' : undefined;
}

describe.each(readers)('recover %s', (...words) => {
  const argv = words.filter((word): word is string => typeof word === 'string');

  it('prints one object whose fields are camelCase, money with its currency, days as days', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { kind, data } = z.parse(envelope, JSON.parse(out));
    expect(kind).toBe(argv.length === 1 ? 'today' : argv[0]);
    for (const [name, value] of everyField(data)) expect(faultOf(name, value), name).toBeUndefined();
  });

  it('changes nothing', async () => {
    const home = await debriefedHome();
    const before = [home.ledger(), home.pipeline()];
    await home.ran(argv);
    expect([home.ledger(), home.pipeline()]).toEqual(before);
  });
});

describe('--plain', () => {
  it.each([
    ['due', 7],
    ['losses', 6],
    ['similar', 6],
    ['deals', 6],
  ])('recover %s: one record a line, %i fields parted by tabs, no heading', async (verb, fields) => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran([verb, '--plain']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.split('\t'), line).toHaveLength(fields);
  });

  it.each(['due', 'losses', 'similar', 'deals'])(
    'recover %s prints nothing at all where there is nothing',
    async (verb) => {
      expect(await openHome().ran([verb, '--plain'])).toEqual({ code: 0, out: '', err: '' });
    },
  );
});

describe('text for reading', () => {
  it.each([
    [],
    ['due'],
    ['losses'],
    ['similar'],
    ['similar', 'thornbury'],
    ['deals'],
    ['show', 'thornbury', '--private'],
  ])('recover %s %s fits 80 columns', async (...words) => {
    const home = await debriefedHome();
    const { out } = await home.ran(words.filter((word): word is string => typeof word === 'string'));
    for (const line of withoutLetters(out).split('\n'))
      expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it('an imported pipeline without a loss says where to begin', async () => {
    const home = await importedHome();
    expect((await home.ran([])).out).toMatchInlineSnapshot(`
      "Tue 24 Nov   nothing is due
      Nothing in the next seven days.
      Next: recover due     all verbs: recover help
      "
    `);
    expect((await home.ran(['due'])).out).toMatchInlineSnapshot(`
      "Tue 24 Nov
      Nothing is due today.
      Worth knowing of Harlow Dairies, EUR 142,000, closes Mon 30 Nov: Have you spoken
      with the person who signs?
      "
    `);
    expect((await home.ran(['losses'])).out).toMatchInlineSnapshot(`
      "No losses kept yet. When a deal is lost: recover lost

      7 lost deals in your CRM without a debrief, the latest 5:
        Maple Row Foods      EUR 21,700  15 Oct
        Corvin Stampings     EUR 33,300  3 Sep
        Brightwater Council  EUR 58,000  9 Jul
        Tessel Ceramics      EUR 39,800  18 Jun
        Pinewood Care Homes  EUR 26,500  16 Apr
      To learn from one: recover debrief <account>
      "
    `);
    expect((await home.ran(['similar'])).out).toMatchInlineSnapshot(`
      "No loss is debriefed yet, so there is no sign to look for.
      First: recover debrief <account>
      "
    `);
  });

  it('an empty home does too', async () => {
    const home = openHome();
    for (const verb of [[], ['due'], ['losses'], ['similar'], ['deals']]) {
      const { code, out, err } = await home.ran(verb);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('recover ');
    }
  });

  it('the day after the debrief', async () => {
    const home = await debriefedHome();
    expect((await home.ran([])).out).toMatchInlineSnapshot(`
      "Tue 24 Nov   2 calls on open deals, EUR 230,000 · 1 more
      First: Thornbury Logistics. Thank Ines Calloway; the letter:
             recover show thornbury
      Next: recover due     all verbs: recover help
      "
    `);
    expect((await home.ran(['due'])).out).toMatchInlineSnapshot(`
      "Tue 24 Nov   2 calls on open deals, EUR 230,000 · 1 more
      1 REPLY   Thornbury Logistics  6 h left, until 15:40
                Thank Ines Calloway; the letter: recover show thornbury
                                                       ines.calloway@thornbury.example
      2 CALL    Harlow Dairies  EUR 142,000, closes Mon: signer not met
                "Who signs this off, and what would they like to hear from me?"
                                                                       +31 20 555 0111
      3 CALL    Calder & Finch  EUR 88,000, closes 4 Dec: signer not met
                "Who signs this off, and what would they like to hear from me?"
                                                                       +44 20 555 0113
      Next 7 days: Thu 26 Thornbury Logistics: second pair of eyes ·
                   Fri 27 Thornbury Logistics: advice talk
      A no from Harlow Dairies? Thank, ask leave to call. No questions, no price.
      Your lesson, for Harlow Dairies: If my contact says they will take it to the
      signer alone, then I will ask for twenty minutes with both of them before it is
      handed up.
      When 1 is done: recover done k102
      "
    `);
  });
});
