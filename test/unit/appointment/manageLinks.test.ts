import type { IDataObject } from 'n8n-workflow';
import { pagesOf as ofBooking } from '../../../nodes/CalCom/resources/booking/output';
import { serverOf } from '../../../nodes/shared/api/server';
import { runNode } from '../harness/runNode';
import { nathan, pagesOf, picked, types, useStage, wanted } from './stage';

const stage = useStage();

describe('the pages on which a booking is managed', () => {
  it('stand in every answer of Appointment about it', async () => {
    const booked = await stage.run('book', wanted);
    const { uid } = booked;
    expect(booked).toMatchObject(pagesOf(uid));
    const whose = { attendeeEmail: nathan.attendeeEmail };
    const found = await stage.run('lookUp', whose);
    expect(found.bookings).toMatchObject([{ uid, ...pagesOf(uid) }]);
    expect((await stage.run('checkIfBooked', whose)).booking).toMatchObject(pagesOf(uid));
    const moved = await stage.run('reschedule', { ...whose, start: '2026-11-25 10:00' });
    expect(moved).toMatchObject(pagesOf(moved.uid));
    expect(moved.uid).not.toBe(uid);
  });

  it('offer nothing to do with a booking that is cancelled', async () => {
    const { uid } = await stage.run('book', wanted);
    const cancelled = await stage.run('cancel', { bookingUid: uid });
    expect(cancelled).toMatchObject({ bookingUrl: pagesOf(uid).bookingUrl });
    expect(cancelled).not.toHaveProperty('cancelUrl');
    expect(cancelled).not.toHaveProperty('rescheduleUrl');
  });

  it('name the seat of the person', async () => {
    const seated = { ...wanted, eventType: picked(types.workshop) };
    const { seatUid, uid, cancelUrl, rescheduleUrl } = await stage.run('book', seated);
    const seat = `seatReferenceUid=${String(seatUid)}`;
    expect(cancelUrl).toBe(`https://cal.example.com/booking/${String(uid)}?cancel=true&${seat}`);
    expect(rescheduleUrl).toBe(`https://cal.example.com/reschedule/${String(seatUid)}`);
  });

  it('stand in simplified bookings, after what people look for first and before the IDs', async () => {
    const { uid } = await stage.run('book', wanted);
    const [{ json }] = await runNode(
      stage.sandbox.url,
      { resource: 'booking', operation: 'get', bookingUid: uid as string },
      { credentials: { apiKey: stage.sandbox.keys.ada, webUrl: 'https://cal.example.com' } },
    );
    expect(json).toMatchObject(pagesOf(uid));
    const names = Object.keys(json);
    expect(names.slice(0, 5)).toEqual(['title', 'start', 'startLocal', 'status', 'attendees']);
    expect(names.indexOf('cancelUrl')).toBeLessThan(names.indexOf('uid'));
    expect(names.indexOf('eventTypeId')).toBeGreaterThan(names.indexOf('updatedAt'));
  });

  it.each<[string, IDataObject, string]>([
    ['the cloud', { server: 'cloud' }, 'https://app.cal.com'],
    ['the EU', { server: 'eu' }, 'https://app.cal.eu'],
    [
      'an own server',
      { server: 'selfHosted', baseUrl: 'https://cal.example.com/api/v2' },
      'https://cal.example.com',
    ],
    [
      'an own server with the API elsewhere',
      {
        server: 'selfHosted',
        baseUrl: 'https://api.example.com',
        webUrl: 'https://cal.example.com/',
      },
      'https://cal.example.com',
    ],
  ])('belong to %s', (_, credential, web) => {
    expect(ofBooking({ uid: 'a b', status: 'accepted' }, serverOf(credential))).toEqual({
      bookingUrl: `${web}/booking/a%20b`,
      rescheduleUrl: `${web}/reschedule/a%20b`,
      cancelUrl: `${web}/booking/a%20b?cancel=true`,
    });
  });

  it('stand behind what is booked, when and for whom', async () => {
    await stage.run('book', wanted);
    const { bookings } = await stage.run('lookUp', { attendeeEmail: nathan.attendeeEmail });
    const names = Object.keys((bookings as IDataObject[])[0]);
    expect(names.slice(0, 6)).toEqual([
      'title',
      'start',
      'startLocal',
      'startText',
      'status',
      'attendee',
    ]);
    expect(names.at(-1)).toBe('uid');
  });
});
