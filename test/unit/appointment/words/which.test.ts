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
  ['the first one in January', 1, 'in January'],
  ['the last one on Tuesday', 'last', 'on Tuesday'],
  ['der nächste Termin', 1, ''],
  ['den späteren', 'later', ''],
  ['alle Termine', 'all', ''],
  ['la próxima cita', 1, ''],
  ['todas', 'all', ''],
  ['le prochain rendez-vous', 1, ''],
  ['les deux', 'all', ''],
  ['a última reunião', 'last', ''],
  // Several of them.
  ['my next two', { first: 2 }, ''],
  ['the next two appointments', { first: 2 }, ''],
  ['my next three bookings please', { first: 3 }, ''],
  ['the last two of them', { last: 2 }, ''],
  ['die nächsten zwei Termine', { first: 2 }, ''],
  ['mis próximas dos citas', { first: 2 }, ''],
  ['mes deux prochains rendez-vous', { first: 2 }, ''],
  ['my two appointments', 'all', ''],
  ['the two', 'all', ''],
  ['die beiden', 'all', ''],
  ['meine beiden Termine', 'all', ''],
  ['mis dos citas', 'all', ''],
  ['las dos', 'all', ''],
  ['mes deux rendez-vous', 'all', ''],
  ['meus dois agendamentos', 'all', ''],
  ['as duas', 'all', ''],
  ['todas as minhas consultas', 'all', ''],
  // Courtesies.
  ['both please', 'all', ''],
  ['beide bitte', 'all', ''],
  ['all of them please', 'all', ''],
  ['the later one please', 'later', ''],
  ['yes, the second one', 2, ''],
  ['den zweiten Termin bitte', 2, ''],
  ['the first one on Friday please', 1, 'on Friday please'],
  ['everything next week', 'all', 'next week'],
  ['every one of them', 'all', ''],
  ['the first session of next week', 1, 'of next week'],
  ['alle Termine nächste Woche', 'all', 'nächste Woche'],
  ['the first call of the day', 1, 'of the day'],
  ['all appointments except Friday', 'all', 'except Friday'],
  ['the first meeting in the afternoon', 1, 'in the afternoon'],
])('%s', (text, place, rest) => {
  expect(readWhich(text)).toEqual({ place, rest });
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
  'the second of the month',
  'the first of the month',
  'the first of next month',
  'the last of January',
  'the two o’clock appointment',
  'the 2',
  'le deux',
  'last thing on Friday',
  'all Mondays',
  'every Monday',
  'alle zwei Wochen',
  'in der nächsten Stunde',
  'die nächste Stunde',
  'todo el día',
  'las dos de la tarde',
  'a las dos',
  'toute la journée',
  'not the first one',
  'none of them',
  'a segunda',
])('%s is about time', (text) => {
  expect(readWhich(text)).toBeUndefined();
});

it('of two, the later one is the second; of three, it must be asked', () => {
  expect(placed(['a', 'b'], 'later')).toEqual(['b']);
  expect(placed(['a', 'b', 'c'], 'later')).toEqual(['a', 'b', 'c']);
  expect(placed(['a', 'b', 'c'], 'last')).toEqual(['c']);
  expect(placed(['a'], 2)).toEqual([]);
});

it('the next two are two, and none where there are fewer', () => {
  expect(placed(['a', 'b', 'c'], { first: 2 })).toEqual(['a', 'b']);
  expect(placed(['a', 'b', 'c'], { last: 2 })).toEqual(['b', 'c']);
  expect(placed(['a'], { first: 2 })).toEqual([]);
});
