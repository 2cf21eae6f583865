import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ground, recover, written } from './process.ts';

const secret = 'Zyxen-Quorl';
const secrets = [secret, secret.toLowerCase(), 'Quorl', '774411'];

/** What a file may look like after something went wrong with it; every one of them still holds what nobody else may read. */
const damages: Readonly<Record<string, (whole: Buffer) => Buffer>> = {
  'cut in the middle': (whole) => whole.subarray(0, Math.floor(whole.length * 0.6)),
  'changed by hand': (whole) => Buffer.from(whole.toString().replace(secret, `${secret}!`)),
  'without its first line': (whole) => whole.subarray(whole.indexOf('\n') + 1),
  'words only': () => Buffer.from(`${secret} owes us 774411`),
  'begun and not ended': () => Buffer.from(`{ "account": "${secret}", "amount": 774411, `),
  'of another kind': () => Buffer.from(`{"data":[{"account":"${secret}"}],"${secret}":774411}`),
  'in no known letters': (whole) =>
    Buffer.concat([whole.subarray(0, 400), Buffer.from([0xff, 0xfe, 0xc3]), whole]),
};

const readers: readonly (readonly string[])[] = [
  ['due'],
  ['deals', '--json'],
  ['losses', '--plain'],
  ['similar'],
  ['doctor'],
  ['doctor', '--report'],
  ['undo', '--list'],
  ['add', 'Brandt'],
];

let homes = 0;

/** A home whose every file holds the secret. */
function homeWithSecrets(): string {
  homes += 1;
  const home = join(ground, `secret-${homes}`);
  const table = `Account,Deal,Stage,Amount\n${secret},${secret} renewal,Open,774411\n${secret} Two,x,Open,774411\n`;
  const answers = {
    account: secret,
    channel: 'email',
    stands: 'signed',
    winner: secret,
    said: `${secret} 774411`,
  };
  expect(recover(home, ['import', written('secret.csv', table)]).code).toBe(0);
  const lost = recover(home, ['lost', `${secret} renewal`, '--answers', '-'], JSON.stringify(answers));
  expect(lost.code, lost.err).toBe(0);
  return home;
}

/** What is told of trouble, and what is meant for somebody else to read. */
function toldBy(
  { out, err }: { readonly out: string; readonly err: string },
  argv: readonly string[],
): string {
  return argv.includes('--report') ? out + err : err;
}

function leaks(said: string): readonly string[] {
  return secrets.filter((one) => said.includes(one));
}

describe('a damaged file', () => {
  const file = { 'ledger.json': homeWithSecrets(), 'pipeline.json': homeWithSecrets() };

  it.each(
    Object.entries(file).flatMap(([name, home]) => Object.keys(damages).map((how) => ({ name, home, how }))),
  )(
    '$name, $how, is told of and never quoted',
    ({ name, home, how }) => {
      const path = join(home, name);
      const whole = readFileSync(path);
      writeFileSync(path, damages[how]?.(whole) ?? whole);
      const ended = readers.map((argv) => ({ argv, ...recover(home, argv) }));
      writeFileSync(path, whole);
      expect(ended.some(({ code }) => code === 65)).toBe(true);
      const leaking = ended.filter((one) => leaks(toldBy(one, one.argv)).length > 0);
      expect(leaking).toEqual([]);
    },
    60_000,
  );

  it('of an interview under way is never quoted', () => {
    const home = homeWithSecrets();
    mkdirSync(join(home, 'drafts'), { recursive: true });
    for (const [at, damage] of Object.values(damages).entries())
      writeFileSync(
        join(home, 'drafts', `draft${at}aaaaaaaaaa.jsonl`),
        damage(Buffer.from(`{"${secret}":1}\n`)),
      );
    for (const argv of [['doctor'], ['doctor', '--report'], ['debrief']])
      expect(leaks(toldBy(recover(home, argv), argv))).toEqual([]);
    expect(readdirSync(join(home, 'drafts'))).toHaveLength(Object.keys(damages).length);
  });

  it.each(Object.keys(damages))('that is to be put back, %s, is never quoted', (how) => {
    const home = join(ground, 'empty');
    const path = written('kept.json', damages[how]?.(Buffer.from(`{"x":"${secret}"}\n{"y":1}`)) ?? '');
    const { code, out, err } = recover(home, ['restore', path, '--yes']);
    expect({ refused: code !== 0 && code !== 70, leaked: leaks(out + err) }).toEqual({
      refused: true,
      leaked: [],
    });
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    `{ "account": "${secret}", `,
    `${secret}`,
    `["${secret}", 774411]`,
    `{ "recover": 1, "kind": "${secret}" }`,
    `{ "recover": 1, "kind": "answers", "data": { "questions": [{ "id": 774411, "answer": "${secret}" }] } }`,
    `{ "account": { "${secret}": 774411 }, "channel": "email", "stands": "no" }`,
    `{ "account": "x", "channel": "${secret}", "stands": "no" }`,
    `{ "account": "x", "channel": ["${secret}", 774411], "stands": "no" }`,
  ])('answers are not quoted: %s', (answers) => {
    const { code, out, err } = recover(join(ground, 'none'), ['lost', '--answers', '-'], answers);
    expect({ code, leaked: leaks(out + err) }).toEqual({ code: 2, leaked: [] });
  });

  it.each([
    ['a quotation mark that never ends', `Account,Stage\nx,"${secret} 774411\n`],
    ['quotation marks in the midst', `Account,Stage\n"${secret}"x"774411,Open\n`],
    ['nothing but noughts', `${'\0'.repeat(200)}${secret}\0\0`],
    ['a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(secret)])],
  ])('a table is not quoted: %s', (_name, content) => {
    const { out, err } = recover(join(ground, 'none'), ['import', written('odd.csv', content)]);
    expect(leaks(out + err)).toEqual([]);
  });
});
