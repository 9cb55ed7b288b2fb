import { join } from 'node:path';
import { type Glossary, glossarySchema } from '../core/glossary/glossary.ts';
import { readDataFile } from './data-file.ts';

/** The words of the party from `<dataDir>/glossary.json`. Throws `UserError` `bundled-bad`. */
export async function readGlossary(dataDir: string): Promise<Glossary> {
  return readDataFile(join(dataDir, 'glossary.json'), glossarySchema);
}
