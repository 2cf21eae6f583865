import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import { completionScript, shells } from '../render/completion.ts';
import { noSuchShell } from '../render/file-problems.ts';
import type { World } from '../world.ts';
import { examples } from './options.ts';

/** `recover completion <shell>`; the verbs and options are those declared beside it. */
export function declare(command: Command, world: World): void {
  command.argument('<shell>', `${shells.join(', ')}`);
  examples(command, [
    ['recover completion bash >> ~/.bashrc', 'then open a new terminal'],
    ['recover completion zsh >> ~/.zshrc', 'the same for zsh'],
  ]);
  command.action(async (typed: string) => {
    const shell = shells.find((one) => one === typed);
    if (shell === undefined) throw noSuchShell(typed, closest(typed, shells), shells);
    const verbs = (command.parent?.commands ?? []).map((one) => ({
      name: one.name(),
      line: one.description(),
      options: [...one.options.map((option) => option.long ?? option.short ?? ''), '--help'].filter(
        (flag) => flag !== '',
      ),
    }));
    world.out.print(
      completionScript(shell, await world.playbook.text(`completion/${shell}.txt`), [
        ...verbs,
        { name: 'help', line: 'how to use a verb', options: [] },
      ]),
    );
  });
}
