/** One import of a file: `type` leaves no trace at run time, `dynamic` is loaded when reached. */
export interface Import {
  readonly from: string;
  readonly kind: 'static' | 'type' | 'dynamic';
}

const comment = String.raw`\/\/[^\n]*|\/\*[^]*?\*\/`;
const regex = String.raw`(?<=(?:^|[=(,:!&|?{};[>]|return)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/`;
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const template = String.raw`\`(?:\\.|[^\`\\])*\``;
const tokens = new RegExp(`(${quoted})|(${template})|(${regex})|${comment}`, 'gm');

const statement = /^[ \t]*(?:import|export)\b(\s+type\b)?(?:[^'"`;()=]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const call = /(\btypeof\s+)?\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g;

/** The imports of a TypeScript file in the order in which they stand: statements first, then calls. */
export function importsOf(source: string): readonly Import[] {
  const text = withoutComments(source);
  const statements = [...text.matchAll(statement)].map(([, type, from = '']): Import => {
    return { from, kind: type ? 'type' : 'static' };
  });
  const calls = [...text.matchAll(call)].map(([, type, from = '']): Import => {
    return { from, kind: type ? 'type' : 'dynamic' };
  });
  return [...statements, ...calls];
}

/** The source without comments; strings and regular expressions stay. */
function withoutComments(source: string): string {
  return source.replace(tokens, (match, string?: string, text?: string, pattern?: string) =>
    (string ?? text ?? pattern) === undefined ? ' ' : match,
  );
}

/** The source without comments and without what strings say; code inside `${}` stays. */
export function codeOf(source: string): string {
  return source.replace(tokens, (_match, string?: string, text?: string, pattern?: string) => {
    if (text !== undefined)
      return `(${[...text.matchAll(/\$\{([^}]*)\}/g)].map(([, code]) => code).join(',')})`;
    if (string !== undefined) return "''";
    return pattern === undefined ? ' ' : '/ /';
  });
}
