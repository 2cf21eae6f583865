import { createRequire } from 'node:module';

/** An event as an independent library reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly alarms: readonly string[];
}

interface Component {
  getAllSubcomponents(name: string): readonly Component[];
  getFirstPropertyValue(name: string): { toJSDate(): Date } | string | number | null;
}

// Its own types are written for another kind of module.
const require = createRequire(import.meta.url);
const library: {
  parse(text: string): unknown;
  Component: new (parsed: unknown) => Component;
} = require('ical.js');

/** The events of a calendar file in their order; throws where the file is none. */
export function readIcs(text: string): readonly ReadEvent[] {
  const calendar = new library.Component(library.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '');
    return {
      uid: word('uid'),
      sequence: Number(word('sequence')),
      summary: word('summary'),
      description: word('description'),
      status: word('status'),
      start: momentOf(event, 'dtstart'),
      end: momentOf(event, 'dtend'),
      alarms: event.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger'))),
    };
  });
}

function momentOf(event: Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'object' && value !== null ? value.toJSDate().toISOString() : '';
}
