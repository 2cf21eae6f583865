import { describe, expect, it } from 'vitest';
import { readText } from '../../bin/files.ts';
import { knownOf } from '../../src/domain/known-customer.ts';
import { leaksIn, soundsOf } from '../../src/domain/leaks.ts';
import { leave } from '../world/asker.ts';
import type { Home } from '../world.ts';
import { inOneLine } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

const prep = (home: Home, ...rest: readonly string[]) => home.ran(['prep', ...rest]);
const call = (home: Home, account: string) =>
  home.ledger().followUps.find((one) => one.account === account && one.status === 'open');

describe('recover prep, for an open deal', () => {
  it('shows whom to call, the first words, what is known and not, what to bring and what to leave out (G85–92)', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await prep(home, 'sundmark', '--fact', 'signer-met=no');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Sundmark Paper  EUR 96,500, closes 11 Dec: signer not met
      Lars Sundmark  +46 8 555 0112  lars.sundmark@sundmark.example
      Begin      Good morning Lars, Robin Ashdown here. I have one question before we
                 take the next step.
                 Who signs this off, and what would they like to hear from me?
                 (Listen to the end. If something is open, agree on what you will do,
                 and by which day.)
      Known      signer not met (you, today)
      Not known  Has the person who signs seen the figures, in money?
                 Can your contact answer their leadership without you?
                 Do you know everyone who has a say?
      Bring      twenty minutes for whoever signs, on their figures alone
                 one page with the figures, written for whoever signs
      CRM        next step: Site visit on 1 Dec; last activity 17 Nov
                 17 Nov: Lars and the plant director went through the savings sheet
                 together, page by page.
      Leave out  Thornbury Logistics, and any other you lost: no name, no figure, no
                 word of theirs; a worry they do not have: ask, listen, and let it be.
      Afterwards: recover touch sundmark     In writing: recover draft opener sundmark
      "
    `);
  });

  it.each([80, 60])('fits one screen of %i columns, with everything known', async (width) => {
    const home = await debriefedHome();
    const facts = ['champion-armed=no', 'deciders-known=yes', 'budget-known=no', 'worry-open=yes'];
    const flags = facts.flatMap((fact) => ['--fact', fact]);
    const along = ['--third-voice', 'Jo Kessel of the installers', '--offer', 'demo'];
    for (const day of ['1', '2', '3', '4'])
      await home.ran(['touch', 'harlow', `a long word on how it goes with the board ${day}`.repeat(4)]);
    const { out } = await home.ran(['prep', 'harlow', ...along, ...flags], { width });
    expect(out.split('\n').length).toBeLessThanOrEqual(width === 80 ? 24 : 26);
    for (const head of ['Begin', 'Known', 'Who else', 'Bring', 'Last', 'Leave out'])
      expect(out).toContain(head);
  });

  it('opens with a plain question that mentions nobody where there is no answer to the concern, and where it is not known (G87)', async () => {
    const home = await debriefedHome();
    for (const account of ['harlow', 'arbor']) {
      const { out } = await prep(home, account);
      expect(out).toContain('I have one question before');
      expect(out).not.toMatch(/another customer/i);
    }
  });

  it('speaks of another customer where there is an answer, and gives none away (G87, G88)', async () => {
    const home = await debriefedHome();
    const { out } = await prep(
      home,
      'harlow',
      '--json',
      '--fact',
      'reference-heard=no',
      '--fact',
      'signer-met=yes',
    );
    await home.ran(['done', String(call(home, 'Harlow Dairies')?.id), 'nothing']);
    const { data } = JSON.parse((await prep(home, 'harlow', '--json')).out);
    expect(JSON.parse(out).data.call).toBeDefined();
    expect(data.words).toContain('In a talk with another customer');
    const common = soundsOf([await readText('common-words.txt')]);
    const harmless = { common, own: soundsOf(['Harlow Dairies', 'Ingrid Maas', 'Robin Ashdown']) };
    for (const loss of home.ledger().losses) {
      const dealOf = home.pipeline().deals.find(({ id }) => id === loss.deal.id);
      expect(leaksIn(data.words, knownOf(loss, dealOf, home.ledger().touches), harmless)).toEqual([]);
    }
  });

  it('keeps what is given: facts with the deal, voice and offer with the call (G85, G91)', async () => {
    const home = await debriefedHome();
    await prep(home, 'harlow', '--third-voice', 'Jo Kessel', '--offer', 'demo', '--fact', 'budget-known=no');
    expect(call(home, 'Harlow Dairies')).toMatchObject({ thirdVoice: 'Jo Kessel', offer: 'demo', rev: 2 });
    expect(home.ledger().facts.at(-1)).toMatchObject({
      fact: 'budget-known',
      value: 'no',
      from: 'prep',
      on: '2026-11-24',
    });
    const { out } = await prep(home, 'harlow');
    expect(inOneLine(out)).toContain('Jo Kessel, once Ingrid knows of it: recover draft third-voice harlow');
    expect(inOneLine((await home.ran(['undo'])).out)).toContain(
      'what you noted before the call to Harlow Dairies',
    );
    expect(call(home, 'Harlow Dairies')?.thirdVoice).toBeUndefined();
  });

  it('asks on a terminal only what is not known, and Enter passes each', async () => {
    const home = await debriefedHome();
    const replies = {
      'fact.signer-saw-numbers': null,
      'fact.champion-armed': false,
      'fact.deciders-known': null,
      thirdVoice: 'Jo Kessel',
      offer: null,
    };
    expect((await home.ran(['prep', 'harlow'], { replies })).code).toBe(0);
    expect(call(home, 'Harlow Dairies')).toMatchObject({ thirdVoice: 'Jo Kessel' });
    const again = {
      'fact.signer-saw-numbers': null,
      'fact.deciders-known': null,
      'fact.champion-gone': null,
      offer: 'idea',
    };
    expect((await home.ran(['prep', 'harlow'], { replies: again })).code).toBe(0);
    expect(call(home, 'Harlow Dairies')).toMatchObject({ thirdVoice: 'Jo Kessel', offer: 'idea' });
  });

  it('keeps nothing, and changes nothing, where every question is passed', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    const replies = {
      'fact.signer-saw-numbers': null,
      'fact.champion-armed': null,
      'fact.deciders-known': null,
    };
    expect((await home.ran(['prep', 'arbor'], { replies })).code).toBe(0);
    expect(home.ledger()).toEqual(before);
  });

  it('keeps as far as one came when it is left', async () => {
    const home = await debriefedHome();
    const replies = { 'fact.signer-saw-numbers': false, 'fact.champion-armed': leave };
    const { code, err } = await home.ran(['prep', 'arbor'], { replies });
    expect({ code, kept: home.ledger().facts.at(-1)?.fact }).toEqual({
      code: 130,
      kept: 'signer-saw-numbers',
    });
    expect(err).toContain('recover prep arbor');
  });

  it('makes the call where a sign is told with it, for the loss that showed it', async () => {
    const home = await debriefedHome();
    const [loss] = home.ledger().losses;
    await prep(home, 'arbor', '--fact', 'champion-armed=no', '--offer', 'example');
    expect(call(home, 'Arbor Dental Group')).toMatchObject({
      play: 'call',
      loss: loss?.id,
      sign: { cause: 'champion-under-armed', fact: 'champion-armed' },
      due: '2026-11-24',
      offer: 'example',
    });
  });

  it('takes its answers from a file, facts one by one or together, and prints that file to fill in', async () => {
    const home = await debriefedHome();
    const files = {
      'a.json': '{ "fact": { "budget-known": true }, "fact.worry-open": false, "offer": "idea" }',
    };
    expect(
      (await home.ran(['prep', 'harlow', '--answers', 'a.json'], { files, interactive: true })).code,
    ).toBe(0);
    expect(
      home
        .ledger()
        .facts.slice(-2)
        .map(({ fact, value }) => `${fact} ${value}`)
        .sort(),
    ).toEqual(['budget-known yes', 'worry-open no']);
    const { data } = JSON.parse((await prep(home, 'harlow', '--answers-template')).out);
    expect(data.questions.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['fact.champion-armed', 'thirdVoice', 'offer']),
    );
  });

  it('works with no loss at all', async () => {
    const home = await importedHome();
    const { code, out } = await prep(home, 'harlow');
    expect({ code, has: out.includes('Leave out  a worry they do not have') }).toEqual({
      code: 0,
      has: true,
    });
  });

  it('is found by a follow-up of the list, and with nothing typed by the one call there is', async () => {
    const home = await debriefedHome();
    const id = String(call(home, 'Harlow Dairies')?.id);
    expect((await prep(home, id.slice(0, 8))).out).toContain('Harlow Dairies');
    const other = home
      .ledger()
      .followUps.find((one) => one.deal !== undefined && one.account !== 'Harlow Dairies');
    if (other !== undefined) await home.ran(['done', other.id, 'nothing']);
    expect((await prep(home)).out).toContain('Harlow Dairies');
  });
});
