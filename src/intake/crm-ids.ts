import type { CrmLayout } from '../domain/crm-layout.ts';

/** Takes off what a CRM puts before its ids in some exports and not in others. */
export function plainIds(layouts: readonly CrmLayout[]): (id: string) => string {
  const prefixes = layouts.flatMap((layout) => layout.idPrefixes ?? []);
  return (id) => {
    const prefix = prefixes.find((each) => id.startsWith(each) && id.length > each.length);
    return prefix === undefined ? id : id.slice(prefix.length);
  };
}

/** True for a long id that a spreadsheet has rounded, as 5.70306E+17: it names many deals and so none. Such a number has two digits behind its E. */
export function isDamagedId(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d{2,3}$/i.test(id);
}

/** The first 15 letters and digits of an id of 18, the last three of which only check the others; undefined for any other id. */
export function shortId(id: string): string | undefined {
  return /^[A-Za-z0-9]{15}[A-Z0-5]{3}$/.test(id) ? id.slice(0, 15) : undefined;
}
