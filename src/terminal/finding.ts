import type { Question } from '../domain/question.ts';
import type { Asking } from './asking.ts';
import type { Writing } from './editing.ts';
import { blank, edited } from './editing.ts';
import { findingFrame } from './finding-frame.ts';
import type { Key } from './keys.ts';
import type { Entry, Finding } from './names.ts';
import { fitting } from './names.ts';

/** Asks for one of many names: what is typed narrows the list, arrows move on it, Enter picks. */
export function askingName(question: Question): Asking {
  const { choices = [], proposal = null, required } = question;
  const named = choices.map(({ value, label }) => ({ label, reply: { kind: 'answer', value } as const }));
  const unknown: Entry = { label: 'not known yet', reply: { kind: 'answer', value: null } };
  const isLast = ({ reply }: Entry) => reply.kind === 'answer' && reply.value === question.otherwise;
  const entries = named.filter((entry) => question.otherwise === undefined || !isLast(entry));
  const on = proposal === null ? 0 : choices.findIndex(({ value }) => value === proposal);
  return asking({
    question,
    entries: required || proposal !== null ? entries : [unknown, ...entries],
    otherwise: question.otherwise === undefined ? undefined : named.find(isLast),
    writing: blank,
    on: Math.max(0, on),
    helped: false,
  });
}

function asking(finding: Finding): Asking {
  return { after: (key) => afterKey(finding, key), frame: (size) => findingFrame(finding, size) };
}

function afterKey(finding: Finding, key: Key): Asking {
  if (key.kind === 'typed') return afterLetters(finding, key.text);
  if (key.kind === 'paste') return typed(finding, key.text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim());
  if (key.press === 'enter') return afterEnter(finding);
  if (key.press === 'escape') return asking(finding.helped ? unhelped(finding) : written(finding, blank));
  const step = key.press === 'up' ? -1 : 1;
  if (key.press === 'up' || key.press === 'down') return asking(moved(finding, step));
  const writing = edited(finding.writing, key);
  return asking(writing === finding.writing ? { ...finding } : written(finding, writing));
}

function afterLetters(finding: Finding, text: string): Asking {
  const letters = text.replaceAll('?', '');
  const next = letters === '' ? finding : written(finding, withMore(finding, letters));
  return asking(letters === text ? next : { ...unhelped(next), helped: true });
}

function typed(finding: Finding, text: string): Asking {
  return asking(written(finding, withMore(finding, text)));
}

function withMore({ writing }: Finding, text: string): Writing {
  return edited(writing, { kind: 'typed', text });
}

function written(finding: Finding, writing: Writing): Finding {
  return { ...unhelped(finding), writing, on: 0 };
}

function unhelped({ note: _note, ...finding }: Finding): Finding {
  return { ...finding, helped: false };
}

function moved(finding: Finding, step: number): Finding {
  const last = fitting(finding).length - (finding.otherwise === undefined ? 1 : 0);
  return { ...unhelped(finding), on: Math.max(0, Math.min(last, finding.on + step)) };
}

/** An empty line takes the reason away, so that `?` and Enter, as typed elsewhere, pick nothing. */
function afterEnter(finding: Finding): Asking {
  const { helped, writing, otherwise, on } = finding;
  if (helped && writing.text === '') return asking(unhelped(finding));
  const text = writing.text.trim();
  const chosen = fitting(finding)[on];
  if (chosen !== undefined) return { ...asking(finding), reply: chosen.reply };
  if (otherwise === undefined) return asking({ ...finding, note: nothingFits });
  const reply = otherwise.reply;
  return {
    ...asking(finding),
    reply: reply.kind === 'answer' && text !== '' ? { ...reply, typed: text } : reply,
  };
}

const nothingFits = 'Nothing fits that; type less of it, or Esc to begin again.';
