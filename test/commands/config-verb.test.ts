import { describe, expect, it } from 'vitest';
import type { Circumstances } from '../world/circumstances.ts';
import { inOneLine, openHome, ran } from '../world.ts';

describe('recover config', () => {
  it('lists every setting with what counts and what it is for, where nothing is set', async () => {
    expect(await ran(['config'])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "",
        "out": "name      not set      signs your letters
      holidays  not set      days off, besides the weekend
      hours     09:00-18:00  business hours (the usual)
      days      mon-fri      the days you work (the usual)
      quarter   92           days between check-ins, at most (the usual)
      calendar  not set      a file of your follow-ups, for your calendar
      currency  not set      of amounts that name none
      editor    not set      the program that opens a file

      They stand in /home/robin/config/config.json. To change one: recover config set
      hours 8:30-17:00
      ",
      }
    `);
  });

  it('says where each comes from, what is ahead of the days off, and what in the file is no setting', async () => {
    const settings = { holidays: '2026-12-24, 2026-12-28..2026-12-31', quarter: '60' };
    const home = openHome({ settings });
    const how = { around: { name: 'R. Hale' }, config: { unknown: ['nmae'] } };
    const { code, out, err } = await home.ran(['config'], how);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "name      R. Hale
      holidays  2 entries, the next Thu 24 Dec
      hours     09:00-18:00
      days      mon-fri
      quarter   60
      calendar  not set
      currency  not set
      editor    not set

      "nmae" stands in the file, and is no setting. Did you mean name?
      They stand in /home/robin/config/config.json. To change one: recover config set
      hours 8:30-17:00
      "
    `);
  });

  it.each([60, 40])('fits into %i columns', async (width) => {
    const home = openHome({ settings: { calendar: `/home/robin/${'calendars/'.repeat(6)}recover.ics` } });
    const { out } = await home.ran(['config'], { width });
    expect(out.split('\n').filter((line) => line.length > width)).toEqual([]);
  });

  it('tells kindly of a file that cannot be read, and of a value that cannot be used', async () => {
    const broken = await ran(['config', 'list'], { config: { broken: 'a comma is missing' } });
    expect(broken).toMatchObject({
      code: 0,
      err: 'Your settings in /home/robin/config/config.json cannot be read: a comma is missing. The usual ones count; to look: recover config\n',
    });
    const file = { hours: 'late', calendar: 'x' };
    const wrong = await ran(['config'], { config: { file }, around: { currency: 'gold' } });
    expect(wrong.err.split('\n')).toEqual([
      'In /home/robin/config/config.json, "late" is no value for hours. 09:00-18:00 counts instead.',
      'In /home/robin/config/config.json, "x" is no value for calendar. It looks like this: the whole path of a file, such as ~/recover.ics',
      '"gold", which your environment gives for currency, is no value for it. It looks like this: EUR, one of the codes of three letters',
      '',
    ]);
  });

  it('is for scripts, too', async () => {
    const home = openHome({ settings: { quarter: '60' } });
    expect((await home.ran(['config', '--plain'])).out).toContain('quarter\t60\tfile\ncalendar\t\t\n');
    const { out } = await home.ran(['config', 'get', 'quarter', '--json']);
    expect(JSON.parse(out)).toEqual({
      recover: 1,
      kind: 'config',
      data: {
        file: '/home/robin/config/config.json',
        settings: [{ key: 'quarter', value: '60', from: 'file' }],
      },
    });
  });
});

