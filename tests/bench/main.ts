import '../../src/regexp-flags.ts';
import { ADAPTER_HEADINGS, measureAdapters, measureConnected } from './adapters.ts';
import { COMMAND_HEADINGS, measureCommands } from './commands.ts';
import { measureExtraction } from './extraction.ts';
import { toTable } from './figures.ts';
import { openFilledBot } from './filled-bot.ts';
import { measureImporting } from './importing.ts';
import { measurePictures, PICTURE_HEADINGS } from './pictures.ts';
import { measurePlanning } from './planning.ts';
import { measureMemory, measureStart } from './start-up.ts';

const MANY = 1_000;
/** A few days after the newest bundled report, so that some of its dates lie ahead. */
const NOW_BUNDLED = '2022-12-05T10:00:00Z';
const NOW_MANY = '2026-11-21T10:00:00Z';
const OTHER_HEADINGS = ['', 'figure', 'floor', 'to floor', ''];

console.log(
  `nec-bot bench, node ${process.version}. Each figure stands beside the least that the same run could take.\n`,
);

const few = await openFilledBot(0, NOW_BUNDLED);
console.log(`Commands in process, the 5 bundled reports held\n`);
console.log(`${toTable(COMMAND_HEADINGS, await measureCommands(few.bot, false))}\n`);
console.log(`Adapters in process, the 5 bundled reports held\n`);
console.log(`${toTable(ADAPTER_HEADINGS, await measureAdapters(few.bot))}\n`);
await few.close();

console.log('Pictures in process\n');
console.log(`${toTable(PICTURE_HEADINGS, await measurePictures())}\n`);

const many = await openFilledBot(MANY, NOW_MANY);
console.log(`Commands in process, ${MANY} more reports held\n`);
console.log(`${toTable(COMMAND_HEADINGS, await measureCommands(many.bot, true))}\n`);
await many.bot.store.close();

console.log('Importing in process\n');
console.log(`${toTable(OTHER_HEADINGS, await measureImporting())}\n`);

console.log('Extraction, start and memory\n');
console.log(
  toTable(OTHER_HEADINGS, [
    ...measureExtraction(),
    ...measurePlanning(),
    await measureStart('start until ready, 5 reports', null, true),
    await measureStart(`start until ready, ${MANY} more`, many.dir, false),
    await measureMemory('memory after a search, 5 reports', null, true),
    await measureMemory(`memory after a search, ${MANY} more`, many.dir, false),
    ...(await measureConnected()),
  ]),
);
await many.close();
