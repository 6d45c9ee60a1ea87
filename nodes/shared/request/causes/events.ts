import { has, type Cause } from './cause';

/** Pages of events, about which Cal.com says little when it refuses. */
export const events: Cause[] = [
  {
    name: 'eventUnknown',
    when: (failure) => has(404)(failure) && /^\/events\/./.test(failure.call.path),
    message: 'The event does not exist, or the account may not do this with it',
    advice:
      'Check the IDs: Cal.com gives the same answer for both. Co-hosts cannot publish, cancel or delete an event, or write to its guests.',
  },
  {
    name: 'eventLocationRace',
    when: (failure) => has(409)(failure) && /^\/events\/.+\/locations/.test(failure.call.path),
    message: 'Somebody else changed the locations at the same time',
    advice: 'Nothing was saved. Get the locations again and repeat the change.',
  },
];
