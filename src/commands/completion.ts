import type { Command } from 'commander';
import { closest } from '../domain/closest.ts';
import type { CompletedVerb } from '../render/completion.ts';
import { completionScript, shells } from '../render/completion.ts';
import { noSuchShell } from '../render/file-problems.ts';
import type { World } from '../world.ts';
import type { OptionValues } from './option-values.ts';
import { optionValues } from './option-values.ts';
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
    const values = await optionValues(world.playbook);
    const verbs = (command.parent?.commands ?? []).map((one) => completed(one, values));
    world.out.print(
      completionScript(shell, await world.playbook.text(`completion/${shell}.txt`), [
        ...verbs,
        { name: 'help', line: 'how to use a verb', options: [] },
      ]),
    );
  });
}

/** A verb as it was declared, with the words that its options take. */
function completed(verb: Command, values: OptionValues): CompletedVerb {
  const options = verb.options.map(({ long, short, required, optional }) => {
    const flag = long ?? short ?? '';
    return { flag, takesValue: required || optional, values: values.get(`${verb.name()} ${flag}`) ?? [] };
  });
  const help = { flag: '--help', takesValue: false, values: [] };
  return { name: verb.name(), line: verb.description(), options: [...options, help] };
}
