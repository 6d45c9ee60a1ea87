import { runNode } from '../harness/runNode';
import { asTool, picked, types, useStage } from './stage';

const stage = useStage();

const fromAI = (key: string) => `={{ $fromAI('${key}', '', 'string', '') }}`;
const asked = async (parameters: object, args: object) => {
  const [{ json }] = await runNode(
    stage.sandbox.url,
    { resource: 'appointment', ...parameters } as never,
    { ...asTool, items: [args as never], credentials: { apiKey: stage.sandbox.keys.ada } },
  );
  return json;
};
const attendeeEmail = 'nathan@example.org';

async function twoBookings() {
  const eventType = picked(types.intro);
  for (const start of ['2026-11-24 10:00', '2026-11-26 10:00']) {
    await stage.run('book', { eventType, start, attendeeName: 'Nathan', attendeeEmail });
  }
}

it('names the parameters of the tool in place of the labels', async () => {
  await twoBookings();
  const parameters = {
    operation: 'cancel',
    attendeeEmail,
    bookingUid: fromAI('uid'),
    timeHint: fromAI('which_day'),
  };
  const { advice } = await asked(parameters, {});
  expect(advice).toBe(
    'Ask which one is meant. Then try again with its uid as "uid". Or say its date and time in "which_day".',
  );
  expect(await asked(parameters, { which_day: 'some day' })).toMatchObject({
    problem: expect.stringMatching(/^"which_day" cannot be read/),
  });
});

it('leaves out what the model cannot fill in', async () => {
  await twoBookings();
  const { advice } = await asked(
    { operation: 'cancel', attendeeEmail: fromAI('email'), timeHint: fromAI('time_hint') },
    { email: attendeeEmail },
  );
  expect(advice).toBe('Ask which one is meant. Or say its date and time in "time_hint".');
  const found = await asked(
    { operation: 'lookUp', attendeeEmail: fromAI('email') },
    { email: 'nobody@example.org' },
  );
  expect(found.advice).not.toMatch(/Include/);
});

it('keeps the labels where no model fills in anything', async () => {
  await twoBookings();
  const { advice } = await asked({ operation: 'cancel', attendeeEmail }, {});
  expect(advice).toContain('"Booking UID"');
});
