import { z } from 'zod';
import type { Command } from './command.ts';

/**
 * One option as a platform registers it and as help shows it. `positional`: a bare word may fill it. `rest`: all words
 * left over fill it. A flag (`type: 'boolean'`) is set by its bare name. `mention`: a role or a user, by the platform's own mention; its value
 * is the id. `file`: a file that comes with the question; its value is the platform's id of it. `suggested`: the command offers values while it is typed.
 * `hidden`: only buttons and forms fill it; nobody is told of it. `once`: it does something, so buttons to the other pages of the answer leave it out.
 */
export interface OptionSpec {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'mention' | 'file';
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required: boolean;
  readonly positional: boolean;
  readonly rest: boolean;
  readonly suggested: boolean;
  readonly hidden: boolean;
  readonly once: boolean;
}

/** What a zod field says of itself: `.describe()`, its limits, and in `.meta()` the marks `positional`, `rest`, `flag`, `mention`, `file`, `suggested`, `hidden`, `once`. */
const propertySchema = z.object({
  type: z.string().optional(),
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  positional: z.boolean().default(false),
  rest: z.boolean().default(false),
  flag: z.boolean().default(false),
  mention: z.boolean().default(false),
  file: z.boolean().default(false),
  suggested: z.boolean().default(false),
  hidden: z.boolean().default(false),
  once: z.boolean().default(false),
});
const objectSchema = z.object({
  properties: z.record(z.string(), propertySchema).default({}),
  required: z.array(z.string()).default([]),
});

/** The options of a command, in the order of its schema. The schema is their only description. */
export function optionSpecs(command: Pick<Command, 'options'>): OptionSpec[] {
  const { properties, required } = objectSchema.parse(z.toJSONSchema(command.options, { io: 'input' }));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    description: property.description,
    type: optionType(property),
    ...(property.enum === undefined ? {} : { choices: property.enum }),
    ...(property.minimum === undefined ? {} : { minimum: property.minimum }),
    ...(property.maximum === undefined ? {} : { maximum: property.maximum }),
    required: required.includes(name),
    positional: property.positional,
    rest: property.rest,
    suggested: property.suggested,
    hidden: property.hidden,
    once: property.once,
  }));
}

/** The options that people are told of. */
export function shownSpecs(command: Pick<Command, 'options'>): OptionSpec[] {
  return optionSpecs(command).filter(({ hidden }) => !hidden);
}

function optionType(property: z.infer<typeof propertySchema>): OptionSpec['type'] {
  if (property.flag) return 'boolean';
  if (property.mention) return 'mention';
  if (property.file) return 'file';
  return property.type === 'integer' ? 'integer' : 'string';
}