describe('recover config set, get and unset', () => {
  it('keep a value in its one form, print it alone, and go back to the usual', async () => {
    const home = openHome();
    expect(await home.ran(['config', 'set', 'hours', '8:30-17'])).toEqual({
      code: 0,
      out: 'Kept. hours: 08:30-17:00.\nAll settings: recover config\n',
      err: '',
    });
    expect(await home.ran(['config', 'get', 'hours'])).toMatchObject({ code: 0, out: '08:30-17:00\n' });
    expect((await home.ran(['config', 'unset', 'hours'])).out).toBe(
      'Taken out. hours. Now 09:00-18:00 counts.\n',
    );
    expect((await home.ran(['config', 'unset', 'name'])).out).toBe('There was nothing set for name.\n');
    expect([...home.settings()]).toEqual([]);
  });

  it('say it where the environment goes before', async () => {
    const home = openHome();
    const { out } = await home.ran(['config', 'set', 'name', 'Robin Hale'], { around: { name: 'R. Hale' } });
    expect(inOneLine(out)).toBe(
      'Kept. name: Robin Hale. Your environment says R. Hale, and goes before it. All settings: recover config',
    );
    expect(home.settings().get('name')).toBe('Robin Hale');
  });

  it.each<[string, readonly string[], Circumstances['files'], string]>([
    ['typed one by one', ['2026-12-24', '12-25'], {}, '12-25, 2026-12-24'],
    ['from a list', ['off.txt'], { 'off.txt': '2026-12-24 Christmas Eve\n' }, '2026-12-24'],
    [
      'from a holiday calendar',
      ['de.ics'],
      { 'de.ics': 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nEND:VEVENT\nEND:VCALENDAR\n' },
      '2026-12-25',
    ],
    ['from standard input', ['-'], { '-': '2026-12-24\n' }, '2026-12-24'],
  ])('take days off %s', async (_name, words, files, kept) => {
    const home = openHome();
    const { code } = await home.ran(
      ['config', 'set', 'holidays', ...words],
      files === undefined ? {} : { files },
    );
    expect({ code, kept: home.settings().get('holidays') }).toEqual({ code: 0, kept });
  });

  it.each<[readonly string[], number, string]>([
    [['sett', 'name', 'x'], 2, 'There is no "recover config sett". Did you mean recover config set'],
    [['get', 'hour'], 2, 'There is no setting "hour". Did you mean hours? There are: name, holidays, hours,'],
    [['set'], 2, 'Which setting should it be? There are: name,'],
    [
      ['set', 'quarter', '120'],
      2,
      '"120" is no value for quarter. It looks like this: 92, or fewer days, down to 14.',
    ],
    [['set', 'quarter'], 2, 'What should quarter be? It looks like this: 92,'],
    [['set', 'hours', '9-5'], 2, 'Type for example: recover config set hours 8:30-17:00'],
    [
      ['set', 'name', 'Robin', 'Hale'],
      2,
      'name takes one value, not 2. A value with blanks in it needs quotation marks: recover config set name "Robin Hale"',
    ],
    [['set', 'holidays', '2026-12-24', 'xmas'], 2, '"xmas" is no value for holidays.'],
    [['set', 'holidays', 'gone.txt'], 1, 'gone.txt'],
    [['set', 'holidays', 'odd.txt'], 1, 'In odd.txt, no day can be read in "25.12.2026".'],
    [['set', 'holidays', 'empty.ics'], 1, 'empty.ics holds no days off.'],
    [['get', 'name'], 1, 'Nothing is set for name. Type for example: recover config set name "Robin Hale"'],
    [['edit'], 1, 'No editor is set. To set one: recover config set editor nano'],
  ])('%j is refused with what to type', async (words, code, says) => {
    const home = openHome();
    const files = { 'odd.txt': '2026-12-24\n25.12.2026\n', 'empty.ics': 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' };
    const end = await home.ran(['config', ...words], { files });
    expect({ code: end.code, out: end.out }).toEqual({ code, out: '' });
    expect(inOneLine(end.err)).toContain(says);
    expect([...home.settings()]).toEqual([]);
  });
});

describe('recover config edit', () => {
  it('opens the file in the editor of the rep, with the usual in it, and shows what it made of it', async () => {
    const home = openHome({ settings: {} });
    const opened: string[] = [];
    const desk = {
      edit: async (editor: string, path: string) => {
        opened.push(`${editor} ${path}`);
        return true;
      },
    };
    const { code, out } = await home.ran(['config', 'edit'], {
      desk,
      around: { editor: 'nano' },
      replies: {},
    });
    expect({ code, opened }).toEqual({ code: 0, opened: ['nano /home/robin/config/config.json'] });
    expect([...home.settings()]).toEqual([
      ['hours', '09:00-18:00'],
      ['days', 'mon-fri'],
      ['quarter', '92'],
    ]);
    expect(out).toContain('hours');
  });

  it('says so where the editor cannot be opened', async () => {
    const end = await openHome({ settings: { editor: 'nanno' } }).ran(['config', 'edit'], { replies: {} });
    expect(end.code).toBe(1);
    expect(inOneLine(end.err)).toContain('"nanno" could not be opened.');
    expect(end.err).toContain('Or open the file yourself: /home/robin/config/config.json');
  });
});
