import type { SettingKey } from '../domain/settings.ts';

/** What each setting is for. */
export const meanings: Readonly<Record<SettingKey, string>> = {
  name: 'signs your letters',
  holidays: 'days off, besides the weekend',
  hours: 'business hours',
  days: 'the days you work',
  quarter: 'days between check-ins, at most',
  calendar: 'a file of your follow-ups, for your calendar',
  currency: 'of amounts that name none',
  editor: 'the program that opens a file',
};

/** What a value of each looks like, as it is typed. */
export const expected: Readonly<Record<SettingKey, string>> = {
  name: '"Robin Hale"',
  holidays: '2026-12-24 2026-12-28..2026-12-31 01-01, or a file of days',
  hours: '08:30-17:00, within one day',
  days: 'mon-fri, or mon,tue,thu',
  quarter: '92, or fewer days, down to 14',
  calendar: 'the whole path of a file, such as ~/recover.ics',
  currency: 'EUR, one of the codes of three letters',
  editor: 'nano, or "code --wait"',
};

/** An example of each that a command line takes as it stands. */
export const exampleOf: Readonly<Record<SettingKey, string>> = {
  name: '"Robin Hale"',
  holidays: '2026-12-24 12-25',
  hours: '8:30-17:00',
  days: 'mon-thu',
  quarter: '60',
  calendar: '~/recover.ics',
  currency: 'EUR',
  editor: 'nano',
};
