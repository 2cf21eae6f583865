import { describe, expect, it } from 'vitest';
import { aLedger, aLoss } from '../builders.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome, importedHome, lostHome } from './stocked.ts';

function homeWith(): Home {
  return openHome({ ledger: aLedger({ losses: [aLoss({ state: 'signed-elsewhere' })] }) });
}

async function json(home: Home, ...argv: readonly string[]) {
  const { code, out, err } = await home.ran(['draft', ...argv, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).data;
}

describe('a draft for an open deal', () => {
  it('opens the call with the question of its sign, and mentions nobody (G87, G88)', async () => {
    const { code, out } = await (await debriefedHome()).ran(['draft', 'opener', 'harlow']);
    expect(code).toBe(0);
    expect(out).toContain('Who signs this off, and what would they like to hear from me?');
    expect(out).not.toMatch(/customer|Thornbury|Ines/);
  });

  it('does not go out when it would tell who the lost customer was', async () => {
    const question = 'At Thornbury they asked who signs. Who signs here?';
    const { code, out, err } = await (await debriefedHome()).ran([
      'draft',
      'opener',
      'harlow',
      '--set',
      `question=${question}`,
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(inOneLine(err)).toContain(
      'This would tell them who the other customer was: "Thornbury" (a name).',
    );
  });

  it('needs a sign, or a question', async () => {
    const { code, err } = await (await lostHome()).ran(['draft', 'opener', 'harlow']);
    expect({ code, err: inOneLine(err) }).toEqual({
      code: 1,
      err: 'No sign of a lost deal is known of Harlow Dairies, so there is no question yet. To find one: recover similar Or give it: --set question="…"',
    });
  });

  it('speaks of another customer only where there is an answer to tell of (G87)', async () => {
    const home = await debriefedHome();
    const asked = await home.ran(['draft', 'opener', 'harlow', '--which', 'learned']);
    expect(asked).toMatchObject({ code: 2, out: '' });
    expect(asked.err).toContain('There is no such letter for the first words to an open deal here.');
    const set = await home.ran(['draft', 'opener', 'harlow', '--set', 'learned=to hurry']);
    expect(set).toMatchObject({ code: 2, out: '' });
  });

  it('is for open deals only', async () => {
    const { code, err } = await (await importedHome()).ran(['draft', 'opener', 'nobody']);
    expect({ code, err: inOneLine(err) }).toMatchObject({
      code: 1,
      err: expect.stringContaining('No open deal is called "nobody".'),
    });
  });
});

describe('a request to a colleague', () => {
  it('leaves out the customer and all that is private, unless the rep says so (G81)', async () => {
    const home = await debriefedHome();
    const without = await json(home, 'peer');
    expect(without.body).toMatch(/Hello Norah,[\s\S]*- How it ended: they signed with someone else/);
    expect(JSON.stringify(without.body)).not.toMatch(/Thornbury|Ines|EUR|Monday/);
    const told = await json(home, 'peer', '--with-customer');
    expect(told.body).toContain('- Who: Thornbury Logistics, EUR ');
  });
});

describe('where a draft goes', () => {
  const copied: string[] = [];
  const links: string[] = [];
  const desk = {
    copy: async (text: string) => {
      copied.push(text);
      return 'clipboard' as const;
    },
    mail: async (link: string) => {
      links.push(link);
      return true;
    },
  };

  it('is the clipboard, without its subject', async () => {
    const { code, out } = await homeWith().ran(['draft', 'advice', '--copy'], { desk });
    expect(code).toBe(0);
    expect(inOneLine(out)).toContain('The text is on the clipboard. Its subject: What would you advise us?');
    expect(copied[0]).toMatch(/^Hello Anna,\n\nA few days/);
  });

  it('is the mail program, where nothing is sent', async () => {
    const { out } = await homeWith().ran(['draft', 'advice', '--mail'], { desk });
    expect(out).toContain('It lies open in your mail program. Nothing was sent.');
    expect(links[0]).toMatch(
      /^mailto:anna\.roth@brandt\.example\?subject=What%20would%20you%20advise%20us%3F&body=Hello%20Anna%2C%0D%0A/,
    );
  });

  it('is a file, which is not replaced unasked', async () => {
    const home = homeWith();
    expect((await home.ran(['draft', 'advice', '--out', 'ask.txt'])).out).toContain(
      'Written to ask.txt, for you alone.',
    );
    expect(home.written().get('ask.txt')).toMatch(/^Subject: What would you advise us\?\n\nHello Anna,/);
    expect((await home.ran(['draft', 'advice', '--out', 'ask.txt'])).code).toBe(2);
  });

  it.each([
    [['draft', 'advice', '--copy'], 1, 'There is no clipboard that could be reached here.'],
    [['draft', 'advice', '--mail'], 1, 'No mail program could be opened here.'],
    [
      ['draft', 'advice', '--channel', 'phone', '--mail'],
      2,
      'Only an e-mail can be opened in the mail program.',
    ],
  ])('%j says plainly that it is not there', async (argv, code, message) => {
    const ran = await homeWith().ran(argv);
    expect(ran).toMatchObject({ code, out: '' });
    expect(inOneLine(ran.err)).toContain(message);
  });
});
