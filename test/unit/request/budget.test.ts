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

describe('while nothing is known', () => {
  it('lets one request go, and another in two seconds while its answer takes long', () => {
    const budget = new Budget();
    expect(budget.turn(5000)).toEqual({ delay: 0, certain: false });
    budget.take(5000);
    expect(budget.turn(5000)).toEqual({ delay: 2000, certain: false });
    expect(budget.turn(6500)).toEqual({ delay: 500, certain: false });
    expect(budget.turn(7000)).toEqual({ delay: 0, certain: false });
    expect(budget.turn(9000)).toEqual({ delay: 0, certain: false });
  });

  it('lets the next one go when the answer is there', () => {
    const budget = new Budget();
    budget.take(0);
    budget.give();
    expect(budget.turn(1)).toEqual({ delay: 0, certain: false });
  });
});

/** How many requests may be under way at a time. */
function atOnce(budget: Budget, now: number): number {
  let count = 0;
  for (; budget.turn(now).delay === 0; count += 1) budget.take(now);
  return count;
}

it.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [10, 5],
  [120, 60],
])('of %d that are left, %d may be under way at once', (left, count) => {
  const budget = new Budget();
  budget.tell(0, 0, { left, reset: 60_000 });
  expect(atOnce(budget, 0)).toBe(count);
  // An answer may show that there is room after all.
  expect(budget.turn(0)).toEqual({ delay: 60_000 + LATER, certain: false });
  budget.give();
  expect(budget.turn(0)).toEqual(go);
});

it('begins anew when the window is over, and not before', () => {
  const budget = new Budget();
  budget.tell(0, 0, { left: 0, reset: 1000 });
  expect(budget.turn(999 + LATER)).toEqual({ delay: 1, certain: true });
  expect(budget.turn(1000 + LATER)).toEqual({ delay: 0, certain: false });
  budget.take(1000 + LATER);
  expect(budget.turn(1000 + LATER)).toEqual({ delay: 2000, certain: false });
});

it('hears of the next window before it has noticed the end of the one before', () => {
  const budget = new Budget();
  budget.tell(0, 0, { left: 2, reset: 1000 });
  budget.tell(5000, 5000, { left: 100, reset: 60_000 });
  expect(budget.turn(5000)).toEqual(go);
  expect(atOnce(budget, 5000)).toBe(50);
  // What the window before had left is heard late, and says nothing.
  budget.tell(10, 5100, { left: 0, reset: 1000 });
  expect(budget.turn(5100)).toEqual({ delay: 59_900 + LATER, certain: false });
});

it('takes an answer for one about the same window where it may be', () => {
  const budget = new Budget();
  budget.tell(0, 0, { left: 0, reset: 10_000 });
  // Sent at 0, it may speak of an end between 10.3 and 12.4 seconds.
  budget.tell(300, 1400, { left: 50, reset: 11_000 });
  expect(budget.turn(1400)).toEqual({ delay: 8600 + LATER, certain: true });
  // Sent one millisecond later, it cannot.
  budget.tell(301, 1400, { left: 50, reset: 11_000 });
  expect(budget.turn(1400)).toEqual(go);
});

it('hears of a window that may have ended when the one before did', () => {
  const budget = new Budget();
  budget.tell(0, 0, { left: 1, reset: 1000 });
  budget.turn(1000 + LATER);
  // What it tells is rounded up: it may speak of an end up to a second before.
  budget.tell(300, 2000, { left: 0, reset: 1999 });
  expect(budget.turn(2000)).toEqual({ delay: 0, certain: false });
  budget.tell(300, 2000, { left: 0, reset: 2000 });
  expect(budget.turn(2000)).toEqual({ delay: 2000 + LATER, certain: true });
});

describe('a refusal', () => {
  it('holds all back for its time and a little, whatever was known', () => {
    const budget = new Budget();
    budget.tell(0, 0, { left: 100, reset: 60_000 });
    budget.take(0);
    budget.block(1000, 30_000);
    budget.give();
    expect(budget.turn(1000)).toEqual({ delay: 30_000 + LATER, certain: true });
    expect(budget.turn(30_999 + LATER)).toEqual({ delay: 1, certain: true });
  });

  it('is followed by one request at a time', () => {
    const budget = new Budget();
    budget.take(0);
    budget.block(0, 1000);
    const over = 1000 + LATER;
    expect(budget.turn(over)).toEqual({ delay: 0, certain: false });
    budget.take(over);
    expect(budget.turn(over)).toEqual({ delay: 2000, certain: false });
  });

  it('makes answers late that speak of windows before its end', () => {
    const budget = new Budget();
    budget.block(0, 60_000);
    const over = 60_000 + LATER;
    budget.tell(over - 30_000, over, { left: 0, reset: 30_000 });
    expect(budget.turn(over)).toEqual({ delay: 0, certain: false });
    budget.tell(over, over, { left: 0, reset: 60_000 });
    expect(budget.turn(over)).toEqual({ delay: 60_000 + LATER, certain: true });
  });
});
