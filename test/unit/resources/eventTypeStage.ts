import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

/** An ID as a picker holds it. */
export const picked = (value: string) => ({ __rl: true, mode: 'id', value });

export const create = {
  resource: 'eventType',
  operation: 'create',
  title: 'Intro call',
  slug: 'intro-call',
  lengthInMinutes: 30,
};

export const update = { resource: 'eventType', operation: 'update', eventTypeId: picked('7') };

/** A recorder, and what an event type is made and changed with: each answers the body that was sent. */
export function useEventTypes() {
  const server = useRecorder(() => ({ body: { status: 'success', data: { id: 7 } } }));
  /** The body that these settings make, without what every new event type has. */
  async function created(settings: object, more: object = {}): Promise<object> {
    await runNode(server.url, { ...create, ...more, settings } as never);
    const { title, slug, lengthInMinutes, ...body } = server.requests.at(-1)!.body as typeof create;
    expect([title, slug, lengthInMinutes]).toEqual(['Intro call', 'intro-call', 30]);
    return body;
  }
  async function updated(settings: object): Promise<unknown> {
    await runNode(server.url, { ...update, settings } as never);
    return server.requests.at(-1)!.body;
  }
  return { server, created, updated };
}
