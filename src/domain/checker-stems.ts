/**
 * What a form of an English word may come from, itself first: "regretted" may be "regret". It is told by the ending, so that some
 * are no words at all; those match nothing. `irregular` gives the words for forms such as "chose".
 */
export function stemmer(forms: Readonly<Record<string, string>>): (form: string) => readonly string[] {
  const irregular = new Map<string, string[]>();
  for (const [word, listed] of Object.entries(forms)) {
    for (const form of listed.split(' ')) irregular.set(form, [...(irregular.get(form) ?? []), word]);
  }
  return (form) => [...new Set([form, ...(irregular.get(form) ?? []), ...byEnding(form)])];
}

const endings: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y', 'ie']],
  ['ied', ['y', 'ie']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];

function byEnding(form: string): readonly string[] {
  if (form.length < 4) return form.length === 3 && form.endsWith('s') ? [form.slice(0, 2)] : [];
  const found = endings.find(([ending]) => form.endsWith(ending));
  if (found === undefined || form.endsWith('ss')) return [];
  const stem = form.slice(0, form.length - found[0].length);
  const cut = found[1].map((instead) => stem + instead);
  return isDoubled(stem) ? [...cut, stem.slice(0, -1)] : cut;
}

function isDoubled(stem: string): boolean {
  return stem.length > 2 && stem.at(-1) === stem.at(-2);
}
