import { describe, expect, it } from 'vitest';
import type { Home } from '../world.ts';
import { inOneLine } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

/** What is open for one account, by day. */
function open(home: Home, account = 'Thornbury Logistics'): readonly string[] {
  return home
    .ledger()
    .followUps.filter((one) => one.account === account && one.status === 'open')
    .map((one) => `${one.play} ${one.due}`);
}

const touch = (home: Home, ...rest: readonly string[]) => home.ran(['touch', 'thornbury', ...rest]);

describe('recover touch', () => {
  it('keeps the contact, and the clock of the account starts anew', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await touch(
      home,
      'sent the article',
      '--channel',
      'email',
      '--on',
      'yesterday',
    );
    expect({ code, err, said: inOneLine(out) }).toEqual({
      code: 0,
      err: '',
      said: 'Kept. Thornbury Logistics, 23 Nov. What is due: recover due',
    });
    expect(home.ledger().touches).toMatchObject([
      { account: 'Thornbury Logistics', on: '2026-11-23', what: 'sent the article', channel: 'email' },
    ]);
    await touch(home, 'a word at the fair');
    expect(open(home)).toContain('check-in 2027-02-24');
  });

  it('moves no clock where nobody answered, and two such tries bring quiet', async () => {
    const home = await debriefedHome();
    const before = open(home);
    await touch(home, '--unanswered');
    expect(inOneLine((await touch(home, '--unanswered')).out)).toContain(
      'Two tries without an answer: it rests until the check-in.',
    );
    expect(open(home)).toEqual(before);
    expect((await home.ran(['due'], { now: '2026-11-27T09:40:00' })).out).not.toContain('ADVICE');
  });

  it('keeps the reason now given beside what was stated and believed (G8)', async () => {
    const home = await debriefedHome();
    const [before] = home.ledger().losses.slice(-1);
    await touch(home, '--reason', 'We never felt you understood us.', '--from-them');
    const [loss] = home.ledger().losses.slice(-1);
    expect(loss?.heard).toMatchObject([
      { text: 'We never felt you understood us.', on: '2026-11-24', from: 'buyer' },
    ]);
    expect([loss?.stated, loss?.debrief?.believed]).toEqual([before?.stated, before?.debrief?.believed]);
  });

  it('names a colleague only when they said it was about the two of them (G10)', async () => {
    const home = await debriefedHome();
    await touch(home, '--reason', 'The price was too high.');
    expect(open(home).some((one) => one.startsWith('handover'))).toBe(false);
    await touch(home, '--reason', 'We did not click with your personality.');
    expect(open(home)).toContain('handover 2026-11-26');
  });

  it('brings what has changed there up the list at once, and says from when on (G25)', async () => {
    const home = await debriefedHome();
    await touch(home, '--signal', 'their support is slow');
    const shown = inOneLine((await home.ran(['due'])).out);
    expect(shown).toContain('SIGNAL Thornbury Logistics 24 Nov: "their support is slow"');
    expect(shown).toContain('From Fri 27 Nov: "You mentioned it the other day.');
    const { data } = JSON.parse((await home.ran(['due', '--json'])).out);
    expect(data.items.find((one: { play: string }) => one.play === 'signal')).toMatchObject({
      state: 'signal',
    });
  });

  it('says since when it is so (G25)', async () => {
    const home = await debriefedHome();
    await touch(home, '--signal', 'their support is slow', '--since', '3 nov');
    expect(home.ledger().touches.at(-1)?.signal).toEqual({ text: 'their support is slow', on: '2026-11-03' });
    expect(inOneLine((await home.ran(['due'])).out)).toContain('Thornbury Logistics 3 Nov: "their support');
  });

  it('answers what they wrote at once, whatever was planned', async () => {
    const home = await debriefedHome();
    await touch(home, '--signal', 'they ask for a date', '--from-them');
    expect(open(home)).toContain('signal 2026-11-24');
    expect(inOneLine((await home.ran(['due'])).out)).toContain('"they ask for a date" +44');
  });

  it('stops all that would reach them where they asked for it, until they write first (G111)', async () => {
    const home = await debriefedHome();
    await touch(home, '--leave-alone', 'account');
    expect(open(home).map((one) => one.split(' ')[0])).toEqual(['partner']);
    expect((await home.ran(['due'])).out).not.toMatch(/REPLY|CLOCK|ADVICE|CARD/);
    await touch(home, '--from-them', 'they asked for a catalogue');
    expect(open(home)).toContain('check-in 2027-02-24');
  });

  it('keeps that they invited the rep back, with the words (G41)', async () => {
    const home = await debriefedHome();
    await touch(home, 'asked us to bid for 2027', '--invited-back');
    expect(home.ledger().losses.at(-1)?.state).toBe('invited-back');
    expect(home.ledger().touches.at(-1)).toMatchObject({
      invitedBack: true,
      note: 'asked us to bid for 2027',
    });
    expect(open(home).some((one) => one.startsWith('backup') || one.startsWith('act'))).toBe(false);
  });

  it('keeps what they told others (G42)', async () => {
    const home = await debriefedHome();
    await touch(home, '--word-of-mouth', 'told Kessel & Sons to ask us');
    expect(home.ledger().touches.at(-1)).toMatchObject({ wordOfMouth: 'told Kessel & Sons to ask us' });
  });

  it('counts talks and what they wrote since the news (G113)', async () => {
    const home = await debriefedHome();
    await touch(home, '--channel', 'phone');
    await touch(home, '--channel', 'email', '--from-them');
    const { out } = await touch(home, 'sent the notes', '--channel', 'email');
    expect(inOneLine(out)).toContain('Since the news: 1 talk and 1 message from them.');
  });

  it('lets a buyer reopen, and lets go of the rest of the plan', async () => {
    const home = await debriefedHome();
    await touch(home, '--reopened');
    expect(home.ledger().losses.at(-1)?.state).toBe('alive');
    expect(open(home).map((one) => one.split(' ')[0])).toEqual(['check-in', 'partner']);
  });

  it('turns a no by word into the plan for what is signed', async () => {
    const home = await importedHome();
    await home.ran(['lost', 'harlow', '--channel', 'email', '--stands', 'no', '--told-by', 'Grace']);
    await home.ran(['touch', 'harlow', '--signed-elsewhere', '--winner', 'Ferrowan', '--from-them']);
    expect(home.ledger().losses[0]).toMatchObject({ state: 'signed-elsewhere', winner: 'Ferrowan' });
    expect(open(home, 'Harlow Dairies')).toEqual(
      expect.arrayContaining(['backup 2026-12-08', 'needs-met 2026-12-22', 'needs-met-again 2027-01-25']),
    );
  });

  it('plans a word before their contract ends: half a year ahead, or a quarter before the day of notice', async () => {
    const home = await debriefedHome();
    await touch(home, '--contract-end', '2027-12-31');
    expect(open(home)).toContain('contract-end 2027-07-02');
    await touch(home, '--notice', '180');
    expect(open(home)).toContain('contract-end 2027-04-05');
  });

  it('asks how it does two weeks after they began to use it', async () => {
    const home = await debriefedHome();
    await touch(home, '--go-live', '2027-01-11');
    expect(open(home)).toEqual(
      expect.arrayContaining(['needs-met 2027-01-25', 'needs-met-again 2027-02-26']),
    );
  });

  it('keeps the day they named for the talk, whatever else is planned (G103)', async () => {
    const home = await debriefedHome();
    await touch(home, '--call-on', '2026-11-25');
    expect((await home.ran(['due'], { now: '2026-11-25T09:00:00' })).out).toContain('ADVICE');
  });

  it('asks in one key whether anything is new, then only for that', async () => {
    const home = await debriefedHome();
    const replies = { news: 'spoke', wordOfMouth: 'named us to a friend' };
    const { code } = await home.ran(['touch', 'thornbury', 'a call'], { replies });
    expect({ code, kept: home.ledger().touches.at(-1)?.wordOfMouth }).toEqual({
      code: 0,
      kept: 'named us to a friend',
    });
    const nothing = { which: 'Thornbury Logistics', note: null, news: null };
    expect((await home.ran(['touch'], { replies: nothing })).code).toBe(0);
  });

  it('is taken back by undo, with all that it moved', async () => {
    const home = await debriefedHome();
    const before = home.ledger();
    await touch(home, '--leave-alone', 'account');
    expect(inOneLine((await home.ran(['undo'])).out)).toContain('the contact with Thornbury Logistics');
    expect(home.ledger().followUps).toEqual(before.followUps);
  });

  it('prints the contact and how things stand for a script', async () => {
    const home = await debriefedHome();
    const { data } = JSON.parse((await touch(home, 'a call', '--channel', 'phone', '--json')).out);
    expect(data).toMatchObject({
      account: 'Thornbury Logistics',
      channel: 'phone',
      state: 'signed-elsewhere',
      standing: { conversations: 1, messages: 0, unanswered: 0, quiet: false, leftAlone: false },
    });
  });
});
