/** Servers of other versions answer with null, nothing or another kind of value here and there. */
import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';
import { UserError } from 'n8n-workflow';
import { records } from '../../nodes/shared/api/envelope';
import { keep } from '../../nodes/shared/operation/output';
import { cases, type Case } from './cases';

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

/** What an operation makes of an answer, also in short. */
function made({ operation }: Case, body: unknown): void {
  const { output = records, simplify } = operation;
  const call = { method: 'GET' as const, path: '/bookings/abc' };
  const rows: IDataObject[] = output({ status: 200, headers: {}, body }, call);
  for (const row of rows) expect(typeof row).toBe('object');
  if (simplify) rows.map(typeof simplify === 'function' ? simplify : keep(simplify));
}

it.each(cases.map((of) => [of.name, of] as const))('%s takes any answer', (_, of) => {
  fc.assert(
    fc.property(anyBody(of), (body) => {
      try {
        made(of, body);
      } catch (error) {
        // A sentence for people is an answer, too.
        if (!(error instanceof UserError)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});
