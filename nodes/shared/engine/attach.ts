import type { INodeExecutionData } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Guide, Operation } from '../operation/operation';

/**
 * Fetches the file of each item. One that cannot be had loses nothing else: its item says why. Where
 * none can be had, the first problem is thrown.
 */
export async function attachFiles(
  guide: Guide,
  attach: NonNullable<Operation['attach']>,
  items: INodeExecutionData[],
): Promise<void> {
  const problems: UserError[] = [];
  for (const item of items) {
    const outcome = await attach(guide, item.json).catch((error: unknown) => {
      if (error instanceof UserError && !guide.session.signal?.aborted) return error;
      throw error;
    });
    if (outcome instanceof UserError) {
      problems.push(outcome);
      item.json = { ...item.json, downloadProblem: outcome.message };
    } else if (outcome) item.binary = outcome;
  }
  if (problems.length > 0 && !items.some(({ binary }) => binary)) throw problems[0];
}
