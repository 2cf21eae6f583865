import { fileDay } from '../domain/crm-facts.ts';
import { daysBetween } from '../domain/day.ts';
import type { Lookalikes } from '../domain/similar.ts';
import { hanging } from './layout.ts';
import { painted } from './paint.ts';
import { counted, nearDay } from './saying.ts';
import type { SimilarScreen } from './similar.ts';

/** What is looked for and in how many deals, how far they were asked, and of which day the CRM file is. */
export function headLines(screen: SimilarScreen): readonly string[] {
  if (screen.signs.length === 0) return noSignLines(screen);
  const first = screen.facts.find((fact) => fact.id === screen.signs[0]?.fact);
  const whose = screen.about?.account ?? 'Your debriefed losses';
  const head = first === undefined ? whose : `${whose}: ${first.said}`;
  const how =
    screen.open === 0 ? [noneOpen] : [openWords(screen), askedWords(screen.found), ...oldWords(screen)];
  return [...hanging('', painted('strong', head), screen.width), ...hanging('', how.join(' '), screen.width)];
}

const noneOpen = 'You have no open deals here. Bring them: recover import <file>';

function openWords({ open, lastImport, today }: SimilarScreen): string {
  const age = lastImport ? `; CRM file of ${nearDay(fileDay(lastImport), today)}` : '';
  return `${counted(open, 'open deal')}${age}.`;
}

/** By the rep's own answers, and what the CRM file shows besides. */
function askedWords({ sameSign, asked, clear }: Lookalikes): string {
  const shown = asked - clear;
  const besides = sameSign.length - shown;
  if (asked === 0)
    return besides === 0 ? 'None asked yet.' : `None asked yet: ${besides} same sign by that file.`;
  const so = `${asked} asked: ${shown} same sign, ${clear} clear so far`;
  return besides === 0 ? `${so}.` : `${so}; ${besides} more same sign by that file.`;
}

const old = 14;

/** What has happened since then is not in it. */
function oldWords({ lastImport, today }: SimilarScreen): readonly string[] {
  const age = lastImport === undefined ? 0 : daysBetween(fileDay(lastImport), today);
  return age <= old ? [] : [`The file is ${age} days old; a newer one tells more: recover import <file>`];
}

/** Nothing to look for: no debrief yet, or its causes hang on no fact. */
function noSignLines(screen: SimilarScreen): readonly string[] {
  if (screen.about !== undefined) {
    return hanging(
      '',
      `The causes you named for ${screen.about.account} can be seen in no other deal beforehand.`,
      screen.width,
    );
  }
  return ['No loss is debriefed yet, so there is no sign to look for.', 'First: recover debrief <account>'];
}
