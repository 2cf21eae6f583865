import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOwnLetters } from '../../src/store/own-letters.ts';
import { freshFolder, thisProcess, thrownBy } from './ground.ts';

function opened(files: Readonly<Record<string, string>>) {
  const folder = freshFolder();
  mkdirSync(join(folder, 'messages'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'messages', name), text);
  return openOwnLetters({ folder, surroundings: thisProcess() });
}

test('templates of one’s own are the files of messages/, in order', async () => {
  const letters = opened({
    'card.md': 'Dear {first},\n',
    'advice-email.md': 'x',
    'notes.txt': 'x',
    '.card.md': 'x',
  });
  expect(await letters.names()).toEqual(['advice-email', 'card']);
  expect(await letters.read('card')).toBe('Dear {first},\n');
  expect(await letters.read('reply-phone')).toBeUndefined();
});

test('the marks of a Windows editor do not count', async () => {
  expect(await opened({ 'card.md': '\uFEFFDear,\r\nBye.\r\n' }).read('card')).toBe('Dear,\nBye.\n');
});

test('without the folder there are none', async () => {
  const letters = openOwnLetters({ folder: freshFolder(), surroundings: thisProcess() });
  expect([await letters.names(), await letters.read('card')]).toEqual([[], undefined]);
});

test('what is no letter by its size, or no file, is told', async () => {
  const letters = opened({ 'card.md': 'x'.repeat(20_001) });
  expect(await thrownBy(() => letters.read('card'))).toMatchObject({ code: 'unreadable' });
});
