import type { NodeApiError } from 'n8n-workflow';
import { openSession } from '../../../nodes/shared/request';
import { optionsOf } from '../../../nodes/shared/request/options';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

jest.setTimeout(60_000);

const server = useRecorder(async () => await new Promise(() => {}));

const fails = async (parameters: object) =>
  (await runNode(server.url, parameters as never).catch((error: Error) => error)) as NodeApiError;

const get = {
  resource: 'schedule',
  operation: 'get',
  scheduleId: { __rl: true, mode: 'id', value: '1' },
};

describe('a server that does not answer', () => {
  it('is asked twice to read, and the error says how often and how long', async () => {
    const { message } = await fails({ ...get, requestOptions: { timeout: 1000 } });
    expect(message).toMatch(/did not answer in time, in 2 tries of 1 second$/);
    expect(server.requests).toHaveLength(2);
  });

  it('is asked once to book, and once whether it did', async () => {
    const { message, description } = await fails({
      resource: 'booking',
      operation: 'create',
      eventTypeId: { __rl: true, mode: 'id', value: '1' },
      start: '2031-01-01T10:00:00Z',
      attendeeName: 'Nathan',
      attendeeEmail: 'nathan@example.com',
      requestOptions: { timeout: 1000 },
    });
    expect(message).toMatch(/in one try of 1 second$/);
    expect(description).toContain('may still have been carried out');
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });
});

describe('the time for one try', () => {
  it('is short where somebody waits, unless it is set', () => {
    expect(optionsOf({}).timeout).toEqual({ read: 60_000, write: 60_000 });
    expect(optionsOf({}, true).timeout).toEqual({ read: 15_000, write: 30_000 });
    expect(optionsOf({ timeout: 5000 }, true).timeout).toEqual({ read: 5000, write: 5000 });
  });

  it.each([
    ['webhook', 'calCom', 15_000],
    ['manual', 'calCom', 15_000],
    ['chat', 'calCom', 15_000],
    ['trigger', 'calComTool', 15_000],
    ['trigger', 'calCom', 60_000],
    ['integrated', 'calCom', 60_000],
  ])('of a workflow that runs as %s, node %s', async (mode, type, read) => {
    const context = {
      getMode: () => mode,
      getNode: () => ({ type: `n8n-nodes-cal-com.${type}` }),
      getCredentials: async () => await Promise.resolve({ server: 'cloud', apiKey: 'cal_live_x' }),
      logger: {},
      helpers: {},
    };
    const { options } = await openSession(context as never, 'apiKey');
    expect(options.timeout.read).toBe(read);
  });
});
