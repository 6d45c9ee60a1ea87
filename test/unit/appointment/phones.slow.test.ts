import { readCountry } from '../../../nodes/CalCom/appointment/words/dialled';
import { readPhone } from '../../../nodes/CalCom/appointment/words/person';
import { types, useStage, wanted } from './stage';

const stage = useStage();
const book = (parameters: object) => stage.run('book', { ...wanted, ...parameters });
const read = (phone: unknown, country: string) => readPhone(phone, readCountry(country));

describe('a phone number as it is dialled in its country', () => {
  it.each([
    ['0151 / 1234 5678', 'DE', '+4915112345678'],
    ['030-12345678', 'Germany', '+493012345678'],
    ['(201) 555-0123', 'us', '+12015550123'],
    ['1 201 555 0123', 'United States', '+12015550123'],
    ['07400 123456', 'UK', '+447400123456'],
    ['06 12 34 56 78', '+33', '+33612345678'],
    ['612345678', 'FR', '+33612345678'],
    [612345678, 'ES', '+34612345678'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['06 20 123 4567', 'HU', '+36201234567'],
    ['(11) 96123-4567', 'BR', '+5511961234567'],
    ['+1 201 555 0123', 'DE', '+12015550123'],
    ['0043 664 123456', 'DE', '+43664123456'],
  ])('%s in %s', (phone, country, expected) => {
    expect(read(phone, country)).toBe(expected);
  });

  it.each([
    ['12345678', 'DE'], // without area code
    ['555-0123', 'US'],
    ['0151 12', 'DE'],
    ['0151 12345678 ext. 5', 'DE'],
    ['ask reception', 'GB'],
  ])('is refused where it is not a whole one: %s in %s', (phone, country) => {
    expect(() => read(phone, country)).toThrow(
      /is not a phone number in international format, nor/,
    );
  });

  it('is refused with an example of its country', () => {
    expect(() => read('12', 'FR')).toThrow(
      expect.objectContaining({
        message: '"12" is not a phone number in international format, nor one of France',
        description: 'Ask for the number with its country code, such as +33 … or 06 12 34 56 78.',
      }) as Error,
    );
  });

  it('is refused without a country with the option that names one', () => {
    expect(() => readPhone('0151 12345678')).toThrow(
      expect.objectContaining({
        description:
          'Ask for the number with its country code, such as +49 151 12345678. For numbers as they are dialled in one country, set "Default Country".',
      }) as Error,
    );
  });

  it('needs a country that is known', () => {
    expect(() => readCountry('Atlantis')).toThrow(/not a country whose phone numbers are known/);
    expect(readCountry('')).toBeUndefined();
  });

  it('has an example for every country that is one of its numbers', () => {
    for (const country of 'AE AT AU BE BG BR CA CH CL CN CO CZ DE DK EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LU LV MA MT MX MY NG NL NO NZ PE PH PK PL PT RO RS SA SE SG SI SK TH TR TW UA US VN ZA'.split(
      ' ',
    )) {
      const plan = readCountry(country)!;
      expect(read(plan.example, country)).toMatch(new RegExp(`^\\+${plan.calling}\\d+$`));
    }
  });
});

describe('Book', () => {
  it('takes the number of its country', async () => {
    const options = { defaultCountry: 'DE' };
    await book({ attendeePhone: '0151 12345678', attendeeEmail: '', options });
    expect(stage.bookings()).toMatchObject([{ attendees: [{ phoneNumber: '+4915112345678' }] }]);
  });

  it('leaves a number out that cannot be read beside an email address, and says so', async () => {
    expect(await book({ attendeePhone: '0151 12345678' })).toMatchObject({
      booked: true,
      warnings: ['"0151 12345678" is not a phone number in international format. It was left out.'],
    });
    expect(await book({ start: '2026-11-24 12:00' })).not.toHaveProperty('warnings');
  });

  it('refuses it where nothing else tells who books', async () => {
    await expect(book({ attendeePhone: '0151 12345678', attendeeEmail: '' })).rejects.toThrow(
      'is not a phone number in international format',
    );
  });
});

it('finds a booking by the number as it is dialled', async () => {
  const options = { defaultCountry: 'DE' };
  await book({ attendeePhone: '+4915112345678', attendeeEmail: '' });
  for (const operation of ['lookUp', 'checkIfBooked', 'cancel']) {
    const found = await stage.run(operation, { attendeePhone: '0151 12345678', options });
    expect(found).toMatchObject({ ok: true });
    expect(JSON.stringify(found)).toContain('Nathan Smith');
  }
});

it('says that the number was left out where the event type asks for one', async () => {
  const asked = stage.sandbox.store.eventTypes.get(types.intro)!;
  const phone = { type: 'phone', slug: 'attendeePhoneNumber', label: 'Mobile', required: true };
  asked.bookingFields = [...asked.bookingFields, phone] as never;
  await expect(book({ attendeePhone: '0151 12345678' })).rejects.toThrow(
    /asks for the attendee's phone number.*was left out/,
  );
});
