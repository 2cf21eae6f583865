import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { holidaysOf } from './days-off.ts';
import type { FoundSettings, SettingKey } from './settings.ts';
import { checkedSetting, settingKeys, usualSetting } from './settings.ts';

/** Where a setting comes from that counts. */
export type SettingFrom = 'environment' | 'file' | 'usual';

/** One setting as it counts, undefined parts where nothing does. */
export interface ShownSetting {
  readonly key: SettingKey;
  readonly value?: string;
  readonly from?: SettingFrom;
}

/** Every setting as it counts, in their order, and where it comes from; what is written wrongly does not count. */
export function settingsShown({
  file,
  around,
}: Pick<FoundSettings, 'file' | 'around'>): readonly ShownSetting[] {
  const places = [
    ['environment', around],
    ['file', file],
    ['usual', usualSetting],
  ] as const;
  return settingKeys.map((key) => {
    for (const [from, written] of places) {
      const typed = written[key];
      const checked = typed === undefined ? undefined : checkedSetting(key, typed);
      if (checked !== undefined && 'text' in checked) return { key, value: checked.text, from };
    }
    return { key };
  });
}

/** The first day off in the year from today, among days off as they are written. */
export function nextDayOff(written: string, today: Day): Day | undefined {
  const holidays = holidaysOf(written.split(', '));
  const year = Array.from({ length: 366 }, (_, at) => addDays(today, at));
  return year.find((day) => holidays.has(day));
}
