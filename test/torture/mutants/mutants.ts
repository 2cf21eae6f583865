/** One safety step taken out of the store: in `file` of src/store `find` stands once, and `put` takes its place. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** Every safety step, each taken out alone. */
export const mutants: readonly Mutant[] = [
  out(
    'fsync of the file',
    'disk.ts',
    '    disk.fsyncSync(handle);\n    const { size, ino, uid }',
    '    const { size, ino, uid }',
  ),
  out('the size check', 'disk.ts', '    if (size !== BigInt(bytes.length)) throw shortWrite(path);\n'),
  out('the rest of a short write', 'disk.ts', 'done += count;', 'done = bytes.length;'),
  out(
    'a new file only where none is (wx)',
    'disk.ts',
    "disk.openSync(path, 'wx', 0o600)",
    "disk.openSync(path, 'w', 0o600)",
  ),
  out('files for one person (0600)', 'disk.ts', "'wx', 0o600", "'wx', 0o666"),
  out(
    'folders for one person (0700)',
    'disk.ts',
    'refusal(() => disk.mkdirSync(folder, { mode: 0o700 }));\n  if (refused',
    'refusal(() => disk.mkdirSync(folder));\n  if (refused',
  ),
  out('fsync of the folder', 'commit.ts', '    confirm(ground, dirname(path));\n'),
  out(
    'the fence',
    'commit.ts',
    '    if (!base.lock.isOurs() || printOf(disk, path) !== present?.print) throw new Overtaken();\n',
  ),
  out('the fence: is the lock ours', 'commit.ts', '!base.lock.isOurs() || ', ''),
  out('the fence: is the file the one read', 'commit.ts', ' || printOf(disk, path) !== present?.print'),
  out('the backup', 'commit.ts', 'whole && keepBackup(', 'undefined && keepBackup('),
  out('the file is another user’s', 'commit.ts', '    refuseForeign(ground, present, written.uid);\n'),
  out(
    'a failed copy in the making goes',
    'commit.ts',
    '    unless([], () => disk.unlinkSync(temporary));\n    throw error;',
    '    throw error;',
  ),
  out('a move that came to pass', 'commit.ts', '    if (arrived) return;\n'),
  out(
    'an error after the move is a warning',
    'commit.ts',
    "    surroundings.notice('Saved,",
    "    throw error;\n    surroundings.notice('Saved,",
  ),
  out(
    'what was seen last',
    'commit.ts',
    '  remember(ground, { [shelf.kind]: { id: head.id, rev: head.rev, sum, counts: countsOf(value) } });\n',
  ),
  out(
    'the checksum',
    'envelope.ts',
    "  if (rightSum !== sum) return { state: 'damaged', how: 'changed' };\n",
  ),
  out(
    'the length',
    'envelope.ts',
    "  if (Number(length) > bytes.length) return { state: 'damaged', how: 'short' };\n",
  ),
  out(
    'the strict head',
    'envelope.ts',
    '/^\\{"\\$recover":\\{"format":1,"schema"',
    '/\\{"\\$recover":\\{"format":1,"schema"',
  ),
  out(
    'the kind of file',
    'envelope.ts',
    "  if (writtenKind !== kind) return { state: 'damaged', how: 'foreign' };\n",
  ),
  out(
    'bytes that are no text',
    'envelope.ts',
    "  if (!isUtf8(bytes)) return { state: 'damaged', how: 'changed' };\n",
  ),
  out('a newer shape is refused', 'envelope.ts', "  if (head.schema > schema) return { state: 'newer' };\n"),
  out('the lock', 'lock.ts', '    while (!claim.take(path)) {', '    while (claim.owner.pid < 0) {'),
  out(
    'the guard',
    'lock.ts',
    '    if (claim.take(guard)) {',
    '    if (claim.take(guard) || guards.length >= 0) {',
  ),
  out(
    'a second look under the guard',
    'lock.ts',
    '  if (lookAt(ground, path)?.mark === abandoned.mark) ground',
    '  ground',
  ),
  out(
    'a dead guard is passed',
    'lock.ts',
    '    if (found === undefined || !isAbandoned(ground, found, claim, patience)) return false;',
    '    return false;',
  ),
  out(
    'release only what is ours',
    'lock.ts',
    '        if (claim.holds(path)) ground.disk',
    '        ground.disk',
  ),
  out(
    'what this process holds lives',
    'lock.ts',
    'owner.pid === claim.owner.pid && held.has(owner.token)',
    'owner.pid < 0',
  ),
  out('a lock of no owner', 'lock.ts', 'return patience.isUnchangedLong(mark);', 'return true;'),
  out('whose lock is out of sight stays', 'owner.ts', '  if (!isWithinSight(owner, us)) return false;\n'),
  out(
    'a number that is another’s by now',
    'owner.ts',
    '(owner.startTime !== undefined && owner.startTime !== running.startTime)',
    'false',
  ),
  out(
    'a start of the computer since',
    'owner.ts',
    'owner.boot !== undefined && us.boot !== undefined && owner.boot !== us.boot',
    'owner.boot === us.boot && owner.pid < 0',
  ),
  out(
    'the claim is given back',
    'lock.ts',
    '    claim.withdraw();\n  }\n  return lockHeld',
    '  }\n  return lockHeld',
  ),
  out('a claim is for one person (0600)', 'claim.ts', "'wx', 0o600", "'wx', 0o666"),
  out(
    'strays of killed processes go',
    'held.ts',
    '      clearLeftovers(ground, directory);',
    '      unless([], () => directory);',
  ),
  out(
    'made anew when overtaken',
    'held.ts',
    '      if (!(error instanceof Overtaken)) throw error;\n',
    '      throw error;\n',
  ),
  out('the link stays a link', 'held.ts', "    unless(['ENOENT'], () => disk.realpathSync(path)) ??\n", ''),
  out(
    'read again under the lock',
    'change.ts',
    '    const next = transition(database.data);\n',
    "    const own = (globalThis['own'] ??= new Map());\n    const next = transition(own.get(ground) ?? database.data);\n    own.set(ground, next);\n",
  ),
  out('the result is checked', 'change.ts', '    check(next, file.isAsKept ? database.data : undefined);\n'),
  out('a vanished folder', 'change.ts', '  refuseVanishedFolder(ground);\n'),
  out('a vanished file', 'watch.ts', '    refuseVanished(ground, kind, sight);\n'),
  out(
    'a link that leads nowhere',
    'raw.ts',
    '  if (unless([], () => disk.lstatSync(path)) === undefined) return undefined;\n',
    '  if (disk !== undefined) return undefined;\n',
  ),
  out('three generations', 'generations.ts', 'const newestKept = 3;', 'const newestKept = 1;'),
  out('one a day', 'generations.ts', 'const daysKept = 7;', 'const daysKept = 0;'),
  out('the last of an older shape', 'generations.ts', ', ...lasting]', ']'),
  out('fsync of an answer', 'drafts.ts', '    disk.fsyncSync(handle);\n'),
];

/** A mutant; without `put` the step is only taken out. */
function out(name: string, file: string, find: string, put = ''): Mutant {
  return { name, file, find, put };
}
