import { spawnSync } from 'node:child_process';
import { mkdtempSync, promises, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pipeParts } from '../../bin/read-pipe.ts';

let folder = '';
let pipe = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'recover-pipe-'));
  pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function everything(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of pipeParts(pipe)) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe.skipIf(process.platform === 'win32')('a pipe with a name', () => {
  it('is read to its end, whoever comes first', async () => {
    const long = 'Acme,Won\n'.repeat(50_000);
    const [found] = await Promise.all([everything(), promises.writeFile(pipe, long)]);
    expect(found).toBe(long);
    const writing = promises.writeFile(pipe, long);
    expect(await everything()).toBe(long);
    await writing;
  });

  it('is waited for while its writer is silent', async () => {
    const reading = everything();
    const writer = await promises.open(pipe, 'w');
    await writer.write('Account,Stage\n');
    await new Promise((resolve) => setImmediate(resolve));
    await writer.write('Acme,Won\n');
    await writer.close();
    expect(await reading).toBe('Account,Stage\nAcme,Won\n');
  });
});
