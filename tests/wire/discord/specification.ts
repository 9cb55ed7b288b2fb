import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FILE = join(import.meta.dirname, '../../../../shared/specs/discord-openapi.json');

export const hasSpecification = existsSync(FILE);

/** What Discord's own specification says against a body; nothing when it fits, or when the specification is not there. */
export interface Specification {
  faultsOf(schema: string, body: unknown): string[];
}

/** Discord's OpenAPI document, as it stands beside the project. */
export function openSpecification(): Specification {
  if (!hasSpecification) return { faultsOf: () => [] };
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')), 'discord');
  const compiled = new Map<string, ValidateFunction>();
  return {
    faultsOf: (schema, body) => {
      const validate = compiled.get(schema) ?? ajv.compile({ $ref: `discord#/components/schemas/${schema}` });
      compiled.set(schema, validate);
      return validate(body)
        ? []
        : (validate.errors ?? []).map(
            ({ instancePath, message }) => `${schema}${instancePath} ${message ?? ''}`,
          );
    },
  };
}
