import { ids } from '../../../sandbox/seed';
import { useSandbox } from '../../../sandbox/scheduling/rig';
import type { Call } from '../../../sandbox/scheduling/rig';

const rig = useSandbox();
const { onboarding } = ids.eventTypes;

const plain = { title: 'Test', slug: 'test', lengthInMinutes: 30 };
const newest: Call = { version: '2026-06-12' };

const create = (body: Record<string, unknown> = {}, options?: Call) =>
  rig.call('POST', '/v2/event-types', { ...plain, ...body }, options);

describe('booking questions', () => {
  const custom = {
    type: 'text',
    slug: 'company',
    label: 'Company',
    required: true,
    placeholder: 'Acme',
  };

  it('replace all custom ones, and change the built-in ones that they name', async () => {
    const bookingFields = [custom, { slug: 'notes', required: true, label: 'Agenda' }];
    const { data } = await rig.call('PATCH', `/v2/event-types/${onboarding}`, { bookingFields });
    const asked = data.bookingFields.filter(({ isDefault }: { isDefault: boolean }) => !isDefault);

    expect(asked).toEqual([
      { ...custom, isDefault: false, disableOnPrefill: false, hidden: false },
    ]);
    expect(data.bookingFields).toContainEqual(
      expect.objectContaining({ slug: 'notes', isDefault: true, required: true, label: 'Agenda' }),
    );
  });

  it('speak the newer dialect at the newer date', async () => {
    const { data } = await rig.call('GET', `/v2/event-types/${onboarding}`, undefined, newest);
    const bySlug = Object.fromEntries(
      data.bookingFields.map((field: { slug: string }) => [field.slug, field]),
    );

    expect(bySlug.name).toMatchObject({ field: 'name', variant: 'fullName' });
    expect(bySlug.company).toMatchObject({ field: 'custom', type: 'shortText', label: 'Company' });
    expect(bySlug.topics).toMatchObject({ field: 'custom', type: 'multiSelect' });
    expect(bySlug.consent).toMatchObject({ field: 'custom', type: 'checkbox' });
  });

  it('mean the same in both dialects', async () => {
    const bookingFields = [
      { field: 'custom', type: 'checkbox', slug: 'consent', label: 'Consent', required: true },
    ];
    const { data } = await create({ bookingFields }, newest);
    const old = await rig.call('GET', `/v2/event-types/${data.id}`);

    expect(old.data.bookingFields).toContainEqual(
      expect.objectContaining({ type: 'boolean', slug: 'consent', required: true }),
    );
  });

  it('answer a booking window as a list at the newer date', async () => {
    const window = { type: 'calendarDays', value: 3, rolling: false };
    const { data } = await create({ bookingWindow: window }, newest);

    expect(data.bookingWindow).toEqual([window]);
    expect(data).toMatchObject({ privateNoteEnabled: false, bookingProposalCount: null });
  });

  describe('as a resource of their own', () => {
    const path = `/v2/event-types/${onboarding}/booking-fields`;
    const added = { field: 'custom', type: 'shortText', slug: 'city', label: 'City' };
    const call = (method: string, to: string, body?: unknown) => rig.call(method, to, body, newest);
    const slugsOf = (fields: Array<{ slug: string }>) => fields.map(({ slug }) => slug);

    it('are added, changed and deleted by slug', async () => {
      const { status, data } = await call('POST', path, { bookingFields: [added] });
      expect(status).toBe(201);
      expect(slugsOf(data.bookingFields)).toEqual(expect.arrayContaining(['company', 'city']));

      const changed = await call('PATCH', path, {
        bookingFields: [{ slug: 'city', label: 'Town' }],
      });
      expect(changed.data.bookingFields).toContainEqual(
        expect.objectContaining({ slug: 'city', label: 'Town', type: 'shortText' }),
      );

      const deleted = await call('DELETE', `${path}/city`);
      expect(slugsOf(deleted.data.bookingFields)).not.toContain('city');
    });

    it('can be written back as they are', async () => {
      const { data } = await call('GET', path);

      expect((await call('PUT', path, data)).data).toEqual(data);
      expect((await call('PATCH', path, data)).data).toEqual(data);
    });

    it('lose the custom ones that a replacement leaves out', async () => {
      const { data } = await call('PUT', path, { bookingFields: [added] });

      expect(slugsOf(data.bookingFields)).toContain('city');
      expect(slugsOf(data.bookingFields)).not.toContain('company');
    });

    it.each([
      ['POST', path, { bookingFields: [{ ...added, slug: 'company' }] }, 400],
      ['PATCH', path, { bookingFields: [{ slug: 'nope', label: 'x' }] }, 400],
      ['PUT', path, { bookingFields: [] }, 400],
      ['DELETE', `${path}/notes`, undefined, 400],
      ['DELETE', `${path}/nope`, undefined, 404],
    ])('refuse %s %s %j', async (method, to, body, status) => {
      expect((await call(method, to, body)).status).toBe(status);
    });
  });
});
