import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../dist/recover.js');
const ground = mkdtempSync(join(tmpdir(), 'recover-desk-'));
afterAll(() => rmSync(ground, { recursive: true, force: true }));

let desks = 0;

/** A folder of programs that write down how they were called, and what they were given to read. */
function deskWith(...programs: readonly string[]): string {
  desks += 1;
  const folder = join(ground, `desk${desks}`);
  mkdirSync(folder);
  for (const name of programs) {
    const path = join(folder, name);
    const script = [
      `printf '%s\\n' "$#" "$@" > '${path}.words'`,
      `[ ${name} = xdg-open ] || /bin/cat > '${path}.read'`,
    ];
    writeFileSync(path, `#!/bin/sh\n${script.join('\n')}\n`);
    chmodSync(path, 0o755);
  }
  return folder;
}

function recover(path: string, argv: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: path,
    TZ: 'UTC',
    RECOVER_HOME: join(ground, 'home'),
    RECOVER_NOW: '2026-11-24T09:40:00',
    ...more,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const account = "Brandt `touch pwned`; $(id) & 'Sons' %PATH%";

describe.skipIf(process.platform === 'win32' || process.platform === 'darwin')('the desk', () => {
  it('gets the mail link as one word, and no part of it is run', () => {
    const answers = join(ground, 'answers.json');
    writeFileSync(
      answers,
      JSON.stringify({
        deal: 'new',
        account,
        amount: 'EUR 10',
        channel: 'email',
        courtesy: 'neither',
        stands: 'no',
      }),
    );
    expect(recover('', ['lost', '--answers', answers])).toMatchObject({ code: 0 });
    const desk = deskWith('xdg-open');
    const { code, out } = recover(desk, ['draft', 'reply', '--mail']);
    expect({ code, out: out.split('\n')[0] }).toEqual({
      code: 0,
      out: 'It lies open in your mail program. Nothing was sent.',
    });
    const [count, link, ...rest] = readFileSync(join(desk, 'xdg-open.words'), 'utf8').trim().split('\n');
    expect({ count, rest }).toEqual({ count: '1', rest: [] });
    expect(link).toMatch(/^mailto:\?subject=[\w%.-]+&body=[\w%.@-]+$/);
    expect(decodeURIComponent(link ?? '')).toContain(account);
    expect(existsSync(join(process.cwd(), 'pwned'))).toBe(false);
  });

  it('gets the text by its clipboard program, the one of the window system first', () => {
    const desk = deskWith('wl-copy', 'xclip');
    const { code, out } = recover(desk, ['draft', 'reply', '--copy'], {
      WAYLAND_DISPLAY: 'wayland-0',
      DISPLAY: ':0',
    });
    expect({ code, first: out.split('.')[0] }).toEqual({ code: 0, first: 'The text is on the clipboard' });
    expect(readFileSync(join(desk, 'wl-copy.read'), 'utf8')).toContain(
      `that we could not meet the need at ${account}`,
    );
    expect(existsSync(join(desk, 'xclip.words'))).toBe(false);
    expect(recover(deskWith('xclip'), ['draft', 'reply', '--copy'], { DISPLAY: ':0' }).code).toBe(0);
  });

  it('is told plainly to be empty where there is no such program', () => {
    expect(recover(deskWith(), ['draft', 'reply', '--mail'])).toMatchObject({ code: 1, out: '' });
    const { code, err } = recover(deskWith('xclip'), ['draft', 'reply', '--copy']);
    expect({ code, err: err.split('\n')[0] }).toEqual({
      code: 1,
      err: 'There is no clipboard that could be reached here.',
    });
  });
});
