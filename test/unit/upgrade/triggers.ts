/** The triggers of a release: with as few parameters as possible, and as many. */
import type { IDataObject } from 'n8n-workflow';
import { sign } from '../../../nodes/shared/webhooks/signature';
import type { Delivery } from '../harness/triggerHost';
import { webhookSamples } from '../harness/webhookSamples';
import type { Unsent } from './release';

const picked = (value: string) => ({ __rl: true, mode: 'id', value });

const common = { output: 'full', options: { ignoreStatuses: ['pending'], itemPerAttendee: true } };

/** Called with the clock at the date of the release. */
export function triggers(): Unsent[] {
  const arrives = delivered();
  const listed = bookingsSince(Date.now());
  return [
    { node: 'calComTrigger', name: 'Webhook, as it comes', parameters: {}, arrives },
    {
      node: 'calComTrigger',
      name: 'Webhook, everything set',
      parameters: {
        scope: 'teamEventType',
        teamId: picked('5'),
        eventTypeId: picked('4410'),
        events: ['BOOKING_CREATED', 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW'],
        noShowAfter: 10,
        noShowAfterUnit: 'HOUR',
        ...common,
        options: {
          ...common.options,
          allEvents: true,
          eventTypes: '4410',
          ignoreRepeated: true,
          lookUpSeriesKey: false,
          payloadTemplate: '{"uid":"{{uid}}"}',
          payloadVersion: '2021-10-20',
          pings: true,
          replayWindow: 60,
          secret: 'kept by the user',
          signatureCheck: 'acceptUnsigned',
          signatureHeader: 'x-signature',
        },
      },
      arrives,
    },
    { node: 'calComPollTrigger', name: 'Polling, as it comes', parameters: {}, arrives: listed },
    {
      node: 'calComPollTrigger',
      name: 'Polling, everything set',
      parameters: {
        scope: 'organization',
        orgId: picked('3'),
        events: ['bookingStartsSoon', 'newBooking'],
        minutesBefore: 20,
        ...common,
      },
      arrives: listed,
    },
  ];
}

/** What Cal.com delivers for a booking that is made now. */
const delivered = (): IDataObject => ({
  ...webhookSamples.find(({ name }) => name === 'BOOKING_CREATED')!.body,
  createdAt: new Date().toISOString(),
});

/** A delivery, signed as the registration asks for. */
export function signed(
  { arrives, parameters }: Unsent,
  registration: { body?: unknown },
): Delivery {
  const { secret } = registration.body as { secret: string };
  const { signatureHeader = 'x-cal-signature-256' } = (parameters.options ?? {}) as IDataObject;
  const body = JSON.stringify(arrives);
  return { body, headers: { [String(signatureHeader)]: sign(Buffer.from(body), secret) } };
}

const MINUTE = 60_000;

/** Two bookings that were made half an hour after `since`; one of them starts in an hour and a half. */
const bookingsSince = (since: number): IDataObject[] => {
  const at = (minutes: number) => new Date(since + minutes * MINUTE).toISOString();
  return [90, 300].map((start, index) => ({
    id: 100 + index,
    uid: `booking-${index}`,
    title: 'Roof inspection',
    status: 'accepted',
    hosts: [
      { id: 915, name: 'Noor Castellan', email: 'noor@example.com', timeZone: 'Europe/Oslo' },
    ],
    start: at(start),
    end: at(start + 30),
    duration: 30,
    eventTypeId: 4410,
    eventType: { id: 4410, slug: 'roof-inspection' },
    attendees: ['theo', 'vera'].map((name) => ({
      name,
      email: `${name}@example.org`,
      timeZone: 'Europe/Berlin',
      absent: false,
    })),
    bookingFieldsResponses: { name: 'theo', 'roof-area': '100-200' },
    icsUid: `booking-${index}@example.com`,
    createdAt: at(30),
    updatedAt: at(30),
  }));
};
