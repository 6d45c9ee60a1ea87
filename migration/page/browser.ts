/** What runs inside docs/migrate/index.html. */
import { convert, type Conversion, type Tables } from '../convert';

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const input = element<HTMLTextAreaElement>('input');
const output = element<HTMLTextAreaElement>('output');
const hosts = element<HTMLInputElement>('hosts');
const status = element('status');
const download = element<HTMLAnchorElement>('download');
const tables = JSON.parse(element('tables').textContent ?? '') as Tables;

input.addEventListener('input', update);
hosts.addEventListener('input', update);
element<HTMLInputElement>('file').addEventListener('change', async ({ target }) => {
  const file = (target as HTMLInputElement).files?.item(0);
  if (!file) return;
  input.value = await file.text();
  update();
});
element('copy').addEventListener('click', async () => {
  output.select();
  // Some browsers keep the clipboard from pages that come from a file.
  await navigator.clipboard?.writeText(output.value).catch(() => document.execCommand('copy'));
});
// A browser may have kept what was pasted before the page was loaded again.
update();

function update(): void {
  const text = input.value.trim();
  element('result').hidden = true;
  status.textContent = '';
  if (text === '') return;
  const workflow = parsed(text);
  if (workflow === undefined) {
    status.textContent =
      'This is not JSON. Copy the whole workflow, from the first brace to the last.';
    return;
  }
  try {
    const own = hosts.value.split(/[\s,;]+/).filter(Boolean);
    show(convert(workflow, tables, { hosts: own }));
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function show({ workflow, converted, kept, references }: Conversion): void {
  const changed = references.filter(({ after }) => after !== undefined);
  const byHand = references.filter(({ advice }) => advice !== undefined);
  status.textContent = `${count(converted.length, 'node')} converted, ${kept.length} not converted, ${count(byHand.length, 'expression')} to look at.`;
  output.value = `${JSON.stringify(workflow, null, 2)}\n`;
  URL.revokeObjectURL(download.href);
  download.href = URL.createObjectURL(new Blob([output.value], { type: 'application/json' }));
  element('report').replaceChildren(
    ...list('Converted', converted, ({ node, operation, credential, notes }) => [
      make('strong', node),
      ` is now ${operation}. Credential to choose: ${credential}.`,
      make('ul', ...notes.map((note) => make('li', note))),
    ]),
    ...list('Not converted', kept, ({ node, reason }) => [make('strong', node), ` ${reason}`]),
    ...list('Expressions to look at', byHand, ({ node, before, advice = '' }) => [
      make('strong', node),
      ' ',
      make('code', before),
      ` ${advice}`,
    ]),
    ...list('Expressions changed in other nodes', changed, ({ node, before, after = '' }) => [
      make('strong', node),
      ' ',
      make('code', before),
      ' → ',
      make('code', after),
    ]),
  );
  element('result').hidden = false;
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

function list<T>(title: string, entries: T[], row: (entry: T) => (Node | string)[]): Node[] {
  if (entries.length === 0) return [];
  return [make('h2', title), make('ul', ...entries.map((entry) => make('li', ...row(entry))))];
}

function make(tag: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}
