/** How the contract is written: one line for what fits on one, so that a change is a readable diff. */

const WIDTH = 146;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

const inOneLine = (value: unknown): string => {
  if (isScalar(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const entries = Object.entries(value as object);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${inOneLine(inner)}`).join(', ')}}`;
};

/** The text of a part of the contract that stands `depth` levels deep. */
function format(value: unknown, depth: number): string {
  const line = inOneLine(value);
  const isList = Array.isArray(value);
  if (isScalar(value) || Object.keys(value as object).length === 0) return line;
  if (isList && value.every(isScalar)) return line;
  if (depth >= 2 && line.length <= WIDTH) return line;
  const inner = Object.entries(value as object).map(
    ([key, entry]) => (isList ? '' : `${JSON.stringify(key)}: `) + format(entry, depth + 1),
  );
  const [open, close] = isList ? '[]' : '{}';
  const pad = ' '.repeat(depth + 1);
  return `${open}\n${inner.map((entry) => pad + entry).join(',\n')}\n${' '.repeat(depth)}${close}`;
}

/** The text of `contract.json`. */
export const contractText = (contract: object): string => `${format(contract, 0)}\n`;
