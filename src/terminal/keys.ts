/** What a key does, whatever the terminal sends for it. */
export type Press =
  | 'enter'
  | 'new-line'
  | 'finish'
  | 'tab'
  | 'escape'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'home'
  | 'end'
  | 'backspace'
  | 'delete'
  | 'erase-word'
  | 'erase-before'
  | 'erase-after'
  | 'redraw';

/** One thing the person did at the keyboard. `marked` is false where a paste was only guessed from its speed. */
export type Key =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string; readonly marked: boolean };

/** A key as node:readline tells it. */
export interface Keypress {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly shift?: boolean | undefined;
}

const bare: Readonly<Record<string, Press>> = {
  return: 'enter',
  enter: 'enter',
  tab: 'tab',
  escape: 'escape',
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  home: 'home',
  end: 'end',
  backspace: 'backspace',
  delete: 'delete',
};

const withControl: Readonly<Record<string, Press>> = {
  a: 'home',
  b: 'left',
  d: 'finish',
  e: 'end',
  f: 'right',
  h: 'backspace',
  k: 'erase-after',
  n: 'down',
  p: 'up',
  u: 'erase-before',
  w: 'erase-word',
  left: 'word-left',
  right: 'word-right',
  backspace: 'erase-word',
};

const withMeta: Readonly<Record<string, Press>> = {
  return: 'new-line',
  enter: 'new-line',
  b: 'word-left',
  f: 'word-right',
  left: 'word-left',
  right: 'word-right',
  backspace: 'erase-word',
};

/** The key for what node:readline heard; undefined for keys that mean nothing here. */
export function keyFor(text: string | undefined, pressed: Keypress): Key | undefined {
  const press = pressFor(pressed);
  if (press !== undefined) return { kind: 'press', press };
  if (text === undefined || text === '' || pressed.ctrl || pressed.meta) return undefined;
  return /^\p{Cc}/u.test(text) ? undefined : { kind: 'typed', text };
}

function pressFor({ name = '', ctrl, meta, shift }: Keypress): Press | undefined {
  if (shift && name === 'tab') return undefined;
  const table = tableFor(ctrl === true, meta === true);
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function tableFor(ctrl: boolean, meta: boolean): Readonly<Record<string, Press>> {
  if (ctrl) return withControl;
  return meta ? withMeta : bare;
}
