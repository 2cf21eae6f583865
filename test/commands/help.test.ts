import { describe, expect, it } from 'vitest';
import type { Elsewhere } from '../../src/domain/elsewhere.ts';
import { topics, verbs } from '../../src/verbs.ts';
import { shippedText } from '../playbook/shipped.ts';
import { inOneLine, ran } from '../world.ts';

const names = verbs.map(({ name }) => name);

describe('the help of every verb', () => {
  it.each(names)('%s: how it is typed, its options and examples, in our words', async (name) => {
    const { code, out, err } = await ran(['help', name], { width: 80 });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: recover ${name} `));
    expect(out).toMatch(/^ {2}-h, --help +this page$/m);
    expect(out).toMatch(new RegExp(`\nExamples\n(?: {2}.*\n)* {2}recover ${name}`));
    expect(out).not.toMatch(/default:|display help/);
  });

  it.each(names)('%s: as narrow as the screen, and never wider than 80 columns', async (name) => {
    for (const width of [40, 60, 80, 200]) {
      const { out } = await ran(['help', name], { width });
      const over = out.split('\n').filter((line) => line.length > Math.min(width, 80));
      expect(over, `${width} columns`).toEqual([]);
    }
  });

  it('puts the texts below where there is no room beside', async () => {
    const { out } = await ran(['help', 'completion'], { width: 40 });
    expect(out).toMatchInlineSnapshot(`
      "Usage: recover completion [options]
             <shell>

      let your shell complete the verbs

      What to type
        shell  bash, zsh, fish, powershell

      Options
        -h, --help  this page

      Examples
        recover completion bash >> ~/.bashrc
            then open a new terminal
        recover completion zsh >> ~/.zshrc
            the same for zsh
      "
    `);
  });
});

describe('the top help', () => {
  it.each([40, 60, 80, 200])('fits %i columns', async (width) => {
    const { out } = await ran(['help'], { width });
    expect(out.split('\n').filter((line) => line.length > Math.min(width, 80))).toEqual([]);
  });

  it('names seven verbs by their moments, and every other below', async () => {
    const { out } = await ran(['help']);
    const [moments = '', others = ''] = out.split('\nAlso\n');
    expect(moments.match(/^ {2}[a-zA-Z0-9 ]+? {2,}[a-z]+ {2}/gm)?.map((line) => line.trim())).toEqual([
      'just lost      lost',
      'within 2 days  debrief',
      'each morning   due',
      'any time       similar',
      'when writing   draft',
      'after contact  touch',
      'on Friday      review',
    ]);
    for (const name of names.slice(7)) expect(others).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it.each(topics)('tells of %s, within the screen', async (topic) => {
    const { code, out } = await ran(['help', topic], { width: 40 });
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });

  it.each([
    ['gold', 'There is no help on "gold". You find it under recover help review.'],
    ['version', 'There is no help on "version". You find it under recover help.'],
    ['date', 'There is no help on "date". Did you mean recover help dates'],
    ['xyzzy', 'There is no help on "xyzzy". All verbs, and what else there is: recover help'],
  ])('leads on from %s', async (subject, says) => {
    const { code, out, err } = await ran(['help', subject]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(inOneLine(err)).toContain(says);
  });

  it('is what help says of itself', async () => {
    expect(await ran(['help', 'help'])).toEqual(await ran(['help']));
  });
});

describe('a verb one would guess', () => {
  it.each([
    ['patterns', 'review'],
    ['gold', 'review gold'],
    ['report', 'review'],
    ['lessons', 'review lessons'],
    ['signal', 'touch'],
    ['plan', 'show'],
    ['pause', 'away'],
    ['calendar', 'export ics'],
    ['privacy', 'help privacy'],
  ])('%s leads to its place', async (typed, place) => {
    const { code, out, err } = await ran([typed, 'brandt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(inOneLine(err)).toBe(
      `There is no "recover ${typed}". You find it under recover ${place}. All verbs: recover help`,
    );
  });

  it('is none of the verbs, stands once, and leads to what there is', async () => {
    const elsewhere: Elsewhere = JSON.parse(shippedText('elsewhere.json'));
    const words = Object.values(elsewhere).flat();
    expect(words.filter((word) => [...names, 'help'].includes(word))).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    const { '--version': version, ...places } = elsewhere;
    expect(version).toBeDefined();
    for (const [verb = '', second = ''] of Object.keys(places).map((place) => place.split(' '))) {
      const { code, out } = await ran(verb === 'help' ? ['help'] : ['help', verb]);
      expect({ verb, code }).toEqual({ verb, code: 0 });
      expect(out).toContain(second);
    }
  });
});
