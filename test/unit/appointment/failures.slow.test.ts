import type { IDataObject } from 'n8n-workflow';
import { refusalOf } from '../../../contract/refusals';
import { refusalFailure, type Failure } from '../../../sandbox';
import { bookedOn, EMAIL, mine } from './booked';
import { expectForPeople, languages } from './said';
import { linked, named, picked, types, useStage, wanted } from './stage';

const stage = useStage();
const { booked } = bookedOn(stage);

/** What a form shows of what an operation returns in a language, when it returns its problems. */
async function told(
  operation: string,
  parameters: { options?: object } & Record<string, unknown>,
  language: string,
  credentials = {},
): Promise<IDataObject> {
  const options = { ...parameters.options, language, problemsAsData: true };
  return await stage.run(operation, { ...parameters, options }, { credentials });
}

const fails = (path: RegExp, failure: Failure, method = 'POST') =>
  stage.sandbox.fail({ method, path, failure });

const refuses = (text: string, value?: string) =>
  fails(/\/bookings$/, refusalFailure(refusalOf(text), value));

interface Kind {
  /** What a person reads in English. */
  said: RegExp;
  /** What came of it, in the words of the builder. */
  problem: RegExp;
  run: (language: string) => Promise<IDataObject>;
}

const book = (parameters: object, language: string, credentials?: object) =>
  told('book', { ...wanted, ...parameters }, language, credentials);
const onboarding = { eventType: picked(types.onboarding) };
const sorry = /^That did not work just now\. Please try again later\.$/;
const impatient = { requestOptions: { maxWait: 0, timeout: 500 } };

