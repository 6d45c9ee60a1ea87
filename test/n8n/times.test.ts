import type { StartOptions } from './harness';
import {
  createCredential,
  importWorkflow,
  runWorkflow,
  sideBySide,
  startN8n,
  using,
} from './harness';
import { BOOKING, startRecorder } from '../unit/harness/recorder';

const year = new Date().getUTCFullYear() + 1;
const instant = `${year}-07-01T12:30:00Z`;

/** The same moment in the forms in which expressions give it. */
const forms: Record<string, string> = {
  DateTime: `={{ DateTime.fromISO('${instant}') }}`,
  'DateTime in another zone': `={{ DateTime.fromISO('${instant}', { zone: 'Asia/Tokyo' }) }}`,
  'DateTime of a text': `={{ '${instant}'.toDateTime() }}`,
  Date: `={{ new Date('${instant}') }}`,
  'DateTime inside a text': `={{ DateTime.fromISO('${instant}') }} `,
  'epoch milliseconds': `={{ Date.parse('${instant}') }}`,
  'epoch seconds': `={{ Date.parse('${instant}') / 1000 }}`,
  'text in the zone of the workflow': `={{ '${year}-07-01 08:30' }}`,
  'as picked': `${year}-07-01T08:30:00`,
};

it.each<StartOptions['expressionEngine']>(['vm', 'legacy'])(
  'a time arrives in every form that expressions of the %s engine give',
  async (expressionEngine) => {
    const server = await startRecorder(() => ({ body: { status: 'success', data: BOOKING } }));
    const n8n = await startN8n({ expressionEngine });
    try {
      const credential = await createCredential(n8n, 'calComKeyApi', {
        server: 'selfHosted',
        baseUrl: server.url,
        apiKey: 'any',
      });
      const steps = Object.entries(forms).map(([name, start]) => ({
        name,
        type: 'n8n-nodes-cal-com.calCom',
        parameters: {
          resource: 'booking',
          operation: 'create',
          eventTypeId: { __rl: true, mode: 'id', value: '7' },
          start,
          attendeeName: name,
          attendeeEmail: 'nathan@example.com',
        },
        credentials: using(credential),
      }));
      const file = sideBySide('Times', steps);
      const workflow = await importWorkflow(n8n, {
        ...file,
        settings: { ...file.settings, timezone: 'America/New_York' },
      });
      const done = await runWorkflow(n8n, workflow);
      expect(done.error).toBeUndefined();
      const sent = server.requests
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => body as { start: string; attendee: { name: string } });
      expect(Object.fromEntries(sent.map(({ start, attendee }) => [attendee.name, start]))).toEqual(
        Object.fromEntries(Object.keys(forms).map((name) => [name, instant])),
      );
    } finally {
      await n8n.stop();
      await server.stop();
    }
  },
);
