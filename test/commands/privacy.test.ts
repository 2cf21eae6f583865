import { describe, expect, it } from 'vitest';
import { causeOpenness, debriefOpenness } from '../../src/domain/private.ts';
import { homeWith, privateMarks } from './secrets.ts';
import { debriefedHome, lostHome } from './stocked.ts';

const readers = [
  ['--json'],
  ['due', '--json'],
  ['losses', '--json'],
  ['similar', '--json'],
  ['deals', '--json'],
  ['show', 'thornbury', '--json'],
];

describe('what is private', () => {
  const own = ['pulse', 'ownPart', 'control', 'wouldDo', 'lastMoment'];

  it.each([...readers, ['show', 'thornbury'], ['losses'], ['due'], ['similar']])(
    'stays out of %s %s',
    async (...words) => {
      const home = await debriefedHome();
      const { out } = await home.ran(words.filter((word): word is string => typeof word === 'string'));
      for (const name of own) expect(out).not.toContain(`"${name}"`);
      expect(out).not.toContain('when Ines said that she would hand it up');
    },
  );

  it('is shown by show --private alone', async () => {
    const home = await debriefedHome();
    const { out } = await home.ran(['show', 'thornbury', '--private']);
    expect(out).toContain('when Ines said that she would hand it up');
    const { out: json } = await home.ran(['show', 'thornbury', '--private', '--json']);
    for (const name of own) expect(json).toContain(`"${name}"`);
  });

  it('stays out of what debrief --json prints', async () => {
    const home = await lostHome();
    const files = {
      '-': '{ "causes": ["champion-under-armed"], "lesson": "Ask.", "pulse": 4, "ownMoment": true, "lastMoment": "a secret", "sign": "another" }',
    };
    const { code, out } = await home.ran(['debrief', '--answers', '-', '--json'], { files });
    expect(code).toBe(0);
    expect(out).not.toMatch(/pulse|ownPart|control|a secret|another/);
  });
});

const traces = /Qvorx|42420[12]|424,20[12]|"(?:forecast|control)"|Counted on|not[ -]mine/;

/** A home whose two debriefs of one loss hold a word in each private field that can be found again. */
async function secretHome() {
  return homeWith((loss) => {
    if (loss.debrief === undefined) return loss;
    const causes = loss.debrief.causes.map((cause) => ({ ...cause, control: 'not-mine' as const }));
    const debrief = { ...loss.debrief, ...privateMarks, causes };
    return { ...loss, debrief, otherDebriefs: [{ ...debrief, number: 2 }] };
  });
}

