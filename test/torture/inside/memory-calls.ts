import { constants } from 'node:fs';
import type { Disk } from '../../../src/store/disk.ts';
import type { Bigint, MemoryState } from './memory-state.ts';
import { diskError, numberAt, parentOf } from './tree.ts';

const writing = constants.O_WRONLY | constants.O_RDWR;

type Calls = { readonly [Call in keyof Disk]: (...given: never[]) => unknown };

interface Handle {
  readonly number: bigint;
  readonly appends: boolean;
  at: number;
}

/** What each call does to a disk in memory. */
export class MemoryCalls implements Calls {
  readonly #state: MemoryState;
  readonly #handles = new Map<number, Handle>();
  #nextHandle = 1_000;

  constructor(state: MemoryState) {
    this.#state = state;
  }

  openSync(path: string, flags: unknown, mode = 0o666): number {
    const found = numberAt(this.#state.nodes, path, 'open');
    const reads = flags === 'r' || flags === 'r+' || (typeof flags === 'number' && (flags & writing) === 0);
    if (!reads && flags !== 'wx' && flags !== 'a+')
      throw new Error(`the disk in memory opens nothing with ${String(flags)}`);
    if (found !== undefined && flags === 'wx') throw diskError('EEXIST', 'open');
    if (found === undefined && reads) throw diskError('ENOENT', 'open');
    const number = found ?? this.#state.made(path, { kind: 'file', mode, bytes: Buffer.alloc(0) }, 'open');
    if (!reads && this.#state.node(number).kind === 'folder') throw diskError('EISDIR', 'open');
    this.#nextHandle += 1;
    this.#handles.set(this.#nextHandle, { number, appends: !reads && flags !== 'wx', at: 0 });
    return this.#nextHandle;
  }

  closeSync(handle: number): void {
    this.#held(handle, 'close');
    this.#handles.delete(handle);
  }

  writeSync(handle: number, bytes: Uint8Array, offset = 0, length = bytes.length - offset): number {
    const held = this.#held(handle, 'write');
    const before = this.#state.file(held.number, 'write').bytes;
    const at = held.appends ? before.length : held.at;
    const given = bytes.subarray(offset, offset + length);
    this.#state.written(
      held.number,
      Buffer.concat([before.subarray(0, at), given, before.subarray(at + length)]),
    );
    held.at = at + length;
    return length;
  }

  readSync(handle: number, into: Uint8Array, offset: number, length: number, position: number): number {
    const { bytes } = this.#state.file(this.#held(handle, 'read').number, 'read');
    const part = bytes.subarray(position, position + length);
    into.set(part, offset);
    return part.length;
  }

  fsyncSync(handle: number): void {
    this.#state.log.push({ kind: 'settled', number: this.#held(handle, 'fsync').number });
  }

  fchmodSync(handle: number, mode: number): void {
    this.#state.allowed(this.#held(handle, 'fchmod').number, mode);
  }

  fstatSync(handle: number, how?: Bigint) {
    return this.#state.about(this.#held(handle, 'fstat').number, how);
  }

  statSync(path: string, how?: Bigint) {
    return this.#state.about(this.#state.there(path, 'stat'), how);
  }

  lstatSync(path: string, how?: Bigint) {
    return this.#state.about(this.#state.there(path, 'lstat'), how);
  }

  readFileSync(from: string | number, encoding?: BufferEncoding): Buffer | string {
    const number =
      typeof from === 'number' ? this.#held(from, 'read').number : this.#state.there(from, 'open');
    const { bytes } = this.#state.file(number, 'read');
    return encoding === undefined ? Buffer.from(bytes) : bytes.toString(encoding);
  }

  readlinkSync(path: string): never {
    this.#state.there(path, 'readlink');
    throw diskError('EINVAL', 'readlink');
  }

  realpathSync(path: string): string {
    this.#state.there(path, 'realpath');
    return path;
  }

  readdirSync(path: string, how?: unknown): readonly string[] {
    if (how !== undefined) throw new Error('the disk in memory lists only plain names');
    const node = this.#state.node(this.#state.there(path, 'scandir'));
    if (node.kind !== 'folder') throw diskError('ENOTDIR', 'scandir');
    return [...node.names.keys()].sort();
  }

  mkdirSync(path: string, { mode = 0o777 }: { readonly mode?: number } = {}): void {
    if (numberAt(this.#state.nodes, path, 'mkdir') !== undefined) throw diskError('EEXIST', 'mkdir');
    this.#state.made(path, { kind: 'folder', mode, names: new Map() }, 'mkdir');
  }

  linkSync(from: string, to: string): void {
    const number = this.#state.there(from, 'link');
    this.#state.file(number, 'link');
    if (numberAt(this.#state.nodes, to, 'link') !== undefined) throw diskError('EEXIST', 'link');
    const { folder, name } = parentOf(this.#state.nodes, to, 'link');
    this.#state.named(folder, { folder, name, to: number });
  }

  unlinkSync(path: string): void {
    this.#state.file(this.#state.there(path, 'unlink'), 'unlink');
    const { folder, name } = parentOf(this.#state.nodes, path, 'unlink');
    this.#state.named(folder, { folder, name, to: undefined });
  }

  renameSync(from: string, to: string): void {
    const number = this.#state.there(from, 'rename');
    const [old, next] = [
      parentOf(this.#state.nodes, from, 'rename'),
      parentOf(this.#state.nodes, to, 'rename'),
    ];
    const replaced = numberAt(this.#state.nodes, to, 'rename');
    if (replaced === number) return;
    this.#state.named(next.folder, { ...old, to: undefined }, { ...next, to: number });
  }

  copyFileSync(from: string, to: string, how = 0): void {
    const number = this.#state.there(from, 'copyfile');
    const { bytes, mode } = this.#state.file(number, 'copyfile');
    const found = numberAt(this.#state.nodes, to, 'copyfile');
    if (found !== undefined && how === constants.COPYFILE_EXCL) throw diskError('EEXIST', 'copyfile');
    if (found === number) return;
    this.#state.written(
      found ?? this.#state.made(to, { kind: 'file', mode, bytes: Buffer.alloc(0) }, 'copyfile'),
      bytes,
    );
  }

  #held(handle: number, call: string): Handle {
    const held = this.#handles.get(handle);
    if (held === undefined) throw diskError('EBADF', call);
    return held;
  }
}
