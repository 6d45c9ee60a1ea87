import { placed, readWhich } from '../../../../nodes/CalCom/appointment/words/which';

it.each([
  ['the first one', 1, ''],
  ['first appointment', 1, ''],
  ['next', 1, ''],
  ['the next one', 1, ''],
  ['my next appointment', 1, ''],
  ['the soonest one', 1, ''],
  ['my upcoming booking', 1, ''],
  ['the second one', 2, ''],
  ['the 2nd booking', 2, ''],
  ['the third of them', 3, ''],
  ['the last one', 'last', ''],
  ['my last booking', 'last', ''],
  ['the latest', 'last', ''],
  ['the later one', 'later', ''],
  ['the later of the two', 'later', ''],
  ['the latter', 'later', ''],
  ['the earlier appointment', 'earlier', ''],
  ['all', 'all', ''],
  ['all of them', 'all', ''],
  ['All of them.', 'all', ''],
  ['both', 'all', ''],
  ['both of my appointments', 'all', ''],
  ['all my bookings', 'all', ''],
  ['all three', 'all', ''],
  ['all of my meetings next week', 'all', 'next week'],
  ['the first one in January', 1, 'in january'],
  ['the last one on Tuesday', 'last', 'on tuesday'],
  ['der nächste Termin', 1, ''],
  ['den späteren', 'later', ''],
  ['alle Termine', 'all', ''],
  ['la próxima cita', 1, ''],
  ['todas', 'all', ''],
  ['le prochain rendez-vous', 1, ''],
  ['les deux', 'all', ''],
  ['a última reunião', 'last', ''],
])('%s', (text, place, rest) => {
  expect(readWhich(text)).toEqual(place === undefined ? undefined : { place, rest });
});

it.each([
  'next week',
  'next Tuesday',
  'last Friday',
  'the second',
  'first of December',
  'the first Monday in January',
  'all day',
  'later today',
  'earlier than 5pm',
  'nächste Woche',
  'la semana próxima',
  'tomorrow',
])('%s is about time', (text) => {
  expect(readWhich(text)).toBeUndefined();
});

it('of two, the later one is the second; of three, it must be asked', () => {
  expect(placed(['a', 'b'], 'later')).toEqual(['b']);
  expect(placed(['a', 'b', 'c'], 'later')).toEqual(['a', 'b', 'c']);
  expect(placed(['a', 'b', 'c'], 'last')).toEqual(['c']);
  expect(placed(['a'], 2)).toEqual([]);
});
