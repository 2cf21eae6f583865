import { spawn } from 'node:child_process';

/** Opens the file in that program, on this terminal, and answers when it was closed; false where it could not be, or ended badly. */
export function editedIn(editor: string, path: string): Promise<boolean> {
  const [program = '', ...words] = wordsOf(editor);
  return new Promise((resolve) => {
    const child = spawn(program, [...words, path], { stdio: 'inherit' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** `"C:\Program Files\Editor\e.exe" --wait` as its words; no shell reads them. */
function wordsOf(editor: string): readonly string[] {
  return [...editor.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
