import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas, toSchemaText } from '../store/json-schemas.ts';

// Run by `npm run schema`: writes `data/schema/<name>.schema.json`, which a test holds equal to the code.
const folder = join(process.cwd(), 'data', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) {
  await writeFile(join(folder, `${name}.schema.json`), toSchemaText(schema));
}
