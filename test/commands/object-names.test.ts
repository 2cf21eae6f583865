import { describe, expect, it } from 'vitest';
import { openHome } from '../world.ts';

/** Words that mean something to every object of the language the program is written in. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

const headers = [
  'Account Name',
  'Opportunity Name',
  'Stage',
  'Amount',
  'Close Date',
  'Id',
  'Competitor',
  ...names,
];
const rows = names.map((name) => [name, name, 'Negotiation', '1000', '2026-12-01', name, name, ...names]);
const file = `${[headers, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;

async function importedHome() {
  const home = openHome();
  const { code } = await home.ran(['import', 'a.csv'], { files: { 'a.csv': file } });
  expect(code).toBe(0);
  return home;
}

describe.each(names)('a customer called %s', (name) => {
  it('is imported with every column, twice the same', async () => {
    const home = await importedHome();
    const deal = home.pipeline().deals.find((one) => one.account === name);
    expect(deal).toMatchObject({ name, crmId: name, competitor: name });
    expect(Object.entries(deal?.attributes ?? {})).toEqual(names.map((one) => [one, one]));
    const again = await home.ran(['import', 'a.csv'], { files: { 'a.csv': file } });
    expect(again.out).toContain(`${names.length} as before`);
  });

  it('can be lost, debriefed, shown and found again', async () => {
    const home = await importedHome();
    const lost = { '-': JSON.stringify({ channel: 'email', stands: 'signed', winner: name, said: name }) };
    expect(await home.ran(['lost', name, '--answers', '-'], { files: lost })).toMatchObject({ code: 0 });
    const learnt = JSON.stringify({ causes: ['champion-under-armed'], lesson: name, didWell: name });
    const debrief = await home.ran(['debrief', name, '--answers', '-'], { files: { '-': learnt } });
    expect(debrief).toMatchObject({ code: 0, err: '' });
    expect(home.ledger().losses[0]).toMatchObject({ deal: { account: name }, winner: name, stated: name });
    for (const argv of [['show', name], ['losses'], ['due'], ['similar', name], ['deals', '--account', name]])
      expect(await home.ran(argv)).toMatchObject({ code: 0, out: expect.stringContaining(name) });
  });

  it.each([
    [['lost', '--answers', '-'], `{ "${name}": "x" }`, `There is no question "${name}"`],
    [['lost', '--answers', '-'], `{ "account": "x", "channel": "${name}" }`, 'channel'],
    [['add', '--answers', '-'], `{ "account": "x", "${name}": "y" }`, `There is no question "${name}"`],
    [['similar', '--answers', '-'], `{ "sweep.${name}": true }`, name],
    [['due', `--${name}`], '', `no option --${name}`],
    [['help', name], '', `There is no help on "${name}"`],
    [['completion', name], '', `no completion for "${name}"`],
  ])('is no question, choice, flag or verb: %j', async (argv, answers, said) => {
    const home = await importedHome();
    const { code, err } = await home.ran(argv, { files: { '-': answers } });
    expect({ code: code === 1 || code === 2, err: err.replace(/\s+/g, ' ') }).toEqual({
      code: true,
      err: expect.stringContaining(said),
    });
  });
});
