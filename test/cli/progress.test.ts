import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ground, recover, written } from './process.ts';
import { openTerminal } from './terminal.ts';

const rows = Array.from(
  { length: 40_000 },
  (_, at) => `Account ${at},Deal ${at},Offer,${at},2026-12-${String((at % 28) + 1).padStart(2, '0')}`,
);
const file = written('many.csv', ['Account,Deal Name,Stage,Amount,Close Date', ...rows].join('\n'));

describe('how far a large import has come', () => {
  it('is gone from the terminal when it is done', async () => {
    const home = join(ground, 'watched');
    const terminal = openTerminal({ args: ['import', join(ground, file)], home, env: { NO_COLOR: '1' } });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.screen()).toContain('Kept. 40,000 deals from many.csv');
    expect(terminal.screen()).not.toMatch(/Reading|Keeping/);
  }, 60_000);

  it('is told to no pipe', () => {
    const { code, out, err } = recover(join(ground, 'piped'), ['import', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(/Reading|Keeping|\x1b/);
  }, 60_000);
});
