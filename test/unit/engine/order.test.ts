import { inOrder } from '../../../nodes/shared/operation/order';

it('keeps the given order where nothing speaks against it', () => {
  expect(inOrder(['a', 'b', 'c'], [])).toEqual(['a', 'b', 'c']);
});

it('agrees with every sequence, also across them', () => {
  expect(
    inOrder(
      ['a', 'b', 'c', 'd'],
      [
        ['d', 'a'],
        ['c', 'd'],
      ],
    ),
  ).toEqual(['c', 'd', 'a', 'b']);
});

it('keeps every item once when sequences contradict each other', () => {
  const ordered = inOrder(
    ['a', 'b', 'c'],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
  );
  expect([...ordered].sort()).toEqual(['a', 'b', 'c']);
});
