import { describe, expect, it } from 'vitest';
import { aLedger, aLoss } from '../builders.ts';
import { openHome } from '../world.ts';
import { importedHome } from './stocked.ts';

const fine =
  'Subject: A question, if I may\n\nHello {first},\n\nWhat would you advise {account} to ask of us?\n\n{rep}\n';
const home = () => openHome({ ledger: aLedger({ losses: [aLoss({ state: 'signed-elsewhere' })] }) });

describe('letters of one’s own', () => {
  it('stand in for ours', async () => {
    const { out, err } = await home().ran(['draft', 'advice', '--plain'], {
      ownLetters: { 'advice-email': fine },
    });
    expect({ out, err }).toEqual({
      out: 'Subject: A question, if I may\n\nHello Anna,\n\nWhat would you advise Brandt Logistics to ask of us?\n',
      err: '',
    });
  });

  it('stand in for the reply after a loss, too', async () => {
    const ownLetters = { 'reply-phone': 'Subject: Thank you so much\n\nHello {first}, thank you.\n' };
    const { out } = await (await importedHome()).ran(
      ['lost', 'greyfriars', '--channel', 'phone', '--stands', 'no', '--courtesy', 'neither'],
      { ownLetters },
    );
    expect(out).toContain('Subject: Thank you so much\n\nHello Owen, thank you.\n');
  });

  it('are left aside where something in them is to be mended, and it is told what', async () => {
    const ownLetters = { 'advice-email': fine.replace('{first}', '{frist}') };
    const { code, out, err } = await home().ran(['draft', 'advice', '--plain'], { ownLetters });
    expect(code).toBe(0);
    expect(out).toContain('Subject: What would you advise us?');
    expect(err).toBe(
      'messages/advice-email.md is not used as it is; ours is, until then.\n  Line 3: no letter has a word {frist}. Those there are: recover draft --list\n',
    );
  });

  it('are named in the list, as is a file that is none', async () => {
    const { out } = await home().ran(['draft', '--list'], {
      ownLetters: { 'advice-email': fine, advise: fine },
    });
    expect(out).toContain('\nLetters in your own words: /home/robin/config/messages\n  used: advice-email\n');
    expect(out).toContain('\n  no letter has this name: advise\n');
  });
});
