import type {
  IDataObject,
  IExecuteFunctions,
  NodeApiError,
  NodeOperationError,
  UserError,
} from 'n8n-workflow';
import type { Operation } from '../operation/operation';

/**
 * Whether the node runs as the tool of an AI agent. Some agents run the tool form of a node as any
 * other node: only the name of its type then tells. n8n 2.0 cannot be asked at all.
 */
export const runsAsTool = (context: IExecuteFunctions): boolean =>
  ('isToolExecution' in context && context.isToolExecution()) ||
  context.getNode().type.endsWith('Tool');

/** Whether an item's problem is to be answered as data: as the user chose, else in tools only. */
export function answersProblems(
  context: IExecuteFunctions,
  { guided }: Operation,
  itemIndex: number,
): boolean {
  const cancelled = context.getExecutionCancelSignal()?.aborted === true;
  if (!guided || cancelled) return false;
  const chosen = context.getNodeParameter('options.problemsAsData', itemIndex, '') as unknown;
  return typeof chosen === 'boolean' ? chosen : runsAsTool(context);
}

/**
 * A problem as whoever has to solve it reads it: an AI model takes the advice as instruction, and a form
 * shows the `message` to the person as it is. What an operation knows besides, perhaps a message in
 * the language of the person, is in the `extra` of its error. A model needs no sentence twice.
 */
export function asProblem(
  context: IExecuteFunctions,
  { sayFailure }: Operation,
  failure: NodeApiError | NodeOperationError,
): IDataObject {
  const { message, description, cause } = failure;
  const { itemIndex } = failure.context as { itemIndex: number };
  const language = context.getNodeParameter('options.language', itemIndex, '');
  return {
    ok: false,
    ...(!runsAsTool(context) && sayFailure && { message: sayFailure(failure, language) }),
    ...((failure.extra ?? (cause as UserError | undefined)?.extra) as IDataObject | undefined),
    problem: message,
    advice: description || 'Tell the person that this did not work, and why.',
  };
}
