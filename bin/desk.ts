import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Desk } from '../src/world.ts';
import { editedIn } from './editor.ts';
import type { Stream } from './streams.ts';

type Command = readonly [program: string, ...words: readonly string[]];

/** How long a program may take until it counts as opened: some stay for as long as their window does. */
const patience = 3000;

/** The mail program and the clipboard of this system. Programs are started by their own names and words, never through a shell. */
export function deskOf(output: Stream, environment: NodeJS.ProcessEnv): Desk {
  const { platform } = process;
  return {
    offers: async () => ({
      mail: isThere(openers(platform, environment), environment),
      copy:
        isThere(clipboards(platform, environment), environment) ||
        (output.isTerminal() && mayCopy(environment)),
    }),
    mail: async (link) =>
      firstThat(openers(platform, environment), (command) => isDone([...command, link] as Command)),
    edit: editedIn,
    async copy(text) {
      const bytes = platform === 'win32' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text);
      if (await firstThat(clipboards(platform, environment), (command) => isDone(command, bytes)))
        return 'clipboard';
      if (!output.isTerminal() || !mayCopy(environment) || bytes.length > mostForTerminal) return undefined;
      output.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
      return 'terminal';
    },
  };
}

/** `cmd /c start` would take signs of the link for its own; this takes the link as it is. */
function openers(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly Command[] {
  if (platform === 'darwin') return [['/usr/bin/open']];
  if (platform === 'win32') return [[inSystem(environment, 'rundll32.exe'), 'url.dll,FileProtocolHandler']];
  return [['xdg-open'], ['wslview']];
}

function clipboards(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly Command[] {
  if (platform === 'darwin') return [['/usr/bin/pbcopy']];
  if (platform === 'win32') return [[inSystem(environment, 'clip.exe')]];
  return [
    ...(has(environment, 'WAYLAND_DISPLAY') ? ([['wl-copy']] as const) : []),
    ...(has(environment, 'DISPLAY')
      ? ([
          ['xclip', '-selection', 'clipboard'],
          ['xsel', '-b', '-i'],
        ] as const)
      : []),
  ];
}

/** By its whole path: the folder one stands in may hold a program of that name. */
function inSystem({ SystemRoot }: NodeJS.ProcessEnv, program: string): string {
  return join(SystemRoot ?? 'C:\\Windows', 'System32', program);
}

/** True where one of the programs lies in a folder of PATH, or goes by its whole path; those of a window system need one. */
function isThere(commands: readonly Command[], environment: NodeJS.ProcessEnv): boolean {
  const { platform } = process;
  const hasWindows =
    platform === 'darwin' ||
    platform === 'win32' ||
    has(environment, 'DISPLAY') ||
    has(environment, 'WAYLAND_DISPLAY');
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return (
    hasWindows &&
    commands.some(
      ([program]) => isAbsolute(program) || folders.some((folder) => existsSync(join(folder, program))),
    )
  );
}

const mostForTerminal = 74_000;

/** Terminals that take a text to be copied, and those at the other end of a line, of which nothing is known. */
function mayCopy(environment: NodeJS.ProcessEnv): boolean {
  const { TERM = '', TERM_PROGRAM = '' } = environment;
  if (TERM === '' || TERM === 'dumb' || TERM === 'linux') return false;
  return (
    /kitty|alacritty|foot|ghostty|wezterm|tmux|screen/i.test(TERM) ||
    /iTerm|WezTerm|ghostty|vscode|tmux|rio|WarpTerminal/i.test(TERM_PROGRAM) ||
    ['WT_SESSION', 'KITTY_WINDOW_ID', 'SSH_TTY', 'TMUX'].some((name) => has(environment, name))
  );
}

function has(environment: NodeJS.ProcessEnv, name: string): boolean {
  return environment[name] !== undefined && environment[name] !== '';
}

async function firstThat(
  commands: readonly Command[],
  does: (command: Command) => Promise<boolean>,
): Promise<boolean> {
  for (const command of commands) if (await does(command)) return true;
  return false;
}

/** True when the program took it: it ended well, or is still at it after a while. */
function isDone([program, ...words]: Command, input?: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      detached: true,
      windowsHide: true,
    });
    const timer = setTimeout(() => settle(true), patience);
    const settle = (done: boolean) => {
      clearTimeout(timer);
      letGo(child);
      resolve(done);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** It may live on without us. */
function letGo(child: ChildProcess): void {
  child.unref();
}
