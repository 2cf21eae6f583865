import type { Cause } from './playbook.ts';

/** What a cause is called; one that the book does not know goes by its id. */
export function causeLabel(cause: string, causes: readonly Pick<Cause, 'id' | 'label'>[]): string {
  return causes.find(({ id }) => id === cause)?.label ?? cause;
}
