/* eslint-disable @n8n/community-nodes/no-restricted-imports */
/** What people do when something happens to a booking, as the importable examples do it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DateTime } from 'luxon';
import { waitForExecutions } from './harness';
import { tuesday, useExamples, vera } from './exampleStage';

const { stage, imported, react, book, move, cancel, live } = useExamples();

const answers = { company: 'Acme', 'team-size': 5, plan: 'Pro', topics: ['Setup'], consent: true };

/** An event type that asks for the company. */
const onboarding = () => ({
  eventTypeId: stage.sandbox.ids.eventTypes.onboarding,
  bookingFieldsResponses: answers,
});

/** Today or on Tuesday, as people in Ada's zone read it. */
const inBerlin = (time: string) =>
  DateTime.fromISO(time, { zone: 'Europe/Berlin' }).toFormat('ccc d LLL, HH:mm');

const webhooks = () => [...stage.sandbox.store.webhooks.values()].map(({ triggers }) => triggers);

it('4: lead-research tells the company of who booked certain event types', async () => {
  const website = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>Example Ltd.</title>');
  });
  await new Promise<void>((listening) => website.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(website.address() as AddressInfo).port}`;
  const workflow = await imported('lead-research', {
    'Demo Booked': {
      events: ['BOOKING_CREATED'],
      options: { eventTypes: 'intro-call, onboarding' },
    },
    'Read Website': { url },
  });
  const happen = async () => {
    await book(`${tuesday}T08:00:00Z`, { eventTypeId: stage.sandbox.ids.eventTypes.workshop });
    await book(`${tuesday}T09:00:00Z`);
    await waitForExecutions(stage.n8n, workflow);
    await book(`${tuesday}T12:00:00Z`, onboarding());
  };

  const runs = await react(workflow, happen, 2);

  const lead = { name: 'Vera Visitor', email: 'vera@example.org', website: 'Example Ltd.' };
  expect(runs.flatMap((run) => run.jsonOf('Lead'))).toMatchObject([
    { ...lead, company: 'example.org' },
    // As the answer to the question `company` says.
    { ...lead, company: 'Acme' },
  ]);
  website.close();
});

it('6: attendees-to-table keeps one row for each attendee, also over a move', async () => {
  const workflow = await imported('attendees-to-table');
  const seat = (email: string) =>
    book(`${tuesday}T09:00:00Z`, {
      eventTypeId: stage.sandbox.ids.eventTypes.workshop,
      attendee: { ...vera, email },
    });
  const happen = async () => {
    await seat('vera@example.org');
    await waitForExecutions(stage.n8n, workflow);
    await seat('maria@example.org');
    await waitForExecutions(stage.n8n, workflow, 2);
    const { uid } = await book(`${tuesday}T12:00:00Z`, { guests: ['gina@example.org'] });
    await waitForExecutions(stage.n8n, workflow, 3);
    await move(uid, `${tuesday}T14:00:00Z`);
  };

  const runs = await react(workflow, happen, 4);

  const rows = runs.map((run) =>
    run.jsonOf('Save Attendee').map(({ id, email, start }) => [id, email, start.slice(11, 16)]),
  );
  expect(rows).toEqual([
    [[1, 'vera@example.org', '09:00']],
    [[2, 'maria@example.org', '09:00']],
    [
      [3, 'vera@example.org', '12:00'],
      [4, 'gina@example.org', '12:00'],
    ],
    [
      [3, 'vera@example.org', '14:00'],
      [4, 'gina@example.org', '14:00'],
    ],
  ]);
});

it('7: booking-alerts tells what happened and what it was before', async () => {
  const [start, end] = [40, 10].map((minutes) =>
    new Date(Date.now() - minutes * 60_000).toISOString(),
  );
  const workflow = await imported('booking-alerts');
  const happen = async () => {
    await live(workflow);
    await waitForExecutions(stage.n8n, workflow, 3);
    const over = await book(`${tuesday}T12:00:00Z`);
    await waitForExecutions(stage.n8n, workflow, 4);
    Object.assign(stage.sandbox.store.bookings.get(over.uid)!, { start, end });
    await stage.sandbox.deliveries.tick();
  };

  const runs = await react(workflow, happen, 5);

  const [first, second, third] = ['09', '11', '12'].map((hour) =>
    inBerlin(`${tuesday}T${hour}:00:00Z`),
  );
  const title = 'Intro call between Ada Owner and Vera Visitor';
  expect(runs.flatMap((run) => run.jsonOf('Your Messenger').map(({ text }) => text))).toEqual([
    `New: ${title}, ${first}`,
    `Moved: ${title}, ${second} (was ${first})`,
    `Cancelled: ${title}, ${second}. Reason: Sick`,
    `New: ${title}, ${third}`,
    `Over: ${title}, ${inBerlin(start)}`,
  ]);
});

it('10: meeting-preparation writes a briefing with earlier meetings', async () => {
  const workflow = await imported('meeting-preparation');
  await book(`${tuesday}T11:00:00Z`);

  const [run] = await react(workflow, async () => {
    // Nobody set up a webhook by hand.
    expect(webhooks()).toEqual([expect.arrayContaining(['BOOKING_CREATED'])]);
    await book(`${tuesday}T09:00:00Z`);
  });

  expect(webhooks()).toEqual([]);
  expect(run.jsonOf('Your Notes')).toMatchObject([
    {
      title: 'Intro call between Ada Owner and Vera Visitor',
      with: 'Vera Visitor <vera@example.org>',
      company: 'example.org',
      otherMeetings: 1,
      icsUid: expect.stringContaining('@'),
    },
  ]);
});

it('11: two-schedulers gives bookings of both the same shape', async () => {
  const workflow = await imported('two-schedulers');
  const happen = async () => {
    await book(`${tuesday}T09:00:00Z`);
    await waitForExecutions(stage.n8n, workflow);
    await fetch(`${stage.n8n.url}/webhook/other-scheduler`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        event: 'created',
        id: 'other-1',
        title: 'Demo',
        start: `${tuesday}T12:00:00+01:00`,
        end: `${tuesday}T12:30:00+01:00`,
        invitee: { name: 'Otto', email: 'otto@example.com', timezone: 'Europe/Berlin' },
      }),
    });
  };

  const runs = await react(workflow, happen, 2);

  expect(runs.flatMap((run) => run.jsonOf('Your CRM'))).toMatchObject([
    {
      source: 'cal.com',
      event: 'created',
      start: `${tuesday}T09:00:00.000Z`,
      domain: 'example.org',
    },
    { source: 'other', event: 'created', start: `${tuesday}T11:00:00.000Z`, domain: 'example.com' },
  ]);
});

it('13: bookings-kept-up-to-date has one row for a booking that was moved and cancelled', async () => {
  const workflow = await imported('bookings-kept-up-to-date');
  const runs = await react(workflow, () => live(workflow), 3);

  const rows = runs.flatMap((run) => run.jsonOf('Save Booking'));
  expect(rows).toMatchObject([
    { id: 1, status: 'accepted', start: `${tuesday}T09:00:00.000Z`, movedFrom: '' },
    { id: 1, status: 'accepted', start: `${tuesday}T11:00:00.000Z`, movedFrom: rows[0].uid },
    { id: 1, status: 'cancelled', uid: rows[1].uid, seriesKey: rows[0].uid },
  ]);
});

it('15: nurture-until-meeting goes on after a move and stops after a cancellation', async () => {
  const workflow = await imported('nurture-until-meeting', {
    Wait: { amount: 3, unit: 'seconds' },
  });
  const happen = async () => {
    const kept = await book(`${tuesday}T09:00:00Z`, onboarding());
    await move(kept.uid, `${tuesday}T11:00:00Z`);
    const otto = { ...vera, email: 'otto@example.org' };
    await cancel((await book(`${tuesday}T13:00:00Z`, { attendee: otto })).uid);
  };

  const runs = await react(workflow, happen, 2);

  const told = runs.map((run) => [
    run.jsonOf('Days Left')[0].email,
    run.jsonOf('Days Left')[0].topic,
    run.jsonOf('Send Case Study').length,
    run.jsonOf('Stop').length,
  ]);
  expect(told.sort()).toEqual([
    ['otto@example.org', 'your business', 0, 1],
    ['vera@example.org', 'Acme', 1, 0],
  ]);
});
