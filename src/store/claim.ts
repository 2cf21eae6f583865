import { join } from 'node:path';
import { codeOf, unless, writeAll } from './disk.ts';
import type { Ground } from './ground.ts';
import type { Owner } from './owner.ts';
import { ownerIn } from './owner.ts';

/** A lock file as found: `mark` tells this very lock from every other there was or will be. */
export interface Found {
  readonly owner: Owner | undefined;
  readonly mark: string;
}

/** Where the system or the disk knows no hard links (exFAT, some network drives). */
const noLinks = ['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR', 'UNKNOWN'];

/** A record of ours under a name of its own, ready to be linked to the name that is fought for. */
export class Claim {
  readonly #ground: Ground;
  readonly #path: string;
  readonly #bytes: Uint8Array;
  readonly owner: Owner;

  constructor(ground: Ground, owner: Owner, lockName: string) {
    this.#ground = ground;
    this.#path = join(ground.folder, `${lockName}.${owner.pid}.${owner.token}`);
    this.#bytes = Buffer.from(`${JSON.stringify(owner)}\n`);
    this.owner = owner;
    this.#create(this.#path);
  }

  /** Takes the name, whole or not at all; false when somebody has it. */
  take(target: string): boolean {
    const { disk } = this.#ground;
    try {
      disk.linkSync(this.#path, target);
      return true;
    } catch (error) {
      const code = codeOf(error) ?? '';
      if (code === 'EEXIST') return this.holds(target);
      if (code === 'ENOENT') this.#create(this.#path);
      else if (noLinks.includes(code)) return this.#create(target);
      else throw error;
      return false;
    }
  }

  /** True while the name is ours. */
  holds(target: string): boolean {
    return lookAt(this.#ground, target)?.owner?.token === this.owner.token;
  }

  /** Gives the claim's own name back; what was taken stays taken. */
  withdraw(): void {
    unless([], () => this.#ground.disk.unlinkSync(this.#path));
  }

  #create(path: string): boolean {
    const { disk } = this.#ground;
    const handle = unless(['EEXIST'], () => disk.openSync(path, 'wx', 0o600));
    if (handle === undefined) return false;
    try {
      writeAll(disk, handle, this.#bytes);
    } catch (error) {
      unless([], () => disk.unlinkSync(path));
      throw error;
    } finally {
      disk.closeSync(handle);
    }
    return true;
  }
}

/** Who holds the name now; undefined when nobody does. */
export function lookAt({ disk }: Ground, path: string): Found | undefined {
  return unless(['ENOENT'], () => {
    const { ino, mtimeNs } = disk.lstatSync(path, { bigint: true });
    const owner = ownerIn(unless([], () => disk.readFileSync(path, 'utf8')) ?? '');
    return { owner, mark: owner?.token ?? `${ino}-${mtimeNs}` };
  });
}