const kinds: Record<string, Kind> = {
  'an event type that is not there': {
    said: sorry,
    problem: /^ada has no event type "nothing"$/,
    run: (language) => book({ eventType: linked('ada/nothing') }, language),
  },
  'no event type': {
    said: sorry,
    problem: /"Event Type" is required/,
    run: (language) => book({ eventType: { __rl: true, mode: 'list', value: '' } }, language),
  },
  'a link of another server': {
    said: sorry,
    problem: /^The link leads to cal\.com/,
    run: (language) => book({ eventType: linked('https://cal.com/ada/intro-call') }, language),
  },
  'a key that is not accepted': {
    said: sorry,
    problem: /does not accept the API key/,
    run: (language) => book({}, language, { apiKey: 'cal_wrong' }),
  },
  'no rights': {
    said: sorry,
    problem: /not authorized to access this event type/,
    run: async (language) => {
      refuses(
        'checkBookingRequiresAuthentication - user is not authorized to access this event type. …',
      );
      return await book({}, language);
    },
  },
  'a node that may only read': {
    said: sorry,
    problem: /"Read Only" is on/,
    run: (language) => book({ requestOptions: { readOnly: true } }, language),
  },
  'a server with an error': {
    said: sorry,
    problem: /internal error/,
    run: async (language) => {
      fails(/\/event-types/, { kind: 'status', status: 500 }, 'GET');
      return await book({ eventType: linked('ada/intro-call'), ...impatient }, language);
    },
  },
  'a server that does not answer': {
    said: sorry,
    problem: /did not answer in time, in one try of 1 second/,
    run: async (language) => {
      fails(/\/event-types/, { kind: 'timeout' }, 'GET');
      return await book({ eventType: linked('ada/intro-call'), ...impatient }, language);
    },
  },
  'too many requests': {
    said: sorry,
    problem: /too many|rate limit/i,
    run: async (language) => {
      fails(/\/event-types/, { kind: 'status', status: 429 }, 'GET');
      // The node lets the account rest then: it is not that of the other kinds.
      const resting = { account: 'resting' };
      return await book({ eventType: linked('ada/intro-call'), ...impatient }, language, resting);
    },
  },
  'an option of the builder': {
    said: sorry,
    problem: /"Max Options" must be a whole number/,
    run: (language) =>
      told('findTimes', { eventType: wanted.eventType, options: { maxOptions: -1 } }, language),
  },
  'a booking of which nobody knows whether it was made': {
    said: /^It is not certain whether that worked\. Please check your messages/,
    problem: /is having problems/,
    run: async (language) => {
      fails(/\/bookings$/, { kind: 'status', status: 504 });
      return await book(impatient, language);
    },
  },
  'a length that is not offered': {
    said: /^This length is not possible\. It can be 15, 30, or 60 minutes\.$/,
    problem: /^The event type does not offer 25 minutes$/,
    run: (language) =>
      told(
        'findTimes',
        { eventType: picked(types.flexible), options: { lengthInMinutes: 25 } },
        language,
      ),
  },
  'a booking of a length that is not offered': {
    said: /^This length is not possible\. It can be 15, 30, or 60 minutes\.$/,
    problem: /^The event type does not offer 25 minutes$/,
    run: (language) =>
      book({ eventType: picked(types.flexible), options: { lengthInMinutes: 25 } }, language),
  },
  'a length that is none': {
    said: /^This length is not possible\. Please choose another one\.$/,
    problem: /"Length \(Minutes\)" must be a whole number/,
    run: (language) => book({ options: { lengthInMinutes: -5 } }, language),
  },
  'answers that are missing': {
    said: /^Please check these answers: "Team size", "Plan", "Topics", and "May we record the call\?"\.$/,
    problem: /^The event type asks for more/,
    run: (language) => book({ ...onboarding, answers: 'company: Acme' }, language),
  },
  'an answer that does not fit': {
    said: /^Please check these answers: "Team size", "Topics", and "May we record the call\?"\.$/,
    problem: /^"Team size" must be a number/,
    run: (language) =>
      book({ ...onboarding, answers: 'company: Acme\nteam-size: many\nplan: Pro' }, language),
  },
  'answers that cannot be read': {
    said: /^Please check the answers to the questions\.$/,
    problem: /^"Answers" is not valid JSON$/,
    run: (language) => book({ ...onboarding, answers: '{ company' }, language),
  },
  'an answer that only the server refuses': {
    said: /^Please check these answers: "Team size"\.$/,
    problem: /^"Team size"/,
    run: async (language) => {
      refuses('responses - {FIELD}invalid_number, ', 'team-size');
      const answers = 'company: Acme\nteam-size: 12\nplan: Pro\ntopics: Setup\nconsent: yes';
      return await book({ ...onboarding, answers }, language);
    },
  },
  'a time zone that is not known': {
    said: /^The time zone "Atlantis" is not clear\. Please name a large city nearby\.$/,
    problem: /^The time zone "Atlantis" is not known$/,
    run: (language) => book({ attendeeTimeZone: named('Atlantis') }, language),
  },
  'a time zone of which there are several': {
    said: /^The time zone "CST" is not clear\./,
    problem: /^The time zone "CST" is not clear/,
    run: (language) => told('lookUp', { ...mine, attendeeTimeZone: named('CST') }, language),
  },
  'a time that is taken': {
    said: /^.*10:00.* is not free\. These times are free: /,
    problem: / is not free$/,
    run: async (language) => {
      await booked('2026-11-24 10:00');
      return await book({ attendeeEmail: 'grace@example.org' }, language);
    },
  },
  'a time that the server alone refuses': {
    said: /is not free\. These times are free: /,
    problem: / is not free$/,
    run: async (language) => {
      refuses('booking_limit_reached');
      return await book({}, language);
    },
  },
  'a booking that is over': {
    said: /^This booking is already over: /,
    problem: /^The booking is over$/,
    run: async (language) => {
      const { uid } = await booked('2026-11-24 10:00');
      const [booking] = stage.bookings();
      Object.assign(booking, {
        start: '2026-11-20T09:00:00.000Z',
        end: '2026-11-20T09:30:00.000Z',
      });
      return await told('cancel', { bookingUid: uid }, language);
    },
  },
  'a booking that the server no longer cancels': {
    said: /^This booking is already over\.$/,
    problem: /^The booking is already over$/,
    run: async (language) => {
      const { uid } = await booked('2026-11-24 10:00');
      const ended = refusalOf('Cannot cancel a booking that has already ended');
      fails(/\/cancel$/, refusalFailure(ended));
      return await told('cancel', { bookingUid: uid }, language);
    },
  },
  'a booking of somebody else': {
    said: /^This booking was made with another email address or phone number\./,
    problem: /has another attendee$/,
    run: async (language) => {
      const { uid } = await booked('2026-11-24 10:00');
      const theirs = { bookingUid: uid, attendeeEmail: 'grace@example.org' };
      return await told('cancel', theirs, language);
    },
  },
  'a person whose address and number do not go together': {
    said: /^This email address and this phone number do not belong to the same booking\./,
    problem: /do not belong to the same booking$/,
    run: async (language) => {
      await booked('2026-11-24 10:00', { attendeePhone: '+4915112345678' });
      const two = { attendeeEmail: EMAIL, attendeePhone: '+4915199999999' };
      return await told('cancel', two, language);
    },
  },
  'a booking that is not there': {
    said: /^The booking was not found\. Please check the details\.$/,
    problem: /^There is no booking with this UID$/,
    run: (language) => told('cancel', { bookingUid: '8a3JAT4vmGGSU3itQKjfv5' }, language),
  },
  'a text that cannot be a booking': {
    said: /^The booking was not found\. Please check the details\.$/,
    problem: /^"my booking" is not the UID of a booking$/,
    run: (language) => told('cancel', { bookingUid: 'my booking' }, language),
  },
  'a time that is not clear beside a booking': {
    said: /^This time is not clear\./,
    problem: /blue/,
    run: async (language) => {
      const { uid } = await booked('2026-11-24 10:00');
      return await told('cancel', { bookingUid: uid, timeHint: 'blue' }, language);
    },
  },
  'a preferred time that is not clear': {
    said: /^This time is not clear\./,
    problem: /^"Preferred Time" is not a time of day/,
    run: (language) =>
      told(
        'findTimes',
        { eventType: wanted.eventType, when: 'tomorrow', options: { preferredTime: 'blue' } },
        language,
      ),
  },
};

describe.each(Object.entries(kinds))('%s', (_, { said, problem, run }) => {
  it('is told to a person in every language, and to the builder as it is', async () => {
    const messages: string[] = [];
    for (const language of languages) {
      stage.sandbox.reset();
      stage.sandbox.clearFailures();
      const output = await run(language);
      expect(output).toMatchObject({
        ok: false,
        problem: expect.stringMatching(problem),
        advice: expect.stringMatching(/\w/),
      });
      expectForPeople(String(output.message), language);
      messages.push(String(output.message));
    }
    expect(messages[0]).toMatch(said);
    expect(new Set(messages).size).toBe(languages.length);
  });
});

it('a language that is not known is answered in English', async () => {
  expect(await book({}, 'Klingon')).toMatchObject({
    ok: false,
    problem: 'The language "Klingon" is not known',
    message: 'That did not work just now. Please try again later.',
  });
});
