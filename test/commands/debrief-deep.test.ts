import { describe, expect, it } from 'vitest';
import { enter } from '../world/asker.ts';
import { inOneLine } from '../world.ts';
import { usual } from './debrief-replies.ts';
import { lostHome } from './stocked.ts';

const evening = '2026-11-23T18:12:00';
const deep = {
  forecast: true,
  freeWrite: 'I told everyone it was safe.\nIt was not.',
  'source.trust': 'buyer',
  source: enter,
  'confidence.trust': 'sure',
  confidence: null,
  control: enter,
  thirdVoice: 'their installer',
  offer: 'reference',
  pulseAfter: 4,
};

describe('recover debrief --deep', () => {
  it('asks where each cause comes from, how sure it is and whose it was (G46, G73)', async () => {
    const home = await lostHome();
    const { code } = await home.ran(['debrief', 'thornbury', '--deep'], {
      now: evening,
      replies: { ...usual, ...deep },
    });
    expect({ code, causes: home.ledger().losses[0]?.debrief?.causes }).toEqual({
      code: 0,
      causes: [
        { cause: 'trust', source: 'buyer', control: 'partly', confidence: 'sure' },
        { cause: 'decision-maker-not-reached', source: 'buyer', control: 'mine' },
      ],
    });
  });

  it('asks whether the money was counted on, and leaves three minutes to write (G65)', async () => {
    const home = await lostHome();
    await home.ran(['debrief', 'thornbury', '--deep'], { now: evening, replies: { ...usual, ...deep } });
    expect(home.ledger().losses[0]?.debrief).toMatchObject({
      forecast: true,
      freeWrite: 'I told everyone it was safe.\nIt was not.',
    });
  });

  it('asks again how one is, tells both and what hangs on the largest deal (G70, G95)', async () => {
    const home = await lostHome();
    const { out } = await home.ran(['debrief', 'thornbury', '--deep'], {
      now: evening,
      replies: { ...usual, ...deep },
    });
    expect(inOneLine(out)).toContain('You came with 2 of 5 and leave with 4; only you see this.');
    expect(inOneLine(out)).toMatch(
      /Harlow Dairies is EUR 142,000 of the EUR [\d,]+ you have open: \d+%, in 1 of \d+ deals\./,
    );
    expect(home.ledger().losses[0]?.debrief).toMatchObject({ pulse: 2, pulseAfter: 4 });
  });

  it('keeps with each call who could raise it and what to bring (G85, G86, G91)', async () => {
    const home = await lostHome();
    await home.ran(['debrief', 'thornbury', '--deep'], { now: evening, replies: { ...usual, ...deep } });
    const calls = home.ledger().followUps.filter((one) => one.play === 'call');
    expect(calls).toMatchObject([
      { account: 'Harlow Dairies', thirdVoice: 'their installer', offer: 'reference' },
    ]);
    const { out } = await home.ran(['show', 'thornbury']);
    expect(inOneLine(out)).toContain(
      'call to Harlow Dairies; through their installer; bring a customer who once had the same worry',
    );
  });

  it('asks none of it without being told to', async () => {
    const home = await lostHome();
    const { code, out } = await home.ran(['debrief', 'thornbury'], { now: evening, replies: usual });
    expect(code).toBe(0);
    expect(out).not.toMatch(/You came with|you have open/);
  });

  it('takes the same from a file, together by name', async () => {
    const home = await lostHome();
    const file = {
      pulse: 3,
      forecast: false,
      causes: ['trust'],
      source: { trust: 'evidence' },
      confidence: { trust: 'unsure' },
      control: { trust: 'not-mine' },
      fact: { 'reference-heard': false },
      lesson: 'Ask.',
      sweep: { 'Harlow Dairies': false },
      thirdVoice: { 'Harlow Dairies': 'their installer' },
      offer: { 'Harlow Dairies': 'idea' },
      pulseAfter: 3,
    };
    const { code } = await home.ran(['debrief', 'thornbury', '--answers', '-'], {
      files: { '-': JSON.stringify(file) },
    });
    expect({
      code,
      debrief: home.ledger().losses[0]?.debrief,
      call: home.ledger().followUps.find((one) => one.play === 'call'),
    }).toMatchObject({
      code: 0,
      debrief: {
        forecast: false,
        pulseAfter: 3,
        causes: [{ cause: 'trust', source: 'evidence', confidence: 'unsure', control: 'not-mine' }],
      },
      call: { thirdVoice: 'their installer', offer: 'idea' },
    });
  });

  it.each([
    [
      { control: { truts: 'mine' } },
      'The answer "control" names "truts", and a cause of that name is not known.',
    ],
    [
      { offer: { Nobody: 'idea' } },
      'The answer "offer" names "Nobody", and a deal of that name is not known.',
    ],
    [{ source: 'buyer' }, 'The answer "source" cannot be used. It takes one answer for each cause'],
  ])('refuses %j, naming it', async (part, said) => {
    const home = await lostHome();
    const files = { '-': JSON.stringify({ causes: ['trust'], lesson: 'Ask.', ...part }) };
    const { code, err } = await home.ran(['debrief', 'thornbury', '--answers', '-'], { files });
    expect(code).toBe(2);
    expect(inOneLine(err)).toContain(said);
  });

  it('cannot be short as well', async () => {
    const { code, err } = await (await lostHome()).ran(['debrief', 'thornbury', '--deep', '--short'], {
      replies: {},
    });
    expect({ code, err: inOneLine(err) }).toEqual({
      code: 2,
      err: '--short asks less and --deep asks more. Take one of the two, or neither.',
    });
  });

  it('shows its questions in the file to fill in', async () => {
    const home = await lostHome();
    const idsOf = async (...more: readonly string[]) => {
      const { out } = await home.ran(['debrief', 'thornbury', '--answers-template', ...more]);
      return JSON.parse(out).data.questions.map((one: { id: string }) => one.id);
    };
    expect(await idsOf('--deep')).toEqual(
      expect.arrayContaining(['forecast', 'freeWrite', 'source.trust', 'control.trust', 'pulseAfter']),
    );
    expect(await idsOf()).not.toContain('forecast');
    expect(await idsOf('--with', 'Norm')).not.toContain('pulse');
  });
});
