import type { RequestContext } from '../shared/request';

type Write = (message: string) => void;

/** n8n's log, in which lines of all workflows stand together: these begin with the node's name. */
export function logOf(context: Pick<RequestContext, 'getNode' | 'logger'>): {
  debug: Write;
  warn: Write;
} {
  const line = (message: string) => `${context.getNode().name}: ${message}`;
  return {
    debug: (message) => context.logger.debug(line(message)),
    warn: (message) => context.logger.warn(line(message)),
  };
}
