/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode } from 'n8n-workflow';
import { createRunExecutionData } from 'n8n-workflow';
import { CalComTrigger } from '../../../nodes/CalComTrigger/CalComTrigger.node';
import { workflowWith } from '../harness/workflowWith';

interface Upsert {
  filters: { conditions: Array<{ keyName: string; keyValue: string }> };
  columns: { value: Record<string, string> };
}

/** The rows that an example of the package keeps in its table after these items of a trigger. */
export function exampleRows(example: string, items: IDataObject[]): IDataObject[] {
  const file = join(__dirname, `../../../examples/${example}.json`);
  const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as { nodes: INode[] };
  const upsert = nodes.find(({ parameters }) => parameters.operation === 'upsert')!;
  const { filters, columns } = upsert.parameters as unknown as Upsert;
  const workflow = workflowWith(upsert, new CalComTrigger());
  const valueOf = (expression: string, json: IDataObject) =>
    workflow.expression.getParameterValue(
      expression,
      createRunExecutionData({}),
      0,
      0,
      upsert.name,
      [{ json }],
      'manual',
      {},
    ) as string;

  const rows: IDataObject[] = [];
  for (const json of items) {
    const row = Object.fromEntries(
      Object.entries(columns.value).map(([name, value]) => [name, valueOf(value, json)]),
    );
    const found = rows.find((each) =>
      filters.conditions.every(
        ({ keyName, keyValue }) => each[keyName] === valueOf(keyValue, json),
      ),
    );
    if (found) Object.assign(found, row);
    else rows.push(row);
  }
  return rows;
}
