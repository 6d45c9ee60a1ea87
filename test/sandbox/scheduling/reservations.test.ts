import { omit } from 'lodash';
import { ids } from '../../../sandbox/seed';
import { day, monday, useSandbox } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();
const { intro, flexible, workshop } = ids.eventTypes;
const slotStart = `${monday}T09:00:00Z`;

const reserve = (body: Record<string, unknown> = {}, as: 'ada' | 'solo' | null = 'ada') =>
  rig.call('POST', '/v2/slots/reservations', { eventTypeId: intro, slotStart, ...body }, { as });

const at = (uid: string) => `/v2/slots/reservations/${uid}`;

const offered = async () => {
  const slots = await rig.slots({ eventTypeId: intro, start: monday, end: monday });
  return slots[monday].some(({ start }) => start === `${monday}T09:00:00.000Z`);
};

it('hides the slot until the reservation ends by the clock', async () => {
  const { status, data } = await reserve({ reservationDuration: 10 });

  expect(status).toBe(201);
  expect(data).toEqual({
    eventTypeId: intro,
    slotStart: `${monday}T09:00:00.000Z`,
    slotEnd: `${monday}T09:30:00.000Z`,
    slotDuration: 30,
    reservationUid: expect.any(String),
    reservationDuration: 10,
    reservationUntil: `${monday}T06:10:00.000Z`,
  });
  expect(await offered()).toBe(false);
  rig.at(`${monday}T06:10:01Z`);
  expect(await offered()).toBe(true);
  expect((await rig.call('GET', at(data.reservationUid))).data).toBeNull();
});

it('lasts five minutes for people without credential', async () => {
  const { data } = await reserve({}, null);

  expect(data).toMatchObject({
    reservationDuration: 5,
    reservationUntil: `${monday}T06:05:00.000Z`,
  });
});

it.each([
  [null, 401],
  ['solo', 403],
] as const)('lets %s not choose the duration', async (as, status) => {
  expect((await reserve({ reservationDuration: 10 }, as)).status).toBe(status);
});

it('is refused for a slot that is reserved', async () => {
  await reserve();

  expect(await reserve()).toMatchObject({
    status: 422,
    message: 'This time slot is already reserved by another user. Please choose a different time.',
  });
});

it('is refused for a slot that is booked, and for a meeting without free seats', async () => {
  await rig.book({ eventTypeId: intro, start: slotStart });
  expect((await reserve()).status).toBe(422);

  const seated = { eventTypeId: workshop, slotStart: `${day(1)}T09:00:00Z` };
  await rig.book({ eventTypeId: workshop, start: seated.slotStart });
  expect((await reserve(seated)).status).toBe(201);
});

it('does not keep the slot from being booked', async () => {
  await reserve();

  expect((await rig.book({ eventTypeId: intro, start: slotStart })).status).toBe(201);
});

it('takes a length only for types that have several', async () => {
  expect((await reserve({ slotDuration: 15 })).status).toBe(400);
  expect((await reserve({ eventTypeId: flexible, slotDuration: 20 })).status).toBe(400);
  expect(await reserve({ eventTypeId: flexible, slotDuration: 15 })).toMatchObject({
    status: 201,
    data: { slotDuration: 15, slotEnd: `${monday}T09:15:00.000Z` },
  });
});

it('moves, and starts to last anew', async () => {
  const { data } = await reserve({ reservationDuration: 30 });
  rig.at(`${monday}T06:01:00Z`);
  const body = { eventTypeId: intro, slotStart: `${monday}T10:00:00Z` };
  const moved = await rig.call('PATCH', at(data.reservationUid), body);

  expect(moved).toMatchObject({
    status: 200,
    data: {
      reservationUid: data.reservationUid,
      slotStart: `${monday}T10:00:00.000Z`,
      reservationDuration: 5,
      reservationUntil: `${monday}T06:06:00.000Z`,
    },
  });
  expect(await offered()).toBe(true);
});

it('is shown without its duration, and ends when it is deleted', async () => {
  const { data } = await reserve();

  expect((await rig.call('GET', at(data.reservationUid))).data).toEqual(
    omit(data, 'reservationDuration'),
  );
  const deleted = await rig.call('DELETE', at(data.reservationUid));
  expect([deleted.status, deleted.body]).toEqual([200, { status: 'success' }]);
  expect(await rig.call('GET', at(data.reservationUid))).toMatchObject({ status: 200, data: null });
});

it('cannot be changed when it is over', async () => {
  const body = { eventTypeId: intro, slotStart };

  expect((await rig.call('PATCH', at('nope'), body)).status).toBe(404);
});
