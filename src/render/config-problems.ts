import { Problem } from '../domain/problem.ts';
import type { SettingKey } from '../domain/settings.ts';
import { settingKeys } from '../domain/settings.ts';
import { didYouMean } from './did-you-mean.ts';
import { exampleOf, expected } from './setting-words.ts';

/** What can be done with settings. */
export const configActs = ['list', 'get', 'set', 'unset', 'edit'] as const;

/** Nothing of that name can be done with settings. */
export function noSuchAct(typed: string, near: readonly string[]): Problem {
  return new Problem(
    'usage',
    `There is no "recover config ${typed}".${didYouMean(near.map((act) => `recover config ${act}`))}`,
    'All settings: recover config\nTo change one: recover config set <setting> <value>',
  );
}

/** No setting has that name, or none was named. */
export function noSuchSetting(typed: string | undefined, near: readonly string[]): Problem {
  const what =
    typed === undefined
      ? 'Which setting should it be?'
      : `There is no setting "${typed}".${didYouMean(near)}`;
  return new Problem('usage', what, `There are: ${settingKeys.join(', ')}.`);
}

/** The value is none for that setting; `wrong` is the part that is not understood. */
export function wrongSetting(key: SettingKey, wrong: string): Problem {
  const what = wrong === '' ? `What should ${key} be?` : `"${wrong}" is no value for ${key}.`;
  return new Problem('usage', what, `${looksLike(key)}\n${typeLike(key)}`);
}

/** The file tells of no days off in that line. */
export function wrongDaysFile(file: string, wrong: string): Problem {
  return new Problem(
    'unreadable',
    wrong === '' ? `${file} holds no days off.` : `In ${file}, no day can be read in "${wrong}".`,
    'Begin each line with a day like 2026-12-24, or take a holiday calendar that ends in .ics.',
  );
}

/** Nothing is set, and nothing counts instead. */
export function settingNotSet(key: SettingKey): Problem {
  return new Problem('not-found', `Nothing is set for ${key}.`, typeLike(key));
}

/** More words than it takes. */
export function tooManyWords(key: SettingKey, words: readonly string[]): Problem {
  return new Problem(
    'usage',
    `${key} takes one value, not ${words.length}.`,
    `A value with blanks in it needs quotation marks: recover config set ${key} "${words.join(' ')}"`,
  );
}

/** No editor is known, or there is nobody to edit. */
export function noEditor(path: string, tried: string | undefined): Problem {
  return new Problem(
    tried === undefined ? 'refused' : 'unreadable',
    tried === undefined ? 'No editor is set.' : `"${tried}" could not be opened.`,
    `To set one: recover config set editor ${exampleOf.editor}\nOr open the file yourself: ${path}`,
  );
}

function looksLike(key: SettingKey): string {
  return `It looks like this: ${expected[key]}.`;
}

function typeLike(key: SettingKey): string {
  return `Type for example: recover config set ${key} ${exampleOf[key]}`;
}
