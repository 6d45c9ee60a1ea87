/** Servers of other versions answer with null, nothing or another kind of value here and there. */
import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';
import { UserError } from 'n8n-workflow';
import { records } from '../../nodes/shared/api/envelope';
import { keep } from '../../nodes/shared/operation/output';
import { cases, type Case } from './cases';
import { serverOf } from '../../nodes/shared/api/server';

const cloud = serverOf({ server: 'cloud' });

/** Names that stand within records, besides those that the contract knows of each operation. */
const inner = [
  'data',
  'id',
  'uid',
  'name',
  'email',
  'start',
  'end',
  'user',
  'users',
  'attendees',
  'hosts',
  'eventType',
  'bookingFields',
  'bookingFieldsResponses',
  'connections',
  'connectedCalendars',
  'calendars',
  'auditLogs',
  'slots',
  'locations',
  'metadata',
  '2026-12-01',
];

/** Any value of an answer to this operation: of any type, with the names that it knows. */
function anyBody({ contract }: Case): fc.Arbitrary<unknown> {
  const names = fc.constantFrom(...inner, ...(contract?.response.keys ?? []));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(null, undefined, '', 'text', '2026-12-01T10:00:00Z', 0, 7, true, false),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 8, noNullPrototype: true }),
    ),
  }));
  return fc
    .tuple(value, fc.dictionary(names, value, { maxKeys: 3, noNullPrototype: true }))
    .map(([data, more]) => ({ ...more, status: 'success', data }));
}

/** The records of an answer; none where the operation says in a sentence that there are none. */
function rowsOf({ operation }: Case, body: unknown): IDataObject[] {
  const { output = records } = operation;
  try {
    return output({ status: 200, headers: {}, body }, { method: 'GET', path: '/bookings/abc' });
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return [];
  }
}

/** What an operation makes of an answer, also in short. */
function made(of: Case, body: unknown): void {
  const { simplify } = of.operation;
  const rows = rowsOf(of, body);
  for (const row of rows) expect(typeof row).toBe('object');
  if (simplify)
    rows.map(typeof simplify === 'function' ? (row) => simplify(row, cloud) : keep(simplify));
}

it.each(cases.map((of) => [of.name, of] as const))('%s takes any answer', (_, of) => {
  fc.assert(
    fc.property(anyBody(of), (body) => {
      made(of, body);
    }),
    { numRuns: 150 },
  );
});
