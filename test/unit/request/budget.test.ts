import { Budget } from '../../../nodes/shared/request/budget';

/** A server rounds the end of its window up to a second, and may end it a little later. */
const LATER = 300;

const go = { delay: 0, certain: true };

it('does not hear a late answer about a window that is over', () => {
  const budget = new Budget();
  budget.tell(0, 100, { left: 1, reset: 1000 });
  expect(budget.turn(1100 + LATER)).toEqual({ delay: 0, certain: false });
  budget.tell(50, 1600, { left: 0, reset: 1000 });
  expect(budget.turn(1600)).toEqual({ delay: 0, certain: false });
});

it('does not hear an answer while the server refuses everything', () => {
  const budget = new Budget();
  budget.block(0, 60_000);
  budget.tell(500, 1000, { left: 5, reset: 120_000 });
  expect(budget.turn(1000)).toEqual({ delay: 59_000 + LATER, certain: true });
  expect(budget.turn(60_000 + LATER)).toEqual({ delay: 0, certain: false });
});

it('waits for the end of a window in which nothing is left, and is sure of it', () => {
  const budget = new Budget();
  budget.tell(0, 0, { left: 0, reset: 30_000 });
  expect(budget.turn(10_000)).toEqual({ delay: 20_000 + LATER, certain: true });
});

it('believes the lowest of several answers about one window, and the earliest end', () => {
  const budget = new Budget();
  budget.tell(0, 100, { left: 1, reset: 60_000 });
  budget.tell(0, 200, { left: 9, reset: 59_000 });
  expect(budget.turn(200)).toEqual(go);
  budget.take(200);
  // Nine would let a second one go.
  expect(budget.turn(200)).toEqual({ delay: 59_000 + LATER, certain: false });
  budget.tell(0, 300, { left: 9, reset: 60_000 });
  expect(budget.turn(200)).toEqual({ delay: 59_000 + LATER, certain: false });
});