/** What each verb prints or writes of a loss; a verb without lines tells of no loss. */
const ways: Readonly<Record<string, readonly (readonly string[])[]>> = {
  lost: [['lost', 'harlow', '--channel', 'email', '--stands', 'no', '--json']],
  debrief: [
    ['debrief', 'thornbury', '--use', '2', '--json'],
    ['debrief', 'thornbury', '--use', '2'],
  ],
  due: [['due'], ['due', '--json'], ['due', '--plain'], ['due', '--all']],
  similar: [['similar'], ['similar', '--json'], ['similar', 'thornbury', '--all'], ['similar', '--plain']],
  touch: [['touch', 'thornbury', 'they called', '--json']],
  review: [
    ['review'],
    ['review', '--json'],
    ['review', '--plain'],
    ['review', 'causes', '--json'],
    ['review', 'gold', '--json'],
    ['review', 'lessons', '--json'],
    ['review', '--html', '-'],
    ['review', '--html', 'friday.html', '--anonymous'],
    ['review', '--html', '-'],
    ['review', '--html', 'page.html', '--anonymous'],
  ],
  draft: [
    ['draft', 'note', 'thornbury'],
    ['draft', 'note', 'thornbury', '--json'],
  ],
  prep: [
    ['prep', 'harlow'],
    ['prep', 'harlow', '--json'],
    ['prep', 'thornbury'],
    ['prep', 'thornbury', '--json'],
  ],
  done: [['done', 'k103', '--json']],
  won: [
    ['won', 'harlow', '--worry', 'trust', '--json'],
    ['won', 'thornbury'],
  ],
  facts: [
    ['facts', 'harlow'],
    ['facts', 'harlow', '--json'],
    ['facts', 'harlow', '--plain'],
  ],
  snooze: [['snooze', 'k104', '2 dec', '--json']],
  skip: [['skip', 'k104', '--json']],
  remind: [['remind', 'thornbury', 'fri', 'send it', '--json']],
  away: [['away', '--until', 'fri', '--json'], ['away']],
  losses: [['losses'], ['losses', '--json'], ['losses', '--plain']],
  show: [
    ['show', 'thornbury'],
    ['show', 'thornbury', '--json'],
    ['show', 'thornbury', '--debrief', '2'],
    ['show', 'thornbury', '--debrief', '2', '--json'],
  ],
  edit: [
    ['edit', 'thornbury', '--stands', 'no'],
    ['edit', 'thornbury', '--believed', 'Nobody owned it.', '--json'],
  ],
  deals: [['deals', '--json'], ['deals']],
  add: [],
  import: [],
  undo: [['undo', '--json']],
  export: [
    ['export', 'md', 'thornbury'],
    ['export', 'md', 'thornbury', 'loss.md', '--yes'],
    ['export', 'csv', 'losses'],
    ['export', 'csv', 'follow-ups'],
    ['export', 'csv', 'touches'],
    ['export', 'csv', 'deals'],
    ['export', 'ics'],
    ['export', 'ics', 'follow-ups.ics'],
    ['export', 'crm', 'tasks', '--for', 'salesforce'],
    ['export', 'crm', 'notes', '--for', 'salesforce'],
    ['export', 'crm', 'notes', '--for', 'hubspot'],
  ],
  restore: [],
  doctor: [['doctor'], ['doctor', '--json'], ['doctor', '--report']],
  config: [['config'], ['config', '--json']],
  demo: [],
  completion: [],
};

describe('a private field, with a word in it that can be found again', () => {
  it('is one of those that are declared so, and no other', () => {
    const declared = Object.entries(debriefOpenness).filter(([, openness]) => openness === 'private');
    expect(declared.map(([field]) => field).sort()).toEqual(Object.keys(privateMarks).sort());
    expect(Object.entries(causeOpenness).filter(([, openness]) => openness === 'private')).toEqual([
      ['control', 'private'],
    ]);
  });

  it('is looked for in every verb that the help names', async () => {
    const { out } = await (await lostHome()).ran(['help']);
    const named = [
      ...out.matchAll(/^ {2}(?:.*\b(?:lost|days|morning|time|writing|contact|Friday) {2,})?(\w+) {2,}\S/gm),
    ];
    const verbs = named.flatMap(([, verb = '']) => (verb === 'recover' ? [] : [verb]));
    expect(Object.keys(ways).sort()).toEqual(verbs.sort());
  });

  it.each(Object.values(ways).flat())('stays out of %s %s %s %s %s %s %s', async (...words) => {
    const home = await secretHome();
    const argv = words.filter((word): word is string => typeof word === 'string');
    const { out, err } = await home.ran(argv);
    expect(`${out}${err}${[...home.written().values()].join('')}`).not.toMatch(traces);
  });

  it('is in show --private and in the copy for oneself', async () => {
    const home = await secretHome();
    for (const argv of [
      ['show', 'thornbury', '--private', '--json'],
      ['export', 'json'],
    ]) {
      const { out } = await home.ran(argv);
      for (const word of ['Qvorxfree', 'Qvorxlast', 'Qvorxsign', 'Qvorxwould', '424201', '424202'])
        expect(out, argv.join(' ')).toContain(word);
    }
    const { out } = await home.ran(['show', 'thornbury', '--private']);
    expect(out).toMatch(/Counted on +yes/);
    expect(out).toMatch(/How you were +424201 of 5 at first, 424202 at the end/);
  });
});
