/** Workflows that people had, as they are after the migration. */
import { convert } from '../../migration/convert';
import { tables } from '../../migration/tables';
import type { Workflow } from '../../migration/types';
import { using, type SavedCredential, type WorkflowFile } from './harness';

interface Accounts {
  account: SavedCredential;
  legacyAccount: SavedCredential;
}

/** Converts a workflow and chooses the credentials, which is what is left to do. */
export function converted(
  original: WorkflowFile,
  { account, legacyAccount }: Accounts,
): WorkflowFile {
  const { workflow, kept } = convert(original as unknown as Workflow, tables, {
    hosts: ['old.example.com'],
  });
  expect(kept).toEqual([]);
  const nodes = (workflow as unknown as WorkflowFile).nodes.map((one) =>
    one.type.startsWith('n8n-nodes-cal-com.')
      ? { ...one, credentials: using(one.type.endsWith('V1') ? legacyAccount : account) }
      : one,
  );
  return { ...(workflow as unknown as WorkflowFile), nodes };
}
