/** What a real server was seen to do with event types and what belongs to them. */
import { day, monday, times, useSandbox } from '../../../sandbox/scheduling/rig';
import { ids } from '../../../sandbox/seed';
import type { Json, Profile } from '../../../sandbox/types';

const { intro, approval, weekly, workshop } = ids.eventTypes;
const text = { type: 'text', slug: 'company', label: 'Company', required: true };
const split = { type: 'splitName', firstNameLabel: 'Given name' };
const video = { locations: [{ type: 'integration', integration: 'cal-video' }] };

describe.each<Profile>(['selfHosted', 'cloud'])('event types on %s', (profile) => {
  const rig = useSandbox({ profile });
  const change = (id: number, body: unknown) => rig.call('PATCH', `/v2/event-types/${id}`, body);
  const read = async (id: number): Promise<Json> =>
    (await rig.call('GET', `/v2/event-types/${id}`)).data;
  const slugs = ({ bookingFields }: Json): string[] =>
    bookingFields.map((field: Json) => field.slug);

  it.each([true, false])('lose their questions when guests are disabled: %p', async (disabled) => {
    const id = await rig.eventType({
      bookingFields: [text, split, { slug: 'notes', required: true }],
    });
    expect(slugs(await read(id))).toEqual(expect.arrayContaining(['company', 'splitName']));
    await change(id, { disableGuests: disabled });
    const after = await read(id);

    expect(slugs(after)).not.toContain('company');
    expect(slugs(after)).not.toContain('splitName');
    expect(after.bookingFields.find((field: Json) => field.slug === 'notes')).toMatchObject({
      required: false,
    });
    expect(after.disableGuests).toBe(disabled);
  });

  it('keep questions that are sent along', async () => {
    const id = await rig.eventType({ bookingFields: [text] });
    await change(id, { disableGuests: true, bookingFields: [text] });

    expect(slugs(await read(id))).toContain('company');
  });

  it.each([[{ disabled: true }], [null]])('stay a series after %p', async (recurrence) => {
    expect(await change(weekly, { recurrence })).toMatchObject({ status: 200 });
    expect((await read(weekly)).recurrence).toMatchObject({ occurrences: 4 });
  });

  it('are not both a series and seated', async () => {
    const seats = { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: true };

    expect(await change(weekly, { seats })).toMatchObject({ status: 400 });
    const recurrence = { interval: 1, occurrences: 4, frequency: 'weekly' };
    expect(await change(workshop, { recurrence })).toMatchObject({ status: 400 });
  });

  it('reset the other Cal Video settings when one is changed', async () => {
    const id = await rig.eventType({
      ...video,
      calVideoSettings: { disableRecordingForGuests: true, redirectUrlOnExit: 'https://x.example' },
    });
    expect((await read(id)).calVideoSettings).toMatchObject({ disableRecordingForGuests: true });
    await change(id, { calVideoSettings: { redirectUrlOnExit: 'https://y.example' } });
    const { calVideoSettings } = await read(id);

    expect(calVideoSettings).toMatchObject({
      eventTypeId: id,
      requireEmailForGuests: false,
      redirectUrlOnExit: 'https://y.example',
    });
    expect(calVideoSettings).not.toHaveProperty('disableRecordingForGuests');
  });

  it('keep Cal Video settings in other changes, but not without such a location', async () => {
    const calVideoSettings = { disableRecordingForGuests: true };
    const id = await rig.eventType({ ...video, calVideoSettings });
    await change(id, { title: 'Other' });
    expect((await read(id)).calVideoSettings).toMatchObject(calVideoSettings);

    const elsewhere = await rig.eventType({
      locations: [{ type: 'address', address: 'Hall 1', public: true }],
      calVideoSettings,
    });
    await change(elsewhere, { title: 'Another' });
    expect((await read(elsewhere)).calVideoSettings).not.toMatchObject(calVideoSettings);
  });

  it.each(['bookingLimitsCount', 'bookingLimitsDuration'])('replace %s', async (limits) => {
    const id = await rig.eventType({ [limits]: { day: 60, week: 120 } });
    await change(id, { [limits]: { month: 240 } });
    const after = await read(id);
    expect(after[limits]).toEqual({ month: 240 });

    await change(id, { [limits]: { disabled: true } });
    expect((await read(id))[limits]).toBeUndefined();
  });

  it('ask for neither address nor number only when one is required', async () => {
    const bookingFields = [
      { type: 'email', required: false, hidden: false },
      {
        type: 'phone',
        slug: 'attendeePhoneNumber',
        label: 'Phone',
        required: false,
        hidden: false,
      },
    ];

    expect(await change(intro, { bookingFields })).toMatchObject({
      status: 400,
      message: expect.stringMatching(
        /^Booking fields validation failed: visible and required email/,
      ),
    });
  });

  it('refuse an unknown calendar', async () => {
    const destinationCalendar = { integration: 'google_calendar', externalId: 'no@example.com' };

    expect(await change(intro, { destinationCalendar })).toMatchObject({
      status: 400,
      message: 'Invalid destinationCalendarId: Calendar does not exist',
    });
  });

  it('show split names, asked titles and web addresses in their own way', async () => {
    const url = { type: 'url', slug: 'site', label: 'Site', required: false };
    const id = await rig.eventType({
      bookingFields: [split, { slug: 'title', required: true }, url],
    });
    const field = async (slug: string) =>
      (await read(id)).bookingFields.find((each: Json) => each.slug === slug);

    expect(await field('splitName')).toMatchObject({
      type: 'splitName',
      firstNamePlaceholder: '',
      lastNamePlaceholder: '',
    });
    expect(await field('title')).toMatchObject({ required: true, hidden: false });
    expect(await field('site')).toMatchObject({ placeholder: '' });
  });

  it('of several people have no questions and no owner', async () => {
    const [group] = (await rig.call('GET', '/v2/event-types?usernames=ada,grace')).data;

    expect(group).toMatchObject({
      ownerId: 0,
      title: 'Group Meeting',
      customName: expect.any(String),
      lengthInMinutesOptions: [15, 30, 45, 60, 90],
      bookingFields: [],
      disableGuests: true,
    });
    expect(group.bookingUrl).toContain(rig.sandbox.store.webUrl);
  });

  it('have private links that end somehow', async () => {
    const path = `/v2/event-types/${intro}/private-links`;
    const plain = { version: null };
    expect(await rig.call('POST', path, {}, plain)).toMatchObject({
      status: 400,
      message: 'Either expiresAt or maxUsageCount must be provided',
    });

    const { data } = await rig.call('POST', path, { expiresAt: `${day(30)}T00:00:00.000Z` }, plain);
    const after = await rig.call('PATCH', `${path}/${data.linkId}`, {}, plain);
    expect(after).toMatchObject({ status: 200, data: { maxUsageCount: 1 } });
    expect(after.data).not.toHaveProperty('expiresAt');
  });

  it('have slots that start before the end', async () => {
    const slots = await rig.slots({
      eventTypeId: intro,
      start: `${monday}T10:00:00Z`,
      end: `${monday}T12:00:00Z`,
    });

    expect(times(slots, monday)).toEqual(['10:00', '10:30', '11:00', '11:30']);
  });

  it('have slots of any length', async () => {
    const range = { start: monday, end: monday };

    expect((await rig.slots({ eventTypeId: intro, duration: 25, ...range }))[monday]).toBeDefined();
  });

  it('of several people want the slug of an organization', async () => {
    const query = `usernames=ada,grace&start=${monday}&end=${monday}`;

    expect(await rig.call('GET', `/v2/slots?${query}`)).toMatchObject({ status: 400 });
    expect(await rig.call('GET', `/v2/slots?${query}&organizationSlug=any`)).toMatchObject({
      status: 200,
    });
  });

  it('are not reserved at the time of a request', async () => {
    const slotStart = `${monday}T09:00:00Z`;
    await rig.book({ eventTypeId: approval, start: slotStart });
    const body = { eventTypeId: approval, slotStart };

    expect(await rig.call('POST', '/v2/slots/reservations', body)).toMatchObject({
      status: 422,
      message: "Can't reserve a slot if the event is already booked.",
    });
  });

  it('have schedules that can be emptied, and deleted once', async () => {
    const path = `/v2/schedules/${ids.schedules.adaEarly}`;
    expect((await rig.call('PATCH', path, { availability: [] })).data.availability).toEqual([]);

    expect(await rig.call('DELETE', path)).toMatchObject({ status: 200 });
    expect(await rig.call('DELETE', path)).toMatchObject({
      status: 400,
      message: `Schedule with ID=${ids.schedules.adaEarly} does not exist.`,
    });
  });
});

