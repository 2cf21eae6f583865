import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A package as it was packed. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  /** The path of the packed file. */
  readonly file: string;
}

/**
 * A registry on this computer alone that has these packages and nothing else; run as a process of its own, which tells its address to the one that began it. What npm asks of
 * a registry: the versions of a package, and the packed file of one.
 */
function serve(packages: readonly Packed[]): void {
  const server = createServer(({ url = '' }, answer) => {
    const wanted = packages.find(({ name }) => url === `/${name}` || url === `/${name}.tgz`);
    if (wanted === undefined) answer.writeHead(404).end('{}');
    else if (url.endsWith('.tgz')) answer.end(readFileSync(wanted.file));
    else answer.end(JSON.stringify(versionsOf(wanted, addressOf(server.address() as AddressInfo))));
  });
  server.listen(0, '127.0.0.1', () => process.send?.(addressOf(server.address() as AddressInfo)));
}

function addressOf({ port }: AddressInfo): string {
  return `http://127.0.0.1:${port}`;
}

function versionsOf({ name, version, bin, file }: Packed, address: string): object {
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  const dist = { tarball: `${address}/${name}.tgz`, integrity };
  const versions = { [version]: { name, version, bin, dist } };
  return { name, 'dist-tags': { latest: version }, versions };
}

serve(JSON.parse(process.argv[2] ?? '[]') as readonly Packed[]);
