import { linked, startStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage('selfHosted');
});
afterAll(() => stage.sandbox.stop());

it('finds, books, moves, cancels and checks on a self-hosted server', async () => {
  const intro = { eventType: linked('https://cal.example.com/ada/intro-call') };
  const person = { attendeeEmail: 'nathan@example.org' };
  const { options } = (await stage.run('findTimes', { ...intro, when: 'tomorrow' })) as {
    options: { start: string }[];
  };
  const [first, second] = options;

  const wanted = { ...intro, ...person, attendeeName: 'Nathan Smith', start: first.start };
  expect(await stage.run('book', wanted)).toMatchObject({ booked: true, start: first.start });
  expect(await stage.run('checkIfBooked', person)).toMatchObject({ booked: true });
  expect(await stage.run('reschedule', { ...person, start: second.start })).toMatchObject({
    rescheduled: true,
    start: second.start,
  });
  expect(await stage.run('cancel', person)).toMatchObject({ cancelled: true, start: second.start });
  expect(await stage.run('checkIfBooked', person)).toMatchObject({
    booked: false,
    cancelledCount: 1,
  });
});
