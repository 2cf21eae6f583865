import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { dayOf } from '../domain/day.ts';
import { daysOffInFile } from '../domain/days-off.ts';
import type { SettingKey } from '../domain/settings.ts';
import { checkedSetting, settingKeys, usualSetting } from '../domain/settings.ts';
import type { ShownSetting } from '../domain/settings-shown.ts';
import { settingsShown } from '../domain/settings-shown.ts';
import { configPlain, configShape, configText, settingKept, settingTakenOut } from '../render/config.ts';
import {
  configActs,
  noEditor,
  noSuchAct,
  noSuchSetting,
  settingNotSet,
  tooManyWords,
  wrongDaysFile,
  wrongSetting,
} from '../render/config-problems.ts';
import { settingsTrouble } from '../render/settings-trouble.ts';
import type { World } from '../world.ts';
import { layCalendar } from './calendar-file.ts';
import { examples, readingOptions } from './options.ts';
import type { Format } from './output.ts';
import { show } from './output.ts';

/** `recover config [list|get|set|unset|edit] [setting] [value]`. */
export function declare(command: Command, world: World): void {
  command
    .argument('[act]', `${configActs.join(', ')}; without it list`)
    .argument('[setting]', settingKeys.join(', '))
    .argument('[value...]', 'with set: the value; for holidays several, or a file of them');
  readingOptions(command);
  examples(command, [
    ['recover config', 'all settings, as they count'],
    ['recover config set name "Robin Hale"', 'signs your letters'],
    ['recover config set holidays 2026-12-24 12-25', 'one day, and one of every year'],
    ['recover config set holidays holidays.ics', 'all days of a holiday calendar'],
    ['recover config unset hours', 'back to the usual'],
  ]);
  command.action(
    (act: string | undefined, key: string | undefined, value: readonly string[], format: Format) =>
      runConfig(world, act ?? 'list', { key, value, format }),
  );
}

interface Order {
  readonly key: string | undefined;
  readonly value: readonly string[];
  readonly format: Format;
}

async function runConfig(world: World, typed: string, order: Order): Promise<void> {
  const act = configActs.find((one) => one === typed);
  if (act === undefined) throw noSuchAct(typed, closest(typed, configActs));
  await acts[act](world, order);
}

const acts: Readonly<Record<(typeof configActs)[number], (world: World, order: Order) => Promise<void>>> = {
  list: (world, { format }) => list(world, format),
  get: async (world, { key, format }) => {
    const one = await standing(world, keyNamed(key));
    const { value } = one;
    if (value === undefined) throw settingNotSet(one.key);
    show(world, format, {
      kind: 'config',
      shape: () => configShape([one], world.config.path),
      plain: () => configPlain([one]),
      text: () => `${value}\n`,
    });
  },
  set: async (world, { key, value }) => {
    const named = keyNamed(key);
    const text = await textFor(world, named, value);
    if (named === 'calendar') await layCalendar(world, text);
    await world.config.keep(named, text);
    const today = dayOf(world.now());
    world.out.print(settingKept(await standing(world, named), text, today, world.width));
  },
  unset: async (world, { key }) => {
    const named = keyNamed(key);
    const was = (await world.config.look()).file[named] !== undefined;
    await world.config.keep(named, undefined);
    world.out.print(settingTakenOut(await standing(world, named), was, world.width));
  },
  edit: (world) => edit(world),
};

async function list(world: World, format: Format): Promise<void> {
  const { path } = world.config;
  const found = await world.config.look();
  for (const line of settingsTrouble(found, path)) world.err.print(`${line}\n`);
  const near = (name: string) => closest(name, settingKeys);
  show(world, format, {
    kind: 'config',
    shape: () => configShape(settingsShown(found), path, found.unknown),
    plain: () => configPlain(settingsShown(found)),
    text: () => configText({ found, path, today: dayOf(world.now()), width: world.width, near }),
  });
}

/** Opens the file in the rep's editor, with the usual settings in it where there is none yet, and shows what it made of it. */
async function edit(world: World): Promise<void> {
  const { path } = world.config;
  const { editor } = await world.settings();
  if (editor === undefined || !world.interactive) throw noEditor(path, undefined);
  const { file, unknown, broken } = await world.config.look();
  const isNew = broken === undefined && unknown.length === 0 && Object.keys(file).length === 0;
  for (const key of isNew ? settingKeys : [])
    if (usualSetting[key] !== undefined) await world.config.keep(key, usualSetting[key]);
  if (!(await world.desk.edit(editor, path))) throw noEditor(path, editor);
  await list(world, {});
}

async function standing(world: World, key: SettingKey): Promise<ShownSetting> {
  const shown = settingsShown(await world.config.look());
  return shown.find((one) => one.key === key) ?? { key };
}

function keyNamed(typed: string | undefined): SettingKey {
  const key = settingKeys.find((one) => one === typed?.toLowerCase());
  if (key === undefined) throw noSuchSetting(typed, typed === undefined ? [] : closest(typed, settingKeys));
  return key;
}

/** The value in the form in which it is kept. Throws `Problem` usage | not-found | unreadable. */
async function textFor(world: World, key: SettingKey, words: readonly string[]): Promise<string> {
  const severals: readonly SettingKey[] = ['holidays', 'days'];
  if (words.length > 1 && !severals.includes(key)) throw tooManyWords(key, words);
  const checked = checkedSetting(key, words.join(' '));
  if ('text' in checked) return checked.text;
  const [file, ...more] = words;
  if (key === 'holidays' && file !== undefined && more.length === 0 && isFile(file))
    return daysOf(world, file);
  throw wrongSetting(key, checked.wrong);
}

/** A path, or a name with an ending of letters. */
function isFile(typed: string): boolean {
  return /[/\\]|\.[a-z]{2,5}$/i.test(typed) || typed === '-';
}

async function daysOf(world: World, file: string): Promise<string> {
  const read = daysOffInFile(new TextDecoder().decode(await world.files.read(file)));
  if ('wrong' in read) throw wrongDaysFile(file, read.wrong);
  if (read.days.length === 0) throw wrongDaysFile(file, '');
  return read.days.join(', ');
}
