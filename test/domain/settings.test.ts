import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, usualRhythm } from '../../src/domain/day.ts';
import type { SettingKey } from '../../src/domain/settings.ts';
import { checkedSetting, settingKeys, settingsFrom, wrongIn } from '../../src/domain/settings.ts';
import { settingsShown } from '../../src/domain/settings-shown.ts';
import { aDay } from '../builders.ts';

describe('a setting as typed', () => {
  it.each<[SettingKey, string, string]>([
    ['name', '  Robin   Hale ', 'Robin Hale'],
    ['name', '山田 太郎', '山田 太郎'],
    ['holidays', '2026-12-25,12-24', '12-24, 2026-12-25'],
    ['hours', '9-17', '09:00-17:00'],
    ['hours', '8:30 – 16:00', '08:30-16:00'],
    ['hours', '07:00 to 11:15', '07:00-11:15'],
    ['hours', '0-23:59', '00:00-23:59'],
    ['days', 'Monday to Thursday', 'mon-thu'],
    ['days', 'sun-thu', 'sun-thu'],
    ['days', 'fri, mon and tue', 'mon, tue, fri'],
    ['days', 'sat sun', 'sat, sun'],
    ['days', 'mon-sun', 'mon-sun'],
    ['days', 'fri-tue', 'fri-tue'],
    ['quarter', '92', '92'],
    ['quarter', '14', '14'],
    ['calendar', '~/my calendar/recover.ics', '~/my calendar/recover.ics'],
    ['calendar', 'C:\\Users\\robin\\recover.ICS', 'C:\\Users\\robin\\recover.ICS'],
    ['currency', 'eur', 'EUR'],
    ['editor', '"/opt/my editor" --wait', '"/opt/my editor" --wait'],
  ])('%s "%s" is kept as "%s"', (key, typed, text) => {
    expect(checkedSetting(key, typed)).toEqual({ text });
  });

  it.each<[SettingKey, string]>([
    ['name', ''],
    ['name', '42'],
    ['name', 'x'.repeat(81)],
    ['holidays', ''],
    ['hours', '17-9'],
    ['hours', '9-9'],
    ['hours', '9-24'],
    ['hours', 'nine to five'],
    ['hours', '9:60-17'],
    ['days', 'mon-fri-sun'],
    ['days', 'm'],
    ['days', 'monkey'],
    ['days', ''],
    ['quarter', '93'],
    ['quarter', '13'],
    ['quarter', '-14'],
    ['quarter', '1e1'],
    ['calendar', 'recover.ics'],
    ['calendar', '/home/robin/recover.txt'],
    ['calendar', '/home/robin/.ics'.replace('.ics', '')],
    ['currency', 'euro'],
    ['currency', 'XXX'],
    ['editor', ''],
  ])('%s "%s" is refused', (key, typed) => {
    expect(checkedSetting(key, typed)).toHaveProperty('wrong');
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingKeys), fc.string({ unit: 'binary' }), (key, typed) => {
        const once = checkedSetting(key, typed);
        if ('text' in once) expect(checkedSetting(key, once.text)).toEqual(once);
      }),
    );
  });
});

describe('the settings that count', () => {
  it('are the usual ones where nothing is settled', () => {
    expect(settingsFrom({ file: {}, around: {} })).toEqual({ rhythm: usualRhythm });
  });

  it('are those of the environment before those of the file', () => {
    const { rhythm, ...others } = settingsFrom({
      file: {
        name: 'Robin Hale',
        hours: '08:00-16:00',
        days: 'mon-thu',
        holidays: '2026-11-30',
        quarter: '60',
      },
      around: { name: 'R. Hale', currency: 'chf' },
    });
    expect(others).toEqual({ name: 'R. Hale', currency: 'CHF' });
    expect([rhythm.from, rhythm.until, rhythm.quarter]).toEqual(['08:00', '16:00', 60]);
    expect(addBusinessDays(aDay('2026-11-26'), 1, rhythm)).toBe('2026-12-01');
  });

  it('leave out what is written wrongly, in either place', () => {
    const found = { file: { name: 'Robin Hale', hours: 'late' }, around: { name: '1' } };
    expect(settingsFrom(found)).toEqual({ name: 'Robin Hale', rhythm: usualRhythm });
    expect([wrongIn(found.file), wrongIn(found.around)]).toEqual([['hours'], ['name']]);
  });

  it('are shown with where each comes from', () => {
    const shown = settingsShown({ file: { quarter: '60', hours: 'late' }, around: { name: 'R. Hale' } });
    expect(shown).toEqual([
      { key: 'name', value: 'R. Hale', from: 'environment' },
      { key: 'holidays' },
      { key: 'hours', value: '09:00-18:00', from: 'usual' },
      { key: 'days', value: 'mon-fri', from: 'usual' },
      { key: 'quarter', value: '60', from: 'file' },
      { key: 'calendar' },
      { key: 'currency' },
      { key: 'editor' },
    ]);
  });
});
