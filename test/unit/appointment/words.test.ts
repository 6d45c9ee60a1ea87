import { DateTime } from 'luxon';
import { readBookingUid } from '../../../nodes/CalCom/appointment/words/bookingUid';
import {
  messageLanguage,
  readLanguage,
  spokenTime,
} from '../../../nodes/CalCom/appointment/words/language';
import { readEmail, readPhone } from '../../../nodes/CalCom/appointment/words/person';
import { isSamePhone } from '../../../nodes/CalCom/bookings/person';
import { textOf } from '../../../nodes/CalCom/appointment/words/text';

describe('an email address', () => {
  it.each([
    ['nathan@example.com', 'nathan@example.com', undefined],
    ['Nathan Smith <Nathan@Example.com>', 'nathan@example.com', 'Nathan Smith'],
    ['"Smith, Nathan" <nathan@example.com>', 'nathan@example.com', 'Smith, Nathan'],
    ['mailto:nathan@example.com', 'nathan@example.com', undefined],
    ['nathan@example.com.', 'nathan@example.com', undefined],
    ['nathan at example dot com', 'nathan@example.com', undefined],
    ['nathan dot smith at mail dot example dot com', 'nathan.smith@mail.example.com', undefined],
    ['nathan @ example.com', 'nathan@example.com', undefined],
    ['nathan(at)example.com', 'nathan@example.com', undefined],
    ['nathan [at] example [dot] com', 'nathan@example.com', undefined],
    ['my address is nathan@example.com', 'nathan@example.com', undefined],
    ["It's nathan@example.com, thanks!", 'nathan@example.com', undefined],
    ['Email: nathan@example.com', 'nathan@example.com', undefined],
    ['Kontakt: nathan@example.com', 'nathan@example.com', undefined],
    ['please write to nathan@example.com.', 'nathan@example.com', undefined],
    ['my email is nathan at example dot com', 'nathan@example.com', undefined],
    ['my email is nathan at 4example dot com', 'nathan@4example.com', undefined],
    ['you can reach me at nathan@example.com', 'nathan@example.com', undefined],
    ['ok, contact me at nathan@example.com please', 'nathan@example.com', undefined],
  ])('%s', (text, email, name) => {
    expect(readEmail(text)).toMatchObject({ email, ...(name && { name }) });
  });

  it.each([
    'Nathan Smith nathan@example.com',
    'my address is nathan smith@example.com',
    'nathan smith@example.com',
    'nathan@example.com and maria',
    'Mr. smith@example.com',
    'write to me at example dot com',
    'email me at example dot com',
    'look at example dot com',
    "please don't use nathan@example.com",
    'my old address was nathan, not to nathan@example.com',
    'my previous email is nathan@example.com',
    'I used to use nathan@example.com',
    'alte E-Mail: nathan@example.com',
    'it bounced: nathan@example.com',
    'it is nathan@example.co. uk',
  ])('is not made of what stands beside it: %s', (text) => {
    expect(() => readEmail(text)).toThrow('is not an email address');
  });

  it.each(['nathan', 'meet me at home dot', 'a@b', 'a@example.com, b@example.com', '<>', 'x at y'])(
    '%s is none',
    (text) => {
      expect(() => readEmail(text)).toThrow(/email address/);
    },
  );

  it('is empty for what means nothing', () => {
    expect(readEmail('none')).toEqual({});
  });
});

