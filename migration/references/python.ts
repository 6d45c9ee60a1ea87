/** Python of Code nodes, and code that cannot be read otherwise: where it reads items. */
import type { Read } from './reads';
import type { Step } from './ref';

/** Names of items and of nodes, and what is read of them as far as it is written down. */
const reading =
  /(?<![\w.$])(?:[_$]\((["'])(.+?)\1\)|[_$](?:input|items|item|json|node)\b|items?\b)((?:\??\.\w+(?:\([^()]*\))?|\[[^\]]*\])*)/g;

/** What such code seems to read; it is for a person to look at, so more is better than less. */
export function pythonReads(code: string): Read[] {
  return [...code.matchAll(reading)].map(({ 0: whole, 2: node, 3: chain, index }) => {
    const at = whole.search(/json\b["']?\]?/);
    const steps = at < 0 ? [] : stepsOf(chain.slice(chain.indexOf('json') + 4));
    return { node, steps, start: index, end: index, isIndirect: true, isOpen: steps.length === 0 };
  });
}

/** The steps behind `json`: `.data`, `['data']`, `.get('data')`. */
const stepsOf = (chain: string): Step[] =>
  [...chain.matchAll(/\.get\((["'])(\w+)\1[^)]*\)|\.(\w+)|\[(["']?)(\w+)\4\]/g)].map((found) => ({
    name: found[2] ?? found[3] ?? found[5],
    text: found[0],
  }));
