import { gzipSync } from 'node:zlib';

type Make = () => Uint8Array;

const megabyte = 1024 * 1024;
const record = '{"Id":"006A","Name":"Docks","StageName":"Won","CloseDate":"2026-03-04","Amount":1.5}';

/** Lists of records, and packed files, that somebody made with little care. */
export const nastyLists: Readonly<Record<string, Make>> = {
  'an empty list': () => Buffer.from('[]'),
  'a list of nothing': () => Buffer.from('[null,null]'),
  'a list of lists': () => Buffer.from('[[1,2],[3,4]]'),
  'a list cut short': () => Buffer.from(`[${record},{"Id":"00`),
  'a list with a comma too many': () => Buffer.from(`[${record},]`),
  'records on lines, one cut short': () => Buffer.from(`${record}\n{"Id":\n${record}`),
  'a list of objects’ own parts': () =>
    Buffer.from('[{"__proto__":{"Name":"A"},"constructor":"B","Name":"toString","StageName":"Won"}]'),
  'a list nested without end': () => Buffer.from(`${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}`),
  'a list of endless numbers': () =>
    Buffer.from(`[{"Name":"A","Stage":"Won","Amount":${'9'.repeat(5_000)}}]`),
  'a list of backslashes': () =>
    Buffer.from(`[{"Name":"${'\\\\'.repeat(50_000)}","Id":12345678901234567890,"Stage":"Won"}]`),
  'a packed list': () => gzipSync(`[${record}]`),
  'a packed file cut short': () => gzipSync(`[${record}]`).subarray(0, 40),
  'a file packed twice': () => gzipSync(gzipSync(record)),
};

/** By what is beyond measure in them. */
export const largeLists: Readonly<Record<string, Make>> = {
  'a list of 20 MB': () => Buffer.from(`[${Array.from({ length: 230_000 }, () => record).join(',')}]`),
  'records of 20 MB on lines': () => Buffer.from(`${record}\n`.repeat(230_000)),
  'twenty million brackets': () => Buffer.alloc(20_000_000, '['),
  'twenty million objects': () => Buffer.from(`[${'{},'.repeat(6_600_000)}{}]`),
  'a text of 20 MB in a list': () =>
    Buffer.from(`[{"Name":"${'\\"'.repeat(10 * megabyte)}","Id":12345678901234567890}]`),
  'a packed file of sixty MB': () => commasPacked(60),
  'a packed file of a gigabyte': () => commasPacked(1_000),
};

/** Made of many parts, so that making it takes no memory itself. */
function commasPacked(megabytes: number): Uint8Array {
  const part = gzipSync(Buffer.alloc(megabyte, ','));
  return Buffer.concat(Array.from({ length: megabytes }, () => part));
}
