import { describe, expect, it } from 'vitest';
import { leave } from '../world/asker.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

const facts = (home: Home, ...rest: readonly string[]) => home.ran(['facts', ...rest]);
const own = (home: Home, account = 'Calder & Finch') =>
  home.ledger().facts.filter((one) => one.from === 'facts' && one.deal.account === account);

describe('recover facts', () => {
  it('shows what is known with where it is from, and what is not with the question to ask (G83)', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await facts(home, 'calder', 'budget=no', '--quote', 'nobody named a sum');
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "Calder & Finch  EUR 88,000, closes 4 Dec
      Known      budget not known (you, today): "nobody named a sum"
                 signer not met (you, 23 Nov)
                 a rival who won before (CRM file of 16 Nov: competitor Ferrowan
                 Systems)
                 Has something happened there in the last 30 days? yes (CRM file of 16
                 Nov: last activity 20 Nov)
                 Has the close date passed without an answer? no (CRM file of 16 Nov:
                 close date 4 Dec)
      Not known yet
        signer-saw-numbers  Has the person who signs seen the figures, in money?
          ask: "Which figures has the person who signs seen so far?"
        champion-armed  Can your contact answer their leadership without you?
          ask: "What will your leadership ask you, and what can I give you for it?"
        deciders-known  Do you know everyone who has a say?
          ask: "Besides you, who has a say in this, and what matters to each?"
        champion-gone  Has your champion left, or lost their say?
          ask: "Who takes this forward on your side from here?"
        second-contact  Do you know a second person there well?
          ask: "Who should I turn to on the days you are away?"
        also: value-in-figures · worth-confirmed · reference-heard · worry-open ·
              must-have-missing · needs-confirmed · date-to-act · terms-started ·
              proposal-walked · waiting-for-us · hard-going · steps-asked ·
              next-step-dated · delivery-fits · incumbent-holds · comparison-known ·
              decides-here · close-pushed
      Tell what you know: recover facts calder signer-saw-numbers=yes
      ",
      }
    `);
    expect(own(home)).toMatchObject([
      { fact: 'budget-known', value: 'no', from: 'facts', on: '2026-11-24', quote: 'nobody named a sum' },
    ]);
  });

  it('takes several at once, and the newest word counts', async () => {
    const home = await debriefedHome();
    await facts(home, 'calder', 'signer-met=no', 'deciders-known=yes');
    const { out } = await facts(home, 'calder', 'signer-met=yes', '--json');
    const { data } = JSON.parse(out);
    expect(data.known).toContainEqual({
      fact: 'signer-met',
      value: 'yes',
      sameSign: false,
      from: 'facts',
      on: '2026-11-24',
    });
    expect(data.notKnown.map((one: { fact: string }) => one.fact)).not.toContain('deciders-known');
  });

  it('takes back with unknown what was told, and undo puts it back by name', async () => {
    const home = await debriefedHome();
    await facts(home, 'calder', 'signer-met=no', 'deciders-known=yes');
    await facts(home, 'calder', 'signer-met=unknown');
    expect(own(home).map(({ fact }) => fact)).toEqual(['deciders-known']);
    expect(inOneLine((await home.ran(['undo'])).out)).toContain('what you told of Calder & Finch');
    expect(own(home).map(({ fact }) => fact)).toEqual(['signer-met', 'deciders-known']);
  });

  it("tells what the CRM file shows, with its column, until the rep's own word", async () => {
    const home = await importedHome();
    const { data } = JSON.parse((await facts(home, 'harlow', '--json')).out);
    expect(data.known).toContainEqual({
      fact: 'active-lately',
      value: 'yes',
      sameSign: false,
      from: 'crm',
      on: '2026-11-16',
      column: 'lastActivityOn',
      quote: '2026-11-19',
    });
    const { out } = await facts(home, 'harlow', 'active-lately=no', '--plain');
    expect(out).toContain('active-lately\tno\tfacts\t2026-11-24\t\n');
    expect(out).toContain('close-passed\tno\tcrm\t2026-11-16\t\n');
  });

  it('asks five that are not known on a terminal, one key each, and keeps what was said', async () => {
    const home = await debriefedHome();
    const replies = { 'fact.signer-saw-numbers': false, 'fact.champion-armed': true, fact: null };
    const { code } = await home.ran(['facts', 'calder'], { replies });
    expect(code).toBe(0);
    expect(own(home).map(({ fact, value }) => `${fact}=${value}`)).toEqual([
      'signer-saw-numbers=no',
      'champion-armed=yes',
    ]);
  });

  it('keeps what was said before the rep leaves', async () => {
    const home = await debriefedHome();
    const replies = { 'fact.signer-saw-numbers': false, fact: leave };
    expect((await home.ran(['facts', 'calder'], { replies })).code).toBe(130);
    expect(own(home).map(({ fact }) => fact)).toEqual(['signer-saw-numbers']);
  });

  const refused: readonly [name: string, typed: readonly string[], says: string][] = [
    ['a slip', ['calder', 'singer-met=no'], 'There is no fact called "singer-met". Did you mean signer-met?'],
    ['a beginning that several share', ['calder', 'signer=no'], '2 facts begin with "signer".'],
    ['no answer', ['calder', 'signer-met'], '"signer-met" cannot be used as it stands.'],
    ['another answer', ['calder', 'signer-met=maybe'], 'or signer-met=unknown to take it back'],
    ['words for nothing', ['calder', '--quote', 'x'], 'nothing was told'],
  ];

  it.each(refused)('refuses %s with exit code 2, and keeps nothing', async (_, typed, says) => {
    const home = await debriefedHome();
    const { code, out, err } = await facts(home, ...typed);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(inOneLine(err)).toContain(says);
    expect(own(home)).toEqual([]);
  });

  it('says where no open deal is called so', async () => {
    const { code, err } = await facts(openHome(), 'nobody', 'signer-met=no');
    expect(code).toBe(1);
    expect(err).toContain('No open deal is called "nobody".');
  });
});
