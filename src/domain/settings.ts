import type { Rhythm } from './day.ts';
import { longestGap, usualRhythm } from './day.ts';
import { daysOffIn, holidaysOf } from './days-off.ts';
import { isCurrency } from './typed-money.ts';
import { weekdaysIn, weekdaysWritten } from './weekdays.ts';
import { onOneLine } from './words.ts';

/** What a rep can settle for themselves, in the order in which it is shown. */
export const settingKeys = [
  'name',
  'holidays',
  'hours',
  'days',
  'quarter',
  'calendar',
  'currency',
  'editor',
] as const;

export type SettingKey = (typeof settingKeys)[number];

/** Settings as they are written down, each in its one form. */
export type WrittenSettings = Readonly<Partial<Record<SettingKey, string>>>;

/** The settings as they count. */
export interface Settings {
  readonly rhythm: Rhythm;
  /** Signs every letter. */
  readonly name?: string;
  /** The file that holds the follow-ups for a calendar, by its whole path; a `~` is the rep's own folder. */
  readonly calendar?: string;
  /** ISO 4217, of amounts that name none. */
  readonly currency?: string;
  /** The program, with its words, in which a file is edited. */
  readonly editor?: string;
}

/** What is settled, and where: the environment goes before the file. */
export interface FoundSettings {
  readonly file: WrittenSettings;
  /** What stands in the file and is no setting. */
  readonly unknown: readonly string[];
  /** Why nothing can be read of the file. */
  readonly broken?: string;
  readonly around: WrittenSettings;
}

/** What the rep settled for themselves, as it is written down. */
export interface Config {
  readonly path: string;
  look(): Promise<FoundSettings>;
  /** Writes one setting into the file, or takes it out. Throws `Problem` unreadable, with nothing changed, where the file is broken; unwritable. */
  keep(key: SettingKey, text: string | undefined): Promise<void>;
}

/** A value in the form in which it is written down; `wrong` is the part that is none. */
export type CheckedSetting = { readonly text: string } | { readonly wrong: string };

/** What counts where nothing is settled, as it would be written; undefined where there is nothing then. */
export const usualSetting: WrittenSettings = {
  hours: `${usualRhythm.from}-${usualRhythm.until}`,
  days: 'mon-fri',
  quarter: String(longestGap),
};

/** Checks what was typed for a setting. */
export function checkedSetting(key: SettingKey, typed: string): CheckedSetting {
  const text = checks[key](onOneLine(typed));
  return typeof text === 'string' ? { text } : (text ?? { wrong: onOneLine(typed) });
}

/** The settings of what was found; what is written wrongly counts for nothing. */
export function settingsFrom({ file, around }: Pick<FoundSettings, 'file' | 'around'>): Settings {
  const { holidays, hours, days, quarter, ...others } = { ...sound(file), ...sound(around) };
  const [from = usualRhythm.from, until = usualRhythm.until] = hours?.split('-') ?? [];
  return {
    ...others,
    rhythm: {
      weekdays: (days === undefined ? undefined : weekdaysIn(days)) ?? usualRhythm.weekdays,
      holidays: holidays === undefined ? usualRhythm.holidays : holidaysOf(holidays.split(', ')),
      from,
      until,
      quarter: Number(quarter ?? usualRhythm.quarter),
    },
  };
}

/** The keys whose value is written down wrongly. */
export function wrongIn(written: WrittenSettings): readonly SettingKey[] {
  const good = sound(written);
  return settingKeys.filter((key) => written[key] !== undefined && good[key] === undefined);
}

function sound(written: WrittenSettings): WrittenSettings {
  const checked = settingKeys.flatMap((key) => {
    const value = written[key];
    const one = value === undefined ? undefined : checkedSetting(key, value);
    return one !== undefined && 'text' in one ? [[key, one.text] as const] : [];
  });
  return Object.fromEntries(checked);
}

/** Each answers with the written form, with the part that is wrong, or with nothing where all of it is. */
const checks: Readonly<Record<SettingKey, (typed: string) => string | CheckedSetting | undefined>> = {
  name: (typed) => (typed.length <= 80 && (/[a-z]/i.test(typed) || /\p{L}/u.test(typed)) ? typed : undefined),
  holidays: holidaysWritten,
  hours: hoursWritten,
  days: (typed) => {
    const days = weekdaysIn(typed);
    return days === undefined ? undefined : weekdaysWritten(days);
  },
  quarter: (typed) => {
    const count = Number(/^\d{1,3}$/.exec(typed)?.[0]);
    return count >= shortestGap && count <= longestGap ? String(count) : undefined;
  },
  calendar: (typed) =>
    /^(?:~?[/\\]|[A-Za-z]:[/\\]).*[^/\\]\.ics$/i.test(typed) && typed.length <= 1000 ? typed : undefined,
  currency: (typed) => (isCurrency(typed.toUpperCase()) ? typed.toUpperCase() : undefined),
  editor: (typed) => (typed !== '' && typed.length <= 200 ? typed : undefined),
};

/** More often is a nuisance. */
const shortestGap = 14;

function holidaysWritten(typed: string): string | CheckedSetting | undefined {
  const read = daysOffIn(typed);
  if ('wrong' in read) return read;
  return read.days.length === 0 ? undefined : read.days.join(', ');
}

/** `9-17`, `9:00–17:30`, `08:00 to 16:00`. */
function hoursWritten(typed: string): string | undefined {
  const time = String.raw`(\d{1,2})(?::([0-5]\d))?`;
  const match = new RegExp(`^${time} ?(?:-|–|to) ?${time}$`).exec(typed);
  if (match === null) return undefined;
  const [, ...parts] = match;
  const [from, fromMinute, until, untilMinute] = parts.map((part) => (part ?? '00').padStart(2, '0'));
  const [opens, closes] = [`${from}:${fromMinute}`, `${until}:${untilMinute}`];
  return opens < closes && closes <= '23:59' ? `${opens}-${closes}` : undefined;
}
