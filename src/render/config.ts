import type { Day } from '../domain/day.ts';
import type { FoundSettings } from '../domain/settings.ts';
import type { ShownSetting } from '../domain/settings-shown.ts';
import { nextDayOff, settingsShown } from '../domain/settings-shown.ts';
import { didYouMean } from './did-you-mean.ts';
import { hanging, page, record } from './layout.ts';
import { painted } from './paint.ts';
import { counted, dayWithMonth } from './saying.ts';
import { exampleOf, meanings } from './setting-words.ts';
import { table } from './table.ts';

/** The settings, and the file in which they stand. */
export interface ConfigScreen {
  readonly found: FoundSettings;
  readonly path: string;
  readonly today: Day;
  readonly width: number;
  /** The nearest setting to each name in the file that is none. */
  near(name: string): readonly string[];
}

/** Every setting: what counts, what it is for, and how one is changed. */
export function configText({ found, path, today, width, near }: ConfigScreen): string {
  const rows = settingsShown(found).map((one) => [
    one.key,
    valueWords(one, today),
    painted('quiet', `${meanings[one.key]}${fromWords(one)}`),
  ]);
  const unknown = found.unknown.flatMap((name) =>
    hanging('', `"${name}" stands in the file, and is no setting.${didYouMean(near(name))}`, width),
  );
  const foot = `They stand in ${path}. To change one: recover config set hours ${exampleOf.hours}`;
  const lines = table([rows, rows.map((cells) => cells.slice(0, 2))], width).flat();
  return page([...lines, '', ...unknown, ...hanging('', foot, width)], width);
}

/** One line for each: its name, its value, and where that comes from. */
export function configPlain(shown: readonly ShownSetting[]): string {
  return shown.map(({ key, value = '', from = '' }) => record([key, value, from])).join('');
}

/** The stable shape of `config --json`. */
export function configShape(
  settings: readonly ShownSetting[],
  path: string,
  unknown: readonly string[] = [],
) {
  return { file: path, settings, ...(unknown.length === 0 ? {} : { unknown }) };
}

/** What was kept, and what counts where the environment says otherwise. */
export function settingKept(one: ShownSetting, text: string, today: Day, width: number): string {
  const kept = valueWords({ key: one.key, value: text }, today);
  const over =
    one.from === 'environment' && one.value !== text
      ? ` Your environment says ${one.value}, and goes before it.`
      : '';
  const said = hanging('', `${painted('good', 'Kept.')} ${one.key}: ${kept}.${over}`, width);
  return page([...said, painted('quiet', 'All settings: recover config')], width);
}

/** What was taken out, and what counts now. */
export function settingTakenOut({ key, value }: ShownSetting, was: boolean, width: number): string {
  const now = value === undefined ? 'Nothing is set for it now.' : `Now ${value} counts.`;
  const text = was ? `${painted('good', 'Taken out.')} ${key}. ${now}` : `There was nothing set for ${key}.`;
  return page(hanging('', text, width), width);
}

function valueWords({ key, value }: ShownSetting, today: Day): string {
  if (value === undefined) return painted('quiet', 'not set');
  if (key !== 'holidays') return value;
  const next = nextDayOff(value, today);
  const count = counted(value.split(', ').length, 'entry', 'entries');
  return next === undefined ? `${count}, none of them ahead` : `${count}, the next ${dayWithMonth(next)}`;
}

function fromWords({ from }: ShownSetting): string {
  if (from === 'usual') return ' (the usual)';
  return from === 'environment' ? ' (environment)' : '';
}
