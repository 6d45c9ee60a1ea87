import type { Call } from './call';
import type { Session } from './session';

interface Failure {
  status: number;
  /** The server's own sentence. */
  text: string;
  call: Call;
  session: Session;
  headers: Record<string, unknown>;
}

export interface Hint {
  /** Replaces the server's sentence where that says too little. */
  message?: string;
  /** What to do. */
  advice: string;
}

interface Cause {
  when: (failure: Failure) => boolean;
  hint: (failure: Failure) => Hint;
}

const says = (pattern: RegExp) => (failure: Failure) => pattern.test(failure.text);
const onStatus =
  (...statuses: number[]) =>
  (failure: Failure) =>
    statuses.includes(failure.status);
const both =
  (...tests: ((failure: Failure) => boolean)[]) =>
  (failure: Failure) =>
    tests.every((test) => test(failure));
const advise = (advice: string) => () => ({ advice });

/** Known causes of refusals, the most specific first. */
const causes: Cause[] = [
  {
    when: both(onStatus(404), says(/^Cannot (GET|POST|PUT|PATCH|DELETE) /)),
    hint: ({ session }) =>
      session.server.kind === 'selfHosted'
        ? {
            message: 'This Cal.com server does not have this operation',
            advice:
              'Self-hosted servers lack teams, organizations, workflows, credits and other cloud features. Check the base URL in the credential if every operation fails.',
          }
        : {
            message: 'Cal.com does not offer this operation at the moment',
            advice: 'It may have been withdrawn, or your region may not have it yet.',
          },
  },
  {
    when: onStatus(401),
    hint: ({ text, session }) => {
      if (/expired/i.test(text)) {
        return {
          message: 'The API key has expired',
          advice: 'Create a new key in Cal.com under Settings > Developer > API keys.',
        };
      }
      if (session.authentication === 'oAuth2') {
        return { advice: 'Reconnect the Cal.com account in the credential.' };
      }
      return /invalid (api key|access token)/i.test(text)
        ? {
            message: 'Cal.com does not accept the API key',
            advice:
              'Check that the key is complete and belongs to the server chosen in the credential: keys of cal.com, cal.eu and your own server are not interchangeable.',
          }
        : { advice: 'Cal.com refused the credential for this request.' };
    },
  },
  {
    when: onStatus(498),
    hint: () => ({
      message: 'The access token of the managed user has expired',
      advice: 'Refresh it with Managed User > Refresh Tokens and update the credential.',
    }),
  },
  {
    when: onStatus(403),
    hint: advise(
      'The account may lack a role, a plan or an OAuth scope for it. Teams inside an organization are reached through the scope Organization Team only.',
    ),
  },
  {
    when: says(/already has booking at this time or is not available|booking_conflict_error/),
    hint: () => ({
      message: 'The time is not free (any more)',
      advice:
        'Someone else may just have taken it, or it lies outside the working hours. Get the available slots again and choose another one.',
    }),
  },
  {
    when: says(/in the past/i),
    hint: advise('Check the date and the time zone in which the start is read.'),
  },
  {
    when: says(/Missing required booking field response/),
    hint: advise('The event type asks this question: answer it under Booking Questions.'),
  },
  {
    when: says(/reason is required/i),
    hint: advise('Fill in the reason: this account must give one.'),
  },
  {
    when: says(/seat/i),
    hint: advise('Bookings with seats are moved and cancelled for one seat: give the Seat UID.'),
  },
  {
    when: says(/cancelled already|has been cancelled/),
    hint: advise(
      'Nothing is left to do. A booking that was moved goes on under the UID in rescheduledToUid.',
    ),
  },
  {
    when: onStatus(413),
    hint: () => ({
      message: 'The request is larger than the 100 kB that Cal.com takes',
      advice: 'Shorten the texts or split the lists.',
    }),
  },
  {
    when: onStatus(404),
    hint: advise('Check the ID, and that it belongs to this account and server.'),
  },
  {
    when: onStatus(301, 302, 303, 307, 308),
    hint: ({ headers }) => ({
      message: 'The server redirects to another address, which is not followed',
      advice: `Use the final address as Base URL in the credential${typeof headers.location === 'string' ? ` (it points to ${originOf(headers.location)})` : ''}.`,
    }),
  },
  {
    when: onStatus(502, 503, 504, 524),
    hint: advise('Cal.com, or a proxy before it, is in trouble. Try again later.'),
  },
];

function originOf(location: string): string {
  try {
    return new URL(location).origin;
  } catch {
    return 'another path';
  }
}

/** What we know about the cause of a refusal, or undefined. */
export function hintFor(failure: Failure): Hint | undefined {
  return causes.find(({ when }) => when(failure))?.hint(failure);
}
