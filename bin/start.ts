// The main job: on a terminal the debrief, elsewhere the demo.
process.argv.push(process.stdin.isTTY && process.stdout.isTTY ? 'debrief' : 'demo');
await import('./recover.ts');
