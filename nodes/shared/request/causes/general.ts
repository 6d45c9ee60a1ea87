import { has, says, type Cause } from './cause';

/** What can be said of a status where its sentence is not known. */
export const general: Cause[] = [
  {
    name: 'idMissing',
    when: says(
      /id found in request params|not specified in the request|missing in the request path|bookingUid is required/i,
      400,
      403,
    ),
    advice: 'Enter the missing ID.',
  },
  {
    name: 'internalError',
    when: has(500),
    message: 'Cal.com had an internal error',
    advice:
      'Check the IDs: Cal.com responds like this to some that do not exist. If they are right, try again later.',
  },
  {
    name: 'refusedKey',
    when: has(401),
    advice:
      'Cal.com refused the credential for this request. If it works for others, the account may not make this one.',
    renews: true,
  },
  {
    name: 'forbidden',
    when: has(403),
    // All that the server's framework says by itself.
    message: ({ text }) =>
      /^forbidden( resource)?$/i.test(text) ? 'Cal.com does not allow this' : undefined,
    advice:
      'The account may lack a role, a plan or an OAuth scope for it. For teams inside an organization, choose the scope Organization Team.',
  },
  {
    name: 'conflict',
    when: has(409),
    advice: 'It already exists, or somebody changed it at the same moment.',
  },
  {
    name: 'notFound',
    when: (failure) => has(404)(failure) || says(/ with id=?\S* does not exist\.?$/i, 400)(failure),
    advice: 'Check the ID, and that it belongs to this account and server.',
  },
];
