import type { Row, Section } from './bench';

/** A section as a Markdown table, its columns in the order in which rows name them. */
export function toMarkdown({ title, rows }: Section): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const last = ['Ratio', 'Goal'].filter((name) => columns.includes(name));
  const ordered = [...columns.filter((name) => !last.includes(name)), ...last];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(ordered),
    line(ordered.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((row: Row) => line(ordered.map((name) => row[name] ?? ''))),
    '',
  ].join('\n');
}
