import type { IHookFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { logOf } from './log';

/** n8n finishes setting up its test address after our hook has returned. */
const SET_UP = 1_000;

/**
 * Opens the test address a moment later, as a browser would, so that the sample events arrive
 * without anybody booking a meeting. Where n8n cannot reach its own address, the user opens it.
 */
export function deliverSample(context: IHookFunctions, url: string): void {
  void sleep(SET_UP)
    .then(async () => await context.helpers.httpRequest({ method: 'GET', url, timeout: 30_000 }))
    .catch((error: Error) =>
      logOf(context).warn(
        `n8n could not open its own test address for the sample event (${error.message}). Open the address in your browser.`,
      ),
    );
}
