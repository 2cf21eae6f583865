import { describe, expect, it } from 'vitest';
import { markup } from '../page/markup.ts';
import { attacks } from '../torture/outside/attacks.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { homeWith, privateMarks } from './secrets.ts';
import { debriefedHome } from './stocked.ts';

const now = '2026-12-04T16:00:00';
const review = (home: Home, ...rest: readonly string[]) => home.ran(['review', ...rest], { now });

async function secretHome(): Promise<Home> {
  return homeWith((loss) =>
    loss.debrief === undefined ? loss : { ...loss, debrief: { ...loss.debrief, ...privateMarks } },
  );
}

describe('recover review --html', () => {
  it('writes a page of one file, for the eyes of that person alone, and says so', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await review(home, '--html', 'friday.html');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('friday.html');
    const page = home.written().get('friday.html') ?? '';
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|https?:|url\(/i);
  });

  it('has the figures behind every drawing as a table, and a name for each drawing', async () => {
    const { out } = await review(await debriefedHome(), '--html', '-');
    const drawings = out.match(/<svg [^>]*role="img" aria-labelledby="[^"]+"><title id="[^"]+">[^<]+/g) ?? [];
    expect(drawings.length).toBeGreaterThan(3);
    expect(out.match(/<figure>/g)).toHaveLength(drawings.length);
    expect((out.match(/<caption>/g) ?? []).length).toBeGreaterThanOrEqual(drawings.length);
    expect(out.match(/<th>/g)).toBeNull();
    expect(out).toContain('1 of 1');
  });

  it.each([
    ['as it is', []],
    ['without the names', ['--anonymous']],
    ['of all there is', ['--period', 'all']],
  ])('has nothing private in it, %s', async (_, words) => {
    const { code, out } = await review(await secretHome(), '--html', '-', ...words);
    expect(code).toBe(0);
    expect(out).not.toMatch(/Qvorx|42420[12]|424,20[12]|Your own part|Worth ten minutes|one thing/);
  });

  it('leaves out the names of customers and of people where that is asked for', async () => {
    const home = await debriefedHome();
    const known = (await review(home, '--html', '-')).out;
    const { out } = await review(home, '--html', '-', '--anonymous');
    expect(known).toContain('Thornbury');
    expect(out).not.toMatch(/Thornbury|Ines/i);
    expect(out).toContain('Customer 1');
    expect(out).toContain('The names of customers are left out.');
    expect(out).toContain('Ferrowan Systems');
  });

  it('gives a customer who was lost twice one number', async () => {
    const home = await debriefedHome();
    const ledger = home.ledger();
    const [loss] = ledger.losses;
    if (loss === undefined) throw new Error('there is a loss');
    const second = { ...loss, deal: { ...loss.deal, account: ` ${loss.deal.account.toUpperCase()}` } };
    const twice = openHome({ ledger: { ...ledger, losses: [loss, second], changes: [] } });
    const { out } = await review(twice, '--html', '-', '--anonymous');
    expect(out.match(/Customer 1/g)).toHaveLength(2);
    expect(out).not.toContain('Customer 2');
  });

  it('says in its head what it was narrowed to', async () => {
    const { out } = await review(
      await debriefedHome(),
      '--html',
      '-',
      '--period',
      '2026-11',
      '--competitor',
      'ferrowan',
      '--over',
      '1k',
      '--under',
      'EUR 90k',
    );
    expect(out).toContain('from 1 Nov 2026 to 30 Nov 2026');
    expect(out).toContain('Only lost to ferrowan, 1k or more, EUR 90k or less.');
    const { out: none } = await review(await debriefedHome(), '--html', '-', '--product', '<b>x');
    expect(none).toContain('Only product &lt;b&gt;x.');
    expect(none).toContain('No losses kept');
  });

  it('is a page where there is nothing yet', async () => {
    const { code, out } = await review(openHome(), '--html', '-');
    expect(code).toBe(0);
    expect(out).toContain('No losses kept');
    expect(out).not.toContain('<svg');
  });

  it.each([
    [['--anonymous'], '--anonymous and --yes go with --html.'],
    [['--yes'], '--anonymous and --yes go with --html.'],
    [['--html', '-', '--json'], 'With --html the whole review becomes a page'],
    [['--html', '-', '--plain'], 'With --html the whole review becomes a page'],
    [['--html', '-', '--private'], 'With --html the whole review becomes a page'],
    [['gold', '--html', '-'], 'With --html the whole review becomes a page'],
    [['lessons', '--html', '-'], 'With --html the whole review becomes a page'],
    [['3', '--html', '-'], 'With --html the whole review becomes a page'],
  ])('is refused with %j, and says why', async (words, said) => {
    const { code, out, err } = await review(await debriefedHome(), ...words);
    expect([code, out]).toEqual([2, '']);
    expect(inOneLine(err)).toContain(said);
  });

  it('replaces a page that is there only by leave', async () => {
    const home = await debriefedHome();
    await review(home, '--html', 'friday.html');
    const again = await review(home, '--html', 'friday.html', '--anonymous');
    expect(again.code).not.toBe(0);
    expect(home.written().get('friday.html')).toContain('Thornbury');
    expect((await review(home, '--html', 'friday.html', '--anonymous', '--yes')).code).toBe(0);
    expect(home.written().get('friday.html')).not.toContain('Thornbury');
  });
});

describe('a text that attacks a page, in every field', () => {
  it.each(Object.entries({ ...markup, ...attacks }))('stays a text: %s', async (_, text) => {
    const home = await homeWith((loss) => ({
      ...loss,
      deal: { ...loss.deal, account: text, name: text },
      contact: { name: text },
      winner: text,
      stated: text,
      ...(loss.debrief === undefined
        ? {}
        : { debrief: { ...loss.debrief, causes: [{ cause: text, source: 'my-guess', control: 'mine' }] } }),
    }));
    const { code, out } = await review(home, '--html', '-');
    expect(code).toBe(0);
    const tags = [...out.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name = '']) => name);
    expect(tags.filter((name) => !ours.has(name))).toEqual([]);
    expect(out).not.toMatch(/<[^>]*\bon\w+\s*=/i);
    expect(out).not.toMatch(/<[^>]*javascript:/i);
    expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  });
});

const ours = new Set(
  'html head meta title style body main h1 h2 p div figure figcaption svg text path rect table caption thead tbody tr th td !doctype'.split(
    ' ',
  ),
);
