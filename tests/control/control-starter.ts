import { listen } from '../../src/control/server.ts';

// A process that tries to take a folder, prints what came of it, and holds the folder until it is killed.
const [dir = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  try {
    await listen({ dir, handle: async (request) => ({ pid: process.pid, request }) });
    process.stdout.write('listening\n');
  } catch (error) {
    process.stdout.write(`${error instanceof Error && 'code' in error ? error.code : error}\n`);
    process.exit(1);
  }
});