describe('event types on a self-hosted server', () => {
  const rig = useSandbox({ profile: 'selfHosted' });

  it('ask for the e-mail address, visible and required', async () => {
    const bookingFields = [
      { type: 'email', required: false, hidden: true },
      { type: 'phone', slug: 'attendeePhoneNumber', label: 'Phone', required: true, hidden: false },
    ];

    expect(await rig.call('PATCH', `/v2/event-types/${intro}`, { bookingFields })).toMatchObject({
      status: 400,
      message: 'checkIsEmailUserAccessible - Email booking field must be required and visible',
    });
  });

  it('tell little of their webhooks', async () => {
    const path = `/v2/event-types/${intro}/webhooks`;
    const { data } = await rig.call('POST', path, {
      active: true,
      subscriberUrl: 'https://example.com/hook',
      triggers: ['BOOKING_CREATED'],
    });

    expect(Object.keys((await rig.call('GET', `${path}/${data.id}`)).data).sort()).toEqual([
      'active',
      'id',
      'payloadTemplate',
      'secret',
      'subscriberUrl',
      'triggers',
    ]);
  });
});

describe.each<Profile>(['selfHosted', 'cloud'])('webhooks on %s', (profile) => {
  const rig = useSandbox({ profile });
  const webhook = {
    active: true,
    subscriberUrl: 'https://example.com/hook',
    triggers: ['BOOKING_CREATED'],
  };

  it('are dead without address and events', async () => {
    const { data } = await rig.call('POST', '/v2/webhooks', webhook);
    const dead = { subscriberUrl: '', triggers: [] };

    expect(await rig.call('PATCH', `/v2/webhooks/${data.id}`, dead)).toMatchObject({
      status: 200,
      data: dead,
    });
  });

  it.each([
    ['triggers', ['NOPE']],
    ['version', '1999-01-01'],
  ])('refuse unknown %s', async (property, value) => {
    const { status, body } = await rig.call('POST', '/v2/webhooks', {
      ...webhook,
      [property]: value,
    });

    expect(status).toBe(400);
    expect(body.error.details.errors[0]).toMatchObject({
      property,
      constraints: { isEnum: expect.any(String) },
    });
  });
});
