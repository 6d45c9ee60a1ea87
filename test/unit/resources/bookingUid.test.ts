import { callOf } from '../../contract/callOf';
import { cases } from '../../contract/cases';
import { fillings } from '../../contract/fill';
import { runNode } from '../harness/runNode';
import { useRecorder } from '../harness/useRecorder';

const server = useRecorder();

const uid = '8a3JAT4vmGGSU3itQKjfv5';

/** All operations that name a booking in their path, their required fields filled in. */
const operations = cases
  .filter(({ path }) => path.includes('{bookingUid}'))
  .map((of) => [of.name, of, fillings(of).find(({ full }) => !full)!.parameters] as const);

it('concerns more than twenty operations', () => {
  expect(operations.length).toBeGreaterThan(20);
});

it.each(operations)('%s does not take the number of a booking for its UID', (_, of, parameters) => {
  expect(() => callOf(of, { ...parameters, bookingUid: 12345 })).toThrow(
    `"Booking UID" must be the UID of a booking, such as 8a3JAT4vmGGSU3itQKjfv5, but 12345 is a number. Use the booking's uid, not its id.`,
  );
  expect(callOf(of, { ...parameters, bookingUid: uid }).path).toContain(`/${uid}`);
});

const get = async (bookingUid: string) =>
  await runNode(server.url, { resource: 'booking', operation: 'get', bookingUid });

it.each([
  `https://app.cal.com/booking/${uid}?allRemainingBookings=true`,
  `https://cal.example.com:8443/reschedule/${uid}`,
  `https://app.cal.com/booking-successful/${uid}`,
  `https://cal.com/ada/intro-call?rescheduleUid=${uid}`,
  `${uid}@Cal.com`,
  `  ${uid} `,
])('the booking is found by %j', async (given) => {
  await get(given);
  expect(server.requests[0].url).toBe(`/v2/bookings/${uid}`);
});

it('a link to something else is refused', async () => {
  await expect(get('https://cal.com/ada/intro-call')).rejects.toThrow(
    '"Booking UID" must be the UID of a booking, or a link',
  );
  expect(server.requests).toEqual([]);
});

it('a filter takes links, too', async () => {
  await runNode(server.url, {
    resource: 'booking',
    operation: 'getMany',
    filters: { bookingUid: `https://app.cal.com/booking/${uid}` },
  });
  expect(server.requests[0].url).toContain(`bookingUid=${uid}`);
});
