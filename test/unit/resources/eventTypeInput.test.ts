import { picked, useEventTypes } from './eventTypeStage';

const { created } = useEventTypes();

describe('a new event type', () => {
  it('sends of each location only what its type has', async () => {
    const location = [
      { type: 'integration', integration: 'zoom', link: 'https://example.com', public: true },
      { type: 'link', link: 'https://meet.example.com/ada', public: false },
      { type: 'attendeePhone', phone: '+4915112345678' },
    ];
    expect(await created({ locations: { location } })).toEqual({
      locations: [
        { type: 'integration', integration: 'zoom' },
        { type: 'link', link: 'https://meet.example.com/ada', public: false },
        { type: 'attendeePhone' },
      ],
    });
  });

  it('takes lengths as text, days in any form and colors', async () => {
    expect(
      await created({
        lengthInMinutesOptions: '15, 30',
        scheduleId: picked('12'),
        color: { colors: { lightThemeHex: '#112233', darkThemeHex: '#445566' } },
        bookingWindow: {
          window: { enabled: true, type: 'range', from: '2026-12-01T00:00:00', to: '2026-12-24' },
        },
      }),
    ).toEqual({
      lengthInMinutesOptions: [15, 30],
      scheduleId: 12,
      color: { lightThemeHex: '#112233', darkThemeHex: '#445566' },
      bookingWindow: { type: 'range', value: ['2026-12-01', '2026-12-24'] },
    });
  });

  it('asks questions by type, by slug and with choices', async () => {
    const field = [
      { kind: 'builtIn.email', label: 'Work email', required: 'true' },
      { kind: 'builtIn.title', label: '', hidden: 'false' },
      { kind: 'select', label: 'Size', slug: 'size', options: 'Small, Large' },
      { kind: 'checkbox', label: 'News', slug: 'news', required: 'true' },
      { kind: 'builtIn.name.splitName', firstNameLabel: 'First', lastNameRequired: 'true' },
    ];
    expect(await created({ bookingFields: { field } })).toEqual({
      bookingFields: [
        { type: 'email', label: 'Work email', required: true },
        { slug: 'title', hidden: false },
        {
          type: 'select',
          label: 'Size',
          slug: 'size',
          options: ['Small', 'Large'],
          required: false,
        },
        { type: 'boolean', label: 'News', slug: 'news', required: true },
        { type: 'splitName', firstNameLabel: 'First', lastNameRequired: true },
      ],
    });
  });

  it('asks for what a row must have, and says in which row', async () => {
    const rows = (...field: object[]) => created({ bookingFields: { field } });
    await expect(
      rows({ kind: 'url', label: 'Page', slug: 'page' }, { kind: 'url', label: ' ', slug: 'blog' }),
    ).rejects.toThrow('"Label" in row 2 of "Booking Questions" is required, but it is empty');
    await expect(
      rows({ kind: 'select', label: 'Size', slug: 'size', options: '' }),
    ).rejects.toThrow('"Choices" in row 1 of "Booking Questions" is required, but it is empty');
  });
});
