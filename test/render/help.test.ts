import { describe, expect, it } from 'vitest';
import type { Shell } from '../../src/render/completion.ts';
import { completionScript, shells } from '../../src/render/completion.ts';
import { helpText } from '../../src/render/help.ts';
import { unpainted } from '../../src/render/paint.ts';
import { widthOf } from '../../src/render/width.ts';
import { shippedText } from '../playbook/shipped.ts';

const verbs = [
  { name: 'lost', when: 'just lost', line: 'a deal was lost: the reply, and the 24-hour clock' },
  { name: 'due', when: 'each morning', line: 'what is due, whom to call, with the words' },
  { name: 'losses', line: 'the losses you kept' },
];

describe('the top help', () => {
  it('stands by moment at 80 columns', () => {
    expect(unpainted(helpText(verbs, ['dates', 'privacy'], 80))).toMatchInlineSnapshot(`
      "recover: for the hour after a lost deal, and the deals to save next.

        just lost     lost  a deal was lost: the reply, and the 24-hour clock
        each morning  due   what is due, whom to call, with the words

      Also
        losses  the losses you kept

      Examples
        recover lost brandt       the call just ended
        recover debrief brandt    tonight, or tomorrow
        recover import deals.csv  your CRM’s export

      More: recover help <verb>, or about dates, privacy.
      Everywhere: --no-color, --no-input, --debug, -h, -V. For scripts: --json,
      --plain.
      "
    `);
  });

  it('hangs its lines at 40 columns', () => {
    expect(unpainted(helpText(verbs, ['dates', 'privacy'], 40))).toMatchInlineSnapshot(`
      "recover: for the hour after a lost deal,
      and the deals to save next.

        just lost     lost
            a deal was lost: the reply, and
            the 24-hour clock
        each morning  due
            what is due, whom to call, with
            the words

      Also
        losses  the losses you kept

      Examples
        recover lost brandt
            the call just ended
        recover debrief brandt
            tonight, or tomorrow
        recover import deals.csv
            your CRM’s export

      More: recover help <verb>, or about
      dates, privacy.
      Everywhere: --no-color, --no-input,
      --debug, -h, -V. For scripts: --json,
      --plain.
      "
    `);
  });

  it.each([40, 80, 200])('is never wider than %i columns, nor than 80', (width) => {
    const lines = unpainted(helpText(verbs, ['dates', 'exit-codes', 'files', 'privacy'], width)).split('\n');
    expect(lines.filter((line) => widthOf(line) > Math.min(width, 80))).toEqual([]);
  });
});

describe('completion', () => {
  const completed = [
    {
      name: 'lost',
      line: "a deal's end: now",
      options: [
        { flag: '--on', takesValue: true, values: [] },
        { flag: '--channel', takesValue: true, values: ['phone', 'email'] },
        { flag: '--json', takesValue: false, values: [] },
      ],
    },
    { name: 'due', line: 'what is due', options: [] },
  ];

  it.each<[Shell, string, string]>([
    ['bash', 'lost due|lost due', '      lost) words="--on --channel --json" ;;'],
    [
      'zsh',
      "lost due|    'lost:a deal s end now'\n    'due:what is due'",
      '    lost) options=(--on --channel --json) ;;',
    ],
    [
      'fish',
      "lost due|  complete -c $program -n __fish_use_subcommand -f -a lost -d 'a deal s end now'\n  complete -c $program -n __fish_use_subcommand -f -a due -d 'what is due'",
      "  complete -c $program -n '__fish_seen_subcommand_from lost' -l on -r\n  complete -c $program -n '__fish_seen_subcommand_from lost' -l channel -x -a 'phone email'\n  complete -c $program -n '__fish_seen_subcommand_from lost' -l json",
    ],
    ['powershell', "lost due|'lost', 'due'", "    'lost' = @('--on', '--channel', '--json')"],
  ])('in %s names every verb, and the options of those that have some', (shell, named, cases) => {
    expect(completionScript(shell, '{verbs}|{described}|{cases}', completed)).toBe(`${named}|${cases}`);
  });

  it('in powershell names the words that an option takes', () => {
    expect(completionScript('powershell', '{values}', completed)).toBe(
      "    'lost --channel' = @('phone', 'email')",
    );
  });

  it.each(shells)('in %s leaves nothing open in its script', (shell) => {
    const script = completionScript(shell, shippedText(`completion/${shell}.txt`), completed);
    expect(script).not.toMatch(/\{(?:verbs|described|cases|values)\}/);
    expect(script).toContain('lost');
  });
});
