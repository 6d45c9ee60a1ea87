/** What `npm run demo` shows, and that it notices when something is not as it should be. */
import { play } from './demo/play';
import { setTheStage, type Stage } from './demo/stage';
import { attachN8n, listWorkflows } from './harness';

let stage: Stage;
beforeAll(async () => {
  stage = await setTheStage({});
});
afterAll(() => stage?.leave());

/** Plays the scenario and answers the number of failed steps and what was printed. */
async function played() {
  const printed: string[] = [];
  const failed = await play(stage, (...lines) => printed.push(...lines));
  return { failed, text: printed.join('\n') };
}

it('books, moves and cancels a meeting, and hears of each through the trigger', async () => {
  const { failed, text } = await played();
  expect(text).not.toContain('FAILED');
  expect(failed).toBe(0);
  expect(text).toMatch(/Booked +\w+ +.* Europe\/Berlin = .* America\/New_York/);
  expect(text).toMatch(/Received +BOOKING_CREATED[^]*Received +BOOKING_CANCELLED \w+/);
  expect(text).toContain('3 of 3 steps did what they should');
});

it('goes on after a step that failed, and tells how many did', async () => {
  // Every host is away: there is nothing to book.
  stage.sandbox.store.schedules.clear();
  const { failed, text } = await played();
  expect(failed).toBe(2);
  expect(text).toContain('1 of 3 steps did what they should');
  expect(text.match(/FAILED: .+/g)).toHaveLength(2);
});

it('can be shown in an n8n that runs already, which goes on running', async () => {
  const guest = await setTheStage({ runningAt: stage.n8n.url });
  const printed: string[] = [];
  expect(await play(guest, (...lines) => printed.push(...lines))).toBe(0);
  expect(printed.join('\n')).toContain('3 of 3 steps did what they should');
  await guest.leave();
  expect((await listWorkflows(await attachN8n(stage.n8n.url))).length).toBeGreaterThan(0);
});
