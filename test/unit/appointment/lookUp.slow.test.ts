import type { IDataObject } from 'n8n-workflow';
import { EMAIL, PHONE, bookedOn, mine } from './booked';
import { pagesOf, picked, types, useStage } from './stage';

const stage = useStage();
const { booked, seat } = bookedOn(stage);

describe('Look Up', () => {
  it('lists the coming bookings of a person, small, with their times in the zone', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await booked('2026-11-25 10:00', { attendeeEmail: 'other@example.org' });
    expect(await stage.run('lookUp', mine)).toEqual({
      ok: true,
      count: 1,
      message: 'One booking was found: Tuesday, November 24 at 10:00 AM (Berlin time).',
      bookings: [
        {
          uid,
          title: 'Intro call between Ada Owner and Nathan Smith',
          status: 'accepted',
          start: '2026-11-24T09:00:00.000Z',
          startLocal: '2026-11-24T10:00:00.000+01:00',
          startText: 'Tuesday, November 24 at 10:00 AM (Berlin time)',
          timeZone: 'Europe/Berlin',
          duration: 30,
          eventTypeId: 1,
          attendee: { name: 'Nathan Smith', email: EMAIL, timeZone: 'Europe/Berlin' },
          host: 'Ada Owner',
          meetingUrl: 'https://meet.example.com/ada',
          ...pagesOf(uid),
        },
      ],
    });
    expect(stage.calls()).toEqual(['GET /bookings']);
  });

  it('finds them by phone number, with or without country code', async () => {
    const { uid } = await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    await booked('2026-11-25 10:00', { attendeePhone: '+4915199999999', attendeeEmail: '' });
    for (const attendeePhone of [PHONE, '0049 151 12345678']) {
      expect(await stage.run('lookUp', { attendeePhone })).toMatchObject({ bookings: [{ uid }] });
    }
  });

  it('takes an email address or a phone number that is given as UID for what it is', async () => {
    const { uid } = await booked('2026-11-24 10:00', { attendeePhone: PHONE });
    for (const bookingUid of [EMAIL, 'Nathan <NATHAN@example.org>', '+49 151 12345678']) {
      expect(await stage.run('lookUp', { bookingUid })).toMatchObject({
        count: 1,
        bookings: [{ uid }],
      });
    }
  });

  it('counts a booking once that is in the list twice, as upcoming and as unconfirmed', async () => {
    await booked('2026-11-24 10:00', { eventType: picked(types.approval) });
    const { url, keys } = stage.sandbox;
    const headers = { authorization: `Bearer ${keys.ada}`, 'cal-api-version': '2024-08-13' };
    const answer = await fetch(`${url}/v2/bookings`, { headers });
    const body = (await answer.json()) as { data: object[] };
    body.data.push(body.data[0]);
    stage.sandbox.fail({
      method: 'GET',
      path: /bookings/,
      failure: { kind: 'status', status: 200, body },
    });
    expect(await stage.run('lookUp', mine)).toMatchObject({ count: 1 });
  });

  it('finds addresses with capitals that were booked elsewhere', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    stage.sandbox.store.bookings.get(uid)!.attendees[0].email = 'Nathan@example.org';
    expect(await stage.run('lookUp', { attendeeEmail: 'Nathan@example.org' })).toMatchObject({
      bookings: [{ uid }],
    });
  });

  it('finds one by UID, by link, or by the UID from before it was moved', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    const moved = await stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' });
    for (const bookingUid of [
      uid,
      moved.uid,
      `https://app.cal.com/booking/${uid}`,
      `${uid}@Cal.com`,
    ]) {
      expect(await stage.run('lookUp', { bookingUid })).toMatchObject({
        count: 1,
        bookings: [{ uid: moved.uid, startLocal: '2026-11-25T11:00:00.000+01:00' }],
      });
    }
  });

  it('lists one that was moved where it is now, and not as cancelled', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await stage.run('reschedule', { bookingUid: uid, start: '2026-11-25 11:00' });
    const options = { includeCancelled: true };
    const found = await stage.run('lookUp', { ...mine, options });
    expect(found).toMatchObject({ count: 1, bookings: [{ status: 'accepted' }] });
    expect(found.message).not.toContain('Cancelled');
    expect(await stage.run('lookUp', { ...mine, timeHint: 'Tuesday', options })).toMatchObject({
      count: 0,
      atOtherTimes: [{ status: 'accepted' }],
    });
  });

  it('does not say of a cancelled one that it takes place at another time', async () => {
    const { uid: bookingUid } = await booked('2026-11-24 10:00');
    await stage.run('cancel', { bookingUid });
    const options = { includeCancelled: true };
    const { message } = await stage.run('lookUp', { ...mine, timeHint: 'Friday', options });
    expect(message).toBe(
      `No booking was found for ${EMAIL}. Cancelled or declined: Tuesday, November 24 at 10:00 AM (Berlin time).`,
    );
  });

  it('narrows them by a time hint, and tells those at other times when none fits', async () => {
    await booked('2026-11-24 10:00');
    await booked('2026-11-26 15:00');
    const found = async (timeHint: string) => {
      const { bookings } = await stage.run('lookUp', { ...mine, timeHint });
      return (bookings as IDataObject[]).map(({ startLocal }) => startLocal);
    };
    expect(await found('Thursday')).toEqual(['2026-11-26T15:00:00.000+01:00']);
    expect(await found('this week')).toHaveLength(2);
    expect(await found('Thursday afternoon')).toEqual(['2026-11-26T15:00:00.000+01:00']);
    expect(await found('tomorrow morning')).toEqual(['2026-11-24T10:00:00.000+01:00']);
    expect(await found("={{ DateTime.fromISO('2026-11-26T14:00:00Z') }}")).toEqual([
      '2026-11-26T15:00:00.000+01:00',
    ]);
    expect(await found('as soon as possible')).toHaveLength(2);
    expect(await found('10:00')).toEqual(['2026-11-24T10:00:00.000+01:00']);
    expect(await found('2026-11-24 10:00')).toEqual(['2026-11-24T10:00:00.000+01:00']);
    expect(await stage.run('lookUp', { ...mine, timeHint: 'Friday' })).toMatchObject({
      count: 0,
      message:
        'No booking was found at that time, but there are bookings at other times: Tuesday, November 24 at 10:00 AM and Thursday, November 26 at 3:00 PM (Berlin time).',
      bookings: [],
      atOtherTimes: [{}, {}],
    });
  });

  it('looks for past and cancelled ones only when asked to', async () => {
    const { uid } = await booked('2026-11-24 10:00');
    await stage.run('cancel', { bookingUid: uid });
    expect(await stage.run('lookUp', mine)).toMatchObject({
      count: 0,
      message: `No booking was found for ${EMAIL}.`,
    });
    expect(
      await stage.run('lookUp', { ...mine, options: { includeCancelled: true } }),
    ).toMatchObject({
      message: 'Cancelled or declined: Tuesday, November 24 at 10:00 AM (Berlin time).',
      bookings: [{ uid, status: 'cancelled' }],
    });
    const past = await booked('2026-11-24 10:00');
    Object.assign(stage.sandbox.store.bookings.get(past.uid)!, {
      start: '2026-11-20T10:00:00.000Z',
      end: '2026-11-20T10:30:00.000Z',
    });
    expect(await stage.run('lookUp', { ...mine, options: { includePast: true } })).toMatchObject({
      bookings: [{ uid: past.uid }],
    });
  });

  it('advises nothing that was tried already', async () => {
    const both = { includePast: true, includeCancelled: true };
    const ask = 'Ask with which other email address or phone number it may have been booked.';
    for (const [asked, advice] of [
      [
        { ...mine },
        `${ask} To find what is over or cancelled, turn on "Include Past" and "Include Cancelled".`,
      ],
      [
        { ...mine, options: { includePast: true } },
        `${ask} To find what is cancelled, turn on "Include Cancelled".`,
      ],
      [
        { ...mine, options: { includeCancelled: true } },
        `${ask} To find what is over, turn on "Include Past".`,
      ],
      [{ ...mine, options: both }, ask],
      [{ ...mine, bookingUid: 'booking-404' }, 'Check the UID, or try again without it.'],
      [
        { bookingUid: 'booking-404' },
        'Check the UID, or ask for the email address or the phone number it was booked with.',
      ],
    ] as [IDataObject, string][]) {
      expect(await stage.run('lookUp', asked)).toMatchObject({ count: 0, advice });
    }
  });

  it('keeps to an event type and to a number', async () => {
    await booked('2026-11-24 10:00');
    await seat(EMAIL, '2026-11-25 10:00');
    expect(
      await stage.run('lookUp', { ...mine, options: { eventType: picked('workshop') } }),
    ).toMatchObject({ count: 1, bookings: [{ eventTypeId: types.workshop }] });
    expect(await stage.run('lookUp', { ...mine, options: { maxBookings: 1 } })).toMatchObject({
      count: 2,
      bookings: [{}],
    });
  });

  it('refuses what says nothing of whom, and UIDs that are none', async () => {
    await expect(stage.run('lookUp')).rejects.toThrow(
      'Fill in "Attendee Email", "Attendee Phone" or "Booking UID"',
    );
    await expect(stage.run('lookUp', { bookingUid: '12345' })).rejects.toMatchObject({
      message: '"12345" is not the UID of a booking',
      description: expect.stringContaining("find the booking by its attendee's email address"),
    });
    expect(stage.calls()).toEqual([]);
  });
});
