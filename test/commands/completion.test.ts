import { describe, expect, it } from 'vitest';
import { readText } from '../../bin/files.ts';
import { openHome, ran } from '../world.ts';
import { debriefedHome } from './stocked.ts';

const names = async (...asked: readonly string[]) => {
  const { code, out, err } = await (await debriefedHome()).ran(['completion', '--names', '--', ...asked]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').filter(Boolean);
};

describe('recover completion --names', () => {
  it('prints a name a line for the word that is typed', async () => {
    expect(await names('prep', '1', 'prep', 'har')).toEqual(['Harlow Dairies']);
    expect(await names('show', '1', 'show', '')).toEqual(['Thornbury Logistics']);
    expect(await names('done', '1', 'done', 'k2')).toEqual(expect.arrayContaining(['k218mmmmmmmmmmmm']));
  });

  it('prints what can be drafted, and the values of an option', async () => {
    expect(await names('draft', '1', 'draft', 're')).toEqual(['referral', 'reply', 'reply-late']);
    expect(await names('touch', '3', '--channel', 'm')).toEqual(['meeting', 'message']);
  });

  it('prints what can be done with settings, and their names', async () => {
    expect(await names('config', '1', 'config', 's')).toEqual(['set']);
    expect(await names('config', '2', 'set', 'h')).toEqual(['holidays', 'hours']);
    expect(await names('config', '2', 'list', '')).toEqual([]);
    expect(await names('config', '3', 'name', '')).toEqual([]);
  });

  it('prints nothing where there is nothing to complete', async () => {
    expect(await names('touch', '3', '--who', '')).toEqual([]);
    expect(await names('import', '1', 'import', '')).toEqual([]);
    expect((await openHome().ran(['completion', '--names', '--', 'prep', '1', 'prep', ''])).out).toBe('');
  });

  it('is no verb of its own', async () => {
    expect((await ran(['names'])).code).toBe(2);
    expect((await ran(['completion', '--help'])).out).not.toContain('--names');
  });
});

describe('the values that are completed', () => {
  it('are those that the help of the option names', async () => {
    const values: Readonly<Record<string, readonly string[]>> = JSON.parse(
      await readText('completion/values.json'),
    );
    for (const [key, words] of Object.entries(values)) {
      const [verb = '', option = ''] = key.split(' ');
      const { out } = await ran([verb, '--help']);
      const [, told = ''] = out.replace(/\n {10,}/g, ' ').split(new RegExp(`${option} <[^>]+> +`));
      for (const word of words) expect(told.split('\n')[0], `${key} ${word}`).toContain(word);
    }
  });
});
