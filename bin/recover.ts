import about from '../package.json' with { type: 'json' };
import { main } from '../src/main.ts';
import { listenForSignals } from './signals.ts';
import { wishesFrom } from './wishes.ts';
import { buildWorld } from './world.ts';

const { argv, wishes } = wishesFrom(process.argv.slice(2), process.env);
const { signal, exitCode } = listenForSignals();

void buildWorld({ wishes, signal, version: about.version })
  .then((world) => main(argv, world))
  .then((code) => {
    process.exitCode = exitCode() ?? code;
  });
