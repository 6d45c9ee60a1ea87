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
    name: 'refusedKey',
    when: has(401),
    advice:
      'Cal.com refused the credential for this request. If it works for others, the account may not make this one.',
    renews: true,
  },
  {
    name: 'forbidden',
    when: has(403),
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
    when: has(404),
    advice: 'Check the ID, and that it belongs to this account and server.',
  },
];
