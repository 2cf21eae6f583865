import type { NameChange, Step } from './step.ts';
import type { FileNode, FolderNode, Node, Tree } from './tree.ts';
import { diskError, folderWith, numberAt, parentOf } from './tree.ts';

/** How a state is asked for. */
export interface Bigint {
  readonly bigint?: boolean;
}

/** What a disk in memory holds, and the log of all that changed it. */
export class MemoryState {
  readonly nodes: Map<bigint, Node>;
  readonly log: Step[] = [];
  #nextNumber: bigint;
  #clock: bigint;

  constructor(begun: Tree) {
    this.nodes = new Map(begun);
    this.#nextNumber = [...begun.keys()].reduce((most, one) => (one > most ? one : most), 0n) + 1n;
    this.#clock = [...begun.values()].reduce((most, one) => (one.at > most ? one.at : most), 0n);
  }

  /** What node:fs tells of it. */
  about(number: bigint, how: Bigint = {}) {
    const node = this.node(number);
    const size = node.kind === 'file' ? node.bytes.length : 4_096;
    const as = (value: bigint) => (how.bigint ? value : Number(value));
    return {
      ino: as(number),
      size: as(BigInt(size)),
      uid: as(0n),
      mode: as(BigInt(node.mode)),
      mtimeNs: node.at,
      isFile: () => node.kind === 'file',
      isDirectory: () => node.kind === 'folder',
      isSymbolicLink: () => false,
    };
  }

  /** Makes it under that name, and answers its number. */
  made(path: string, node: Omit<FileNode, 'at'> | Omit<FolderNode, 'at'>, call: string): bigint {
    const { folder, name } = parentOf(this.nodes, path, call);
    const number = this.#nextNumber;
    this.#nextNumber += 1n;
    const made = { ...node, at: this.#tick() };
    this.nodes.set(number, made);
    this.log.push({ kind: 'made', number, node: made });
    this.named(folder, { folder, name, to: number });
    return number;
  }

  /** Changes names, all of them at once; a power cut cannot undo it once `folder` is settled. */
  named(folder: bigint, ...changes: readonly NameChange[]): void {
    for (const change of changes)
      this.nodes.set(change.folder, folderWith(this.node(change.folder), change, this.#tick()));
    this.log.push({ kind: 'entry', folder, names: changes });
  }

  /** Puts these bytes into the file. */
  written(number: bigint, bytes: Buffer): void {
    this.nodes.set(number, { ...this.file(number, 'write'), bytes, at: this.#tick() });
    this.log.push({ kind: 'bytes', number, bytes });
  }

  /** Changes who may do what with it; a power cut leaves that as it is here. */
  allowed(number: bigint, mode: number): void {
    this.nodes.set(number, { ...this.node(number), mode });
  }

  /** Its number. Throws ENOENT. */
  there(path: string, call: string): bigint {
    const number = numberAt(this.nodes, path, call);
    if (number === undefined) throw diskError('ENOENT', call);
    return number;
  }

  /** The node of that number. */
  node(number: bigint): Node {
    const node = this.nodes.get(number);
    if (node === undefined) throw new Error(`the disk in memory lost ${number}`);
    return node;
  }

  /** The file of that number. Throws EISDIR, or EPERM where a folder may not be named or removed so. */
  file(number: bigint, call: string): FileNode {
    const node = this.node(number);
    if (node.kind !== 'file')
      throw diskError(call === 'unlink' || call === 'link' ? 'EPERM' : 'EISDIR', call);
    return node;
  }

  #tick(): bigint {
    this.#clock += 1n;
    return this.#clock;
  }
}
