import fc from 'fast-check';
import { DateTime } from 'luxon';
import { UserError } from 'n8n-workflow';
import { readBookingUid } from '../../../nodes/CalCom/appointment/words/bookingUid';
import { readLanguage } from '../../../nodes/CalCom/appointment/words/language';
import { readEmail, readPhone } from '../../../nodes/CalCom/appointment/words/person';
import { readMeaning } from '../../../nodes/CalCom/appointment/words/when/read';
import { readStart, readTimeOfDay } from '../../../nodes/CalCom/appointment/words/when/start';
import { readZone } from '../../../nodes/CalCom/appointment/words/zone';
import { serverOf } from '../../../nodes/shared/api/server';
import { readEventTypeLink } from '../../../nodes/shared/operation/locators/eventTypeLink';

const now = DateTime.fromISO('2026-11-24T09:15', { zone: 'America/New_York' });
const clock = { now, label: 'When' };

/** What people say, in any order: much of it makes no sense. */
const words =
  'next this in on at from after before between or to until and - / , tomorrow today tuesday week weekend month days hours 3 24 2026-11-25 2026-12 15:00 3pm 25:99 noon november morning weekdays a few T Z +02:00 <a@example.com> dot com cal.com ada'.split(
    ' ',
  );
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const readers: Record<string, (value: string) => unknown> = {
  wish: (value) => readMeaning(value, { ...clock, mode: 'range' }),
  hint: (value) => readMeaning(value, { ...clock, mode: 'hint' }),
  start: (value) => readStart(value, clock),
  timeOfDay: (value) => readTimeOfDay(value, clock),
  zone: readZone,
  email: readEmail,
  phone: readPhone,
  language: readLanguage,
  link: (value) => readEventTypeLink(value, serverOf({})),
  uid: readBookingUid,
};

it.each(Object.keys(readers))('%s reads any text, or says what is wrong with it', (name) => {
  fc.assert(
    fc.property(text, (value) => {
      try {
        readers[name](value);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
        expect((error as Error).message.length).toBeLessThan(300);
      }
    }),
    { numRuns: 500 },
  );
});

it('a wish that is read lies ahead and has a length', () => {
  fc.assert(
    fc.property(text, (value) => {
      let wish;
      try {
        wish = readMeaning(value, { ...clock, mode: 'range' });
      } catch {
        return;
      }
      expect(wish.from.isValid && wish.to.isValid).toBe(true);
      expect(wish.to.toMillis()).toBeGreaterThan(wish.from.toMillis());
      expect((wish.moment ?? wish.to).toMillis()).toBeGreaterThan(now.toMillis());
    }),
    { numRuns: 2000 },
  );
});
