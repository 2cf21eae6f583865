import type { RejectReason } from '../domain/intake.ts';
import { fieldWords } from './field-words.ts';
import { cut } from './layout.ts';

const longestCell = 40;

/** Why a row was left out: `close date "31 Foo" is not a date`, a long cell cut. */
export function rejectReason(reason: RejectReason): string {
  switch (reason.kind) {
    case 'noDay':
      return `${fieldWords[reason.field]} "${cut(reason.cell, longestCell)}" is not a date`;
    case 'noAmount':
      return `amount "${cut(reason.cell, longestCell)}" is not an amount`;
    case 'nameless':
      return 'it has neither an account, a deal name nor a deal id';
    case 'tooLong':
      return `it has ${reason.cells} cells under ${reason.headers} headers; one with a comma may need quotation marks`;
  }
}