describe('a phone number', () => {
  it.each([
    ['+49 151 12345678', '+4915112345678'],
    ['0049 (0)151 / 1234-5678', '+4915112345678'],
    ['tel:+1-555-123-4567', '+15551234567'],
    [4915112345678, '+4915112345678'],
    ['+44 020 7946 0958', '+442079460958'],
    ['+49 (0) 151 12345678', '+4915112345678'],
    ['+39 06 1234 5678', '+390612345678'],
    ['4915112345678', '+4915112345678'],
    ['13035550142', '+13035550142'],
    ['33612345678', '+33612345678'],
    ['whatsapp:+4915112345678', '+4915112345678'],
    ['whatsapp:4915112345678', '+4915112345678'],
    ['4915112345678@c.us', '+4915112345678'],
    ['4915112345678:12@s.whatsapp.net', '+4915112345678'],
    ['%2B4915112345678', '+4915112345678'],
    ['sip:+4915112345678@pstn.example.com', '+4915112345678'],
    ['sms:+4915112345678', '+4915112345678'],
    ['my number is +49 151 12345678', '+4915112345678'],
    ["It's 0049 151 12345678, thanks!", '+4915112345678'],
    ['Phone: +33 6 12 34 56 78', '+33612345678'],
    ['you can call me on +44 20 7946 0958.', '+442079460958'],
    ['reach me at +44 20 7946 0958', '+442079460958'],
  ])('%s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  it.each([
    '+49 151 12345678 or +49 30 901820',
    'the new one is +49 151 12345678, the old one is +49 151 87654321',
    "please don't use +49 151 12345678",
    'it is no longer +49 151 12345678',
    '+49 30 901820 extension is 12',
    'call +49 151 12345678 after 5',
    '+49 151 12345, 678',
    'my number is +49 151 1234567. 8',
    '+49 151 12345678, extension 4',
    '+49 151 12345678/79',
    'the invoice number is 491511234567',
    'my number is 491511234567',
    'alte Nummer: +49 151 12345678',
    'my fax number is +49 151 12345678',
  ])('is not made of a sentence that says more: %s', (text) => {
    expect(() => readPhone(text)).toThrow('not a phone number in international format');
  });

  it('needs its country code', () => {
    for (const phone of ['0151 12345678', 5551234567, 15112345678, '15112345678', '3035550142']) {
      expect(() => readPhone(phone)).toThrow('not a phone number in international format');
    }
  });

  it('is the same with and without country code, but not when it is short', () => {
    expect(isSamePhone('+4915112345678', '0151 12345678')).toBe(true);
    expect(isSamePhone('+4915112345678', '+4915112345679')).toBe(false);
    expect(isSamePhone('+4915112345678', '5678')).toBe(false);
    // A number in the USA, and one in Egypt.
    expect(isSamePhone('+12025550123', '+2025550123')).toBe(false);
    expect(isSamePhone(undefined, '')).toBe(false);
  });
});

describe('the UID of a booking', () => {
  it.each([
    '8a3JAT4vmGGSU3itQKjfv5',
    'https://app.cal.com/booking/8a3JAT4vmGGSU3itQKjfv5?cancel=true',
    'https://app.cal.com/reschedule/8a3JAT4vmGGSU3itQKjfv5',
    'https://example.com/moved?rescheduleUid=8a3JAT4vmGGSU3itQKjfv5',
    '8a3JAT4vmGGSU3itQKjfv5@Cal.com',
  ])('%s', (text) => {
    expect(readBookingUid(text)).toBe('8a3JAT4vmGGSU3itQKjfv5');
  });

  it.each(['12345', '../me', 'Nathan Smith', 'a/b'])('%s is none', (text) => {
    expect(() => readBookingUid(text)).toThrow('is not the UID of a booking');
  });
});

describe('a language', () => {
  it('is a code or a name', () => {
    expect(
      ['', 'de', 'DE', 'de-at', 'pt_BR', 'German', 'spanish (latin america)'].map(readLanguage),
    ).toEqual(['en', 'de', 'de', 'de-AT', 'pt-BR', 'de', 'es-419']);
    expect(() => readLanguage('Klingon')).toThrow('The language "Klingon" is not known');
  });

  it('of messages is one that Cal.com knows', () => {
    expect(['de-AT', 'pt-BR', 'xx'].map(messageLanguage)).toEqual(['de', 'pt-BR', undefined]);
  });

  it('spells times as people say them', () => {
    const moment = DateTime.fromISO('2031-11-24T15:00', { zone: 'Europe/Berlin' });
    expect(['en', 'de', 'fr'].map((language) => spokenTime(moment, language))).toEqual([
      'Monday, November 24, 2031 at 3:00 PM (Berlin time)',
      'Montag, 24. November 2031 um 15:00 (Zeitzone Berlin)',
      'lundi 24 novembre 2031 à 15:00 (heure de Berlin)',
    ]);
  });
});

it('takes for empty what models write instead of leaving a field empty', () => {
  expect(['null', ' None ', 'n/a', 'undefined', '-', 'x'].map(textOf)).toEqual([
    '',
    '',
    '',
    '',
    '',
    'x',
  ]);
});
