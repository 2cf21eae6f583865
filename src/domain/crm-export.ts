/** What a line of a CRM's import can tell. */
export type CrmField =
  | 'dealId'
  | 'account'
  | 'deal'
  | 'email'
  | 'subject'
  | 'day'
  | 'status'
  | 'priority'
  | 'way'
  | 'text';

/** One task or note, in words of ours. */
export type CrmLine = Readonly<Partial<Record<CrmField, string>>>;

/** One table as a CRM takes it: its columns in order, and how it writes what it has words of its own for. */
export interface CrmTable {
  readonly columns: readonly (readonly [header: string, field: CrmField])[];
  readonly words: Readonly<Partial<Record<CrmField, Readonly<Record<string, string>>>>>;
}

/** How a CRM takes tasks and notes, as kept in data/crm-export (G29). */
export interface CrmExport {
  readonly value: string;
  readonly name: string;
  readonly tasks: CrmTable;
  readonly notes: CrmTable;
  /** A longer subject is cut. */
  readonly mostInSubject: number;
  readonly source: readonly string[];
}
