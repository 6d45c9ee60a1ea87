/** Rules of n8n for what operations put out, over all operations of the contract. */
import { deleted } from '../../nodes/shared/operation/output';
import { cases } from './cases';

it('a result with more than ten fields can be simplified', () => {
  const large = cases.filter(
    ({ operation, contract }) =>
      contract!.response.keys.length > 10 && !operation.simplify && operation.output !== deleted,
  );
  expect(large.map(({ name }) => name)).toEqual([]);
});

it('a simplified result has at most ten fields', () => {
  const long = cases.filter(
    ({ operation: { simplify } }) => Array.isArray(simplify) && simplify.length > 10,
  );
  expect(long.map(({ name, operation }) => `${name}: ${operation.simplify!.length}`)).toEqual([]);
});

it('a deletion answers that it is done, and nothing else does', () => {
  const deletions = cases.filter(({ contract }) => contract!.method === 'DELETE');
  const answering = cases.filter(({ operation }) => operation.output === deleted);
  // To disconnect a calendar is a POST.
  expect(answering.filter((of) => !deletions.includes(of)).map(({ name }) => name)).toEqual([
    'calendar disconnect (me)',
  ]);
  // To take a check-in back deletes nothing.
  expect(deletions.filter((of) => !answering.includes(of)).map(({ name }) => name)).toEqual([
    'event undoCheckIn (me)',
  ]);
});

it('an operation says what its success has in the body, where that is not the envelope with data', () => {
  const wrong = cases.filter(({ operation, contract }) => {
    const { method, path, response } = contract!;
    const { status, dataKind, keys } = response;
    const confirms = method === 'GET' && dataKind === 'none';
    const isBooking =
      dataKind.endsWith('object') &&
      ['uid', 'start', 'end', 'attendees'].every((key) => keys.includes(key));
    const promised =
      (status === 204 && 'empty') ||
      (confirms && 'confirmed') ||
      (isBooking && 'booking') ||
      (dataKind === 'boolean' && 'boolean') ||
      (path === '/v2/slots' && 'slots') ||
      undefined;
    return operation.answers !== promised;
  });
  // Where no app is the default one, servers answer without data.
  expect(wrong.map(({ name }) => name)).toEqual([
    'app getDefault (me)',
    'app getDefault (organizationTeam)',
  ]);
});
