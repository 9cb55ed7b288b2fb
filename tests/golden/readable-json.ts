/** As long as a line may be before its value is spread over several. */
const WIDTH = 200;

/** JSON with what fits on one line on one line: shorter than a line a value, and a change still shows in few lines. */
export function toReadableJson(value: unknown, indent = ''): string {
  const short = JSON.stringify(value);
  if (short.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return short;
  const deeper = `${indent} `;
  if (Array.isArray(value))
    return `[\n${value.map((each) => `${deeper}${toReadableJson(each, deeper)}`).join(',\n')}\n${indent}]`;
  const pairs = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .map(([name, held]) => `${deeper}${JSON.stringify(name)}: ${toReadableJson(held, deeper)}`);
  return `{\n${pairs.join(',\n')}\n${indent}}`;
}
