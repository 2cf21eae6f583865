import type { Id } from './ids.ts';

/** What every kept record carries; `rev` counts its changes from 1. */
export interface Kept {
  readonly id: Id;
  readonly rev: number;
}

/** Which deal a record is about: enough to find it again after the CRM file is imported anew. */
export interface DealRef {
  readonly id: Id;
  readonly crmId?: string;
  readonly account: string;
  readonly name?: string;
}
