import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/render/width.ts';
import { shippedText } from '../playbook/shipped.ts';
import type { Home } from '../world.ts';
import { openHome, withoutLetters } from '../world.ts';

const long = 'Émile 🚚 & Söhne 👨‍👩‍👧 GmbH mit einem Namen, der über alles hinausgeht';
const names = [
  long,
  '日本電気株式会社 東京本社',
  'شركة النور للتجارة',
  'מפעלי הנגב בע״מ',
  'A\u0301rbol & Cía',
];

const pipeline = [
  'Account,Deal,Amount,Currency,Close Date,Stage,Contact,Phone',
  ...names.map(
    (name, at) =>
      `"${name}",配送システム更新 ${at},${at + 1}000000,JPY,2026-12-0${at + 1},Negotiation,山田 太郎,+81 3 555 0123`,
  ),
].join('\n');

/** Every verb that shows something, and what it shows of. */
const shown: readonly (readonly string[])[] = [
  [],
  ['due'],
  ['due', '--all'],
  ['due', '--week'],
  ['similar'],
  ['similar', '--all'],
  ['similar', '--explain', 'Émile'],
  ['review'],
  ['review', 'gold'],
  ['review', 'lessons'],
  ['losses'],
  ['show', '日本'],
  ['show', '日本', '--private'],
  ['deals', '--all'],
  ['deals', '--account', 'Émile'],
  ['prep', 'Émile'],
  ['prep', 'النور'],
  ['prep', '日本'],
  ['facts', 'Émile'],
  ['draft', '--list'],
  ['config'],
  ['undo', '--list'],
  ['show', long],
  ['import', 'pipeline.csv', '--dry-run'],
  ['import', 'pipeline.csv', '--changes'],
];

const files = { 'pipeline.csv': pipeline };

async function toldHome(): Promise<Home> {
  const home = openHome();
  const lost = ['--channel', 'phone', '--courtesy', 'thanks', '--stands', 'signed', '--winner', '競合 商事'];
  const answers = JSON.parse(shippedText('sample/answers-debrief-thornbury.json'));
  const debrief = JSON.stringify({ ...answers, sweep: { [long]: false, [names[2] ?? '']: true } });
  for (const argv of [
    ['import', 'pipeline.csv'],
    ['lost', '日本', ...lost],
    ['debrief', '日本', '--answers', 'answers.json'],
  ]) {
    const { code, err } = await home.ran(argv, { files: { ...files, 'answers.json': debrief } });
    expect({ argv, code, err }).toMatchObject({ code: 0 });
  }
  return home;
}

describe('names that are wide, long, or read from right to left', () => {
  it.each([40, 60, 80, 120, 200])('keep every screen within %i columns', async (width) => {
    const home = await toldHome();
    const wide: string[] = [];
    for (const argv of shown) {
      const { out, err } = await home.ran(argv, { width, files });
      // A letter is for copying, each paragraph one line.
      const lines = withoutLetters(out + err).split('\n');
      wide.push(...lines.filter((line) => widthOf(line) > width).map((line) => `${argv.join(' ')}: ${line}`));
    }
    expect(wide).toEqual([]);
  });

  it.each([
    ['Émi', 'Émile'],
    ['日本', '日本電気株式会社'],
    ['מפעלי', 'מפעלי הנגב'],
    ['Árb', 'rbol & Cía'],
  ])('are found by their first letters, however these were typed: %s', async (typed, name) => {
    const { code, out } = await (await toldHome()).ran(['prep', typed]);
    expect(code).toBe(0);
    expect(out).toContain(name);
  });
});
