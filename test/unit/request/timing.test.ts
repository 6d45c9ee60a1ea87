import { pauseOfLimit, pauseOfTrouble, toldBy } from '../../../nodes/shared/request/timing';

const now = Date.UTC(2026, 10, 20, 12);
let chance: jest.SpyInstance<number>;
beforeEach(() => {
  jest.useFakeTimers({ now });
  chance = jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** What a counter of the server tells, under its name. */
const counter = (left: unknown, reset: unknown, name = '') => ({
  [`x-ratelimit-remaining${name}`]: left,
  [`x-ratelimit-reset${name}`]: reset,
});

describe('rate limit headers', () => {
  it('are read in any case, with and without a suffix', () => {
    const headers = {
      'X-RateLimit-Remaining-Default': '7',
      'X-RateLimit-Reset-Default': '42',
      ...counter('0', '3', '-booking_guests_add'),
    };
    expect([...toldBy(headers)]).toEqual([
      ['default', { left: 7, reset: 42_000 }],
      ['booking_guests_add', { left: 0, reset: 3000 }],
    ]);
    expect([...toldBy(counter('1', ' 2.5 '))]).toEqual([['default', { left: 1, reset: 2500 }]]);
    expect([...toldBy(counter(1, 2))]).toEqual([['default', { left: 1, reset: 2000 }]]);
  });

  it.each([
    ['epoch seconds', (now + 30_000) / 1000, 30_000],
    ['epoch milliseconds', now + 30_000, 30_000],
    ['seconds that are over', now / 1000 - 30, 0],
    ['milliseconds that are over', now - 30_000, 0],
    // More seconds than thirty years have are a time.
    ['seconds', 999_999_999, 999_999_999_000],
    ['the first time', 1e9, 0],
    ['the last seconds', 1e12 - 1, (1e12 - 1) * 1000 - now],
    ['the first milliseconds', 1e12, 0],
  ])('may tell the reset in %s', (_, reset, left) => {
    expect(toldBy(counter(3, reset)).get('default')).toEqual({ left: 3, reset: left });
  });

  it.each([
    [undefined],
    [{}],
    [{ 'x-ratelimit-remaining': '5' }],
    [{ 'x-ratelimit-reset': '5' }],
    [{ 'my-x-ratelimit-remaining': '5', 'x-ratelimit-reset': '5' }],
    [counter('many', '5')],
    [counter('', '5')],
    [counter('5', '-1')],
    [counter('5', '5 s')],
    [counter('a5', '5')],
    [counter('5', '5.')],
  ])('that make no sense tell nothing: %j', (headers) => {
    expect([...toldBy(headers)]).toEqual([]);
  });

  it('that make no sense leave those beside them alone', () => {
    const headers = {
      ...counter('', '5', '-a'),
      ...counter('5', '', '-b'),
      ...counter(4, 5, '-c'),
    };
    expect([...toldBy(headers)]).toEqual([['c', { left: 4, reset: 5000 }]]);
  });
});

describe('the pause after a refusal of the rate limit', () => {
  it.each([
    ['a minute where nothing is said', {}, 60_000],
    ['as Retry-After says in seconds', { 'retry-after': '5' }, 5000],
    [
      'until the date that Retry-After names',
      { 'retry-after': new Date(now + 30_000).toUTCString() },
      30_000,
    ],
    ['until the window of a counter ends that is used up', counter(0, 30), 30_000],
    [
      'until the last of such windows ends',
      { ...counter(0, 20, '-a'), ...counter(0, 30, '-b'), ...counter(0, 10, '-c') },
      30_000,
    ],
    ['a minute where counters are not used up', counter(1, 30), 60_000],
    ['as Retry-After says, and not the counter', { 'retry-after': '5', ...counter(0, 30) }, 5000],
    ['as a counter says where Retry-After is 0', { 'retry-after': '0', ...counter(0, 30) }, 30_000],
  ])('lasts %s', (_, headers, pause) => {
    expect(pauseOfLimit(headers, 1)).toBe(pause);
    expect(pauseOfLimit(headers, 3)).toBe(pause);
  });

  it.each(['0', '-5', 'soon', new Date(now - 60_000).toUTCString()])(
    'grows where Retry-After is %s, for no time at all',
    (after) => {
      const pauses = [1, 2, 3, 4, 7, 8, 20].map((times) =>
        pauseOfLimit({ 'retry-after': after }, times),
      );
      expect(pauses).toEqual([500, 1000, 2000, 4000, 32_000, 60_000, 60_000]);
    },
  );
});

describe('the pause after another failure', () => {
  it('is half a second, and twice as long each time, but no longer than a block', () => {
    const pauses = [1, 2, 3, 8].map((times) => pauseOfTrouble(undefined, times));
    expect(pauses).toEqual([500, 1000, 2000, 60_000]);
    expect(pauseOfTrouble({}, 2)).toBe(1000);
  });

  it('is as long as the answer asks', () => {
    expect(pauseOfTrouble({ 'retry-after': '7' }, 1)).toBe(7000);
    expect(pauseOfTrouble(counter(0, 9), 1)).toBe(9000);
  });
});

it('adds up to half as much again by chance, and never more than two seconds', () => {
  chance.mockReturnValue(0.5);
  expect(pauseOfTrouble(undefined, 1)).toBe(500 + 125);
  expect(pauseOfLimit({ 'retry-after': '2' }, 1)).toBe(2000 + 500);
  expect(pauseOfLimit({ 'retry-after': '4' }, 1)).toBe(4000 + 1000);
  expect(pauseOfLimit({}, 1)).toBe(60_000 + 1000);
});
