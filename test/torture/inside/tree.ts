import { posix } from 'node:path';
import type { NameChange } from './step.ts';

/** A file as a disk holds it: `at` counts the writes to it. */
export interface FileNode {
  readonly kind: 'file';
  readonly mode: number;
  readonly bytes: Buffer;
  readonly at: bigint;
}

/** A folder: its names, and the number of what each is the name of. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly mode: number;
  readonly names: ReadonlyMap<string, bigint>;
  readonly at: bigint;
}

export type Node = FileNode | FolderNode;

/** All that a disk holds, by number. */
export type Tree = ReadonlyMap<bigint, Node>;

const root = 1n;

/** A disk with nothing on it. */
export const emptyTree: Tree = new Map([
  [root, { kind: 'folder' as const, mode: 0o700, names: new Map<string, bigint>(), at: 0n }],
]);

/** An error as node:fs throws it. */
export function diskError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, errno: -1 });
}

/** The number of what stands at the path, undefined when nothing does. Throws ENOTDIR where a file stands in the way. */
export function numberAt(tree: Tree, path: string, call: string): bigint | undefined {
  let at = root;
  for (const name of partsOf(path)) {
    const node = tree.get(at);
    if (node === undefined) return undefined;
    if (node.kind !== 'folder') throw diskError('ENOTDIR', call);
    const next = node.names.get(name);
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

/** The folder that holds the path's last name. Throws ENOENT when it is not there. */
export function parentOf(tree: Tree, path: string, call: string): { folder: bigint; name: string } {
  const folder = numberAt(tree, posix.dirname(path), call);
  const node = folder === undefined ? undefined : tree.get(folder);
  if (folder === undefined || node === undefined) throw diskError('ENOENT', call);
  if (node.kind !== 'folder') throw diskError('ENOTDIR', call);
  return { folder, name: posix.basename(path) };
}

/** Every file by its path, in order. */
export function filesIn(
  tree: Tree,
  at: bigint = root,
  path = '',
): readonly { path: string; number: bigint; file: FileNode }[] {
  const node = tree.get(at);
  if (node?.kind === 'file') return [{ path, number: at, file: node }];
  if (node === undefined) return [];
  const names = [...node.names].sort(([left], [right]) => (left < right ? -1 : 1));
  return names.flatMap(([name, number]) => filesIn(tree, number, `${path}/${name}`));
}

/** The same tree with other bytes in the file at that path. */
export function withBytes(tree: Tree, path: string, bytes: Buffer): Tree {
  const number = numberAt(tree, path, 'open');
  const node = number === undefined ? undefined : tree.get(number);
  if (number === undefined || node?.kind !== 'file') throw new Error(`there is no file ${path}`);
  return new Map(tree).set(number, { ...node, bytes, at: node.at + 1n });
}

/** The bytes of the file at that path, undefined when there is none. */
export function bytesAt(tree: Tree, path: string): Buffer | undefined {
  const number = numberAt(tree, path, 'open');
  const node = number === undefined ? undefined : tree.get(number);
  return node?.kind === 'file' ? node.bytes : undefined;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** The same tree with that folder, and its missing parents. */
export function withFolder(tree: Tree, path: string): Tree {
  let [at, grown] = [root, new Map(tree)];
  for (const name of partsOf(path)) {
    const node = grown.get(at);
    if (node?.kind !== 'folder') throw new Error(`there is no place for ${path}`);
    const number = node.names.get(name) ?? BigInt(grown.size + 1);
    const names = new Map(node.names).set(name, number);
    grown = new Map(grown).set(at, { ...node, names });
    if (!grown.has(number)) grown.set(number, { kind: 'folder', mode: 0o700, names: new Map(), at: 0n });
    at = number;
  }
  return grown;
}

/** The folder after one of its names changed. */
export function folderWith(node: Node | undefined, { name, to }: NameChange, at: bigint): Node {
  if (node?.kind !== 'folder') throw new Error('only a folder holds names');
  const names = new Map(node.names);
  if (to === undefined) names.delete(name);
  else names.set(name, to);
  return { ...node, names, at };
}
