import { isoOfForm, mayBeEnd } from '../../nodes/shared/times/forms';

describe('a day', () => {
  it.each([
    ['2026-12-03', '2026-12-03'],
    ['2026/12/3', '2026-12-03'],
    ['2026.1.03', '2026-01-03'],
    ['3.12.2026', '2026-12-03'],
    ['03.12.2026', '2026-12-03'],
    ['Thu, 03 Dec 2026', '2026-12-03'],
    ['Thu 3 Dec 2026', '2026-12-03'],
    ['Thursday, 3 December 2026', '2026-12-03'],
    ['3 dec 2026', '2026-12-03'],
    ['3-Dec-2026', '2026-12-03'],
    ['Thu Dec 03 2026', '2026-12-03'],
    ['Thursday, December 3, 2026', '2026-12-03'],
    ['DECEMBER 3, 2026', '2026-12-03'],
    ['Dec 13 2026', '2026-12-13'],
  ])('%s is %s', (text, iso) => {
    expect(isoOfForm(text)).toBe(iso);
  });

  it.each([
    ['12/31/2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['13/1/2026', '2026-01-13'],
    ['1/13/2026', '2026-01-13'],
    ['5/5/2026', '2026-05-05'],
    ['12/12/2026', '2026-12-12'],
    // March to some, December to others.
    ['3/12/2026', undefined],
    ['12/3/2026', undefined],
    ['11/12/2026', undefined],
  ])('with slashes, %s, is %s', (text, iso) => {
    expect(isoOfForm(text)).toBe(iso);
  });

  it('may have any month and any weekday, in short or whole', () => {
    for (let number = 0; number < 365; number += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + number));
      const iso = date.toISOString().slice(0, 10);
      expect(isoOfForm(date.toUTCString().slice(0, 16))).toBe(iso);
      for (const length of ['short', 'long'] as const) {
        const text = date.toLocaleDateString('en-US', {
          timeZone: 'UTC',
          weekday: length,
          month: length,
          day: 'numeric',
          year: 'numeric',
        });
        expect(isoOfForm(text)).toBe(iso);
      }
    }
  });

  it.each([
    'Fri, 03 Dec 2026',
    'Friday, December 3, 2026',
    'Dec 2026',
    '2026-12',
    '26-12-03',
    'on 2026-12-03',
    'on 3.12.2026',
    'on 12/31/2026',
    '3.12.26',
    'x 3 Dec 2026',
    'x Dec 3 2026',
    '2026-12-03 or later',
    '2026-12-031',
    'tomorrow',
    '',
  ])('is not read of "%s"', (text) => {
    expect(isoOfForm(text)).toBeUndefined();
  });
});

describe('a time of day', () => {
  it.each([
    ['T15:00', '15:00:00'],
    ['t15:00', '15:00:00'],
    [' T15:00', '15:00:00'],
    ['T15', '15:00:00'],
    ['T9:05', '09:05:00'],
    [' 15:00', '15:00:00'],
    [' 9:05', '09:05:00'],
    [', 15:00', '15:00:00'],
    [' at 15:00', '15:00:00'],
    [', at 15:00', '15:00:00'],
    [' 15:00:07', '15:00:07'],
    [' 15:00:07.123', '15:00:07.123'],
    [' 15:00:07,5', '15:00:07.5'],
    [' 3 pm', '15:00:00'],
    [' 3pm', '15:00:00'],
    [' 3:30 P.M.', '15:30:00'],
    [', 3:30:15 PM', '15:30:15'],
    [' 3 am', '03:00:00'],
    [' 12 am', '00:00:00'],
    [' 12 pm', '12:00:00'],
    [' 1 pm', '13:00:00'],
  ])('%j is %s', (text, time) => {
    expect(isoOfForm(`2026-12-03${text}`)).toBe(`2026-12-03T${time}`);
  });

  it.each([
    ' 15',
    ' at 3',
    '15:00',
    ' 13 pm',
    ' 0 am',
    ' 15:0',
    ' 15:00:7',
    ' 15:00 o’clock',
    ' x 15:00',
    ' 3 xm',
    ' around 3 pm',
    ' 15:00 (sharp',
    ' 15:00 16:00',
    ' 123:00',
    'T',
    ' ',
  ])('is not read of %j', (text) => {
    expect(isoOfForm(`2026-12-03${text}`)).toBeUndefined();
  });
});

describe('an offset', () => {
  it.each([
    [' 15:00:00Z', 'Z'],
    [' 15:00:00 z', 'Z'],
    [' 15:00:00 GMT', 'Z'],
    [' 15:00:00 UTC', 'Z'],
    [' 15:00:00 +0100', '+0100'],
    [' 15:00:00 +01:00', '+01:00'],
    [' 15:00:00+01', '+01'],
    [' 15:00:00-05', '-05'],
    [' 15:00:00 GMT+0200', '+0200'],
    [' 15:00:00 utc-03:30', '-03:30'],
    [' 15:00:00 GMT+0200 (Central European Summer Time)', '+0200'],
    ['T15:00-05:00', '-05:00'],
    [' 3 pm -0500', '-0500'],
  ])('of %j is %s', (text, offset) => {
    expect(isoOfForm(`2026-12-03${text}`)).toBe(`2026-12-03T15:00:00${offset}`);
  });

  it.each([' 15:00 EST', ' 15:00 +1', ' 15:00 1:00', ' 15:00 GMT0200', ' 15:00 xGMT'])(
    'is not read of %j',
    (text) => {
      expect(isoOfForm(`2026-12-03${text}`)).toBeUndefined();
    },
  );

  it.each([
    ' 09:00-11:00',
    ' 09:00-17:00',
    ' 9:00-11',
    ' 9:00-1100',
    ' 09:00-0930',
    ' 9 am-11',
    ' at 09:00-11:00',
    ' 09:00 -11:00',
    ' 09:00 -1100',
  ])('is not what may be the end of a range: %j', (text) => {
    expect(isoOfForm(`2026-12-03${text}`)).toBeUndefined();
  });

  it.each([
    [' 09:00-08:00', '09:00:00-08:00'],
    [' 09:00-09:00', '09:00:00-09:00'],
    [' 09:00-08', '09:00:00-08'],
    [' 09:00-0800', '09:00:00-0800'],
    [' 09:00:00 -11:00', '09:00:00-11:00'],
    [' 09:00+11:00', '09:00:00+11:00'],
    ['T09:00-11:00', '09:00:00-11:00'],
    // As databases write it.
    [' 02:00:00-05', '02:00:00-05'],
    [' 02:00:00.123-05', '02:00:00.123-05'],
  ])('is what cannot be one: %j', (text, time) => {
    expect(isoOfForm(`2026-12-03${text}`)).toBe(`2026-12-03T${time}`);
  });

  it.each([
    ['09:00', '-17:00', true],
    ['9', '-11', true],
    ['9', '-09:00', false],
    ['09:30', '-09:30', false],
    ['09:30', '-09:31', true],
    ['09:00:00', '-17:00', true],
    ['09:00:00', '-17', false],
    ['09:00', '+17:00', false],
    ['09:00', 'z', false],
    ['09:00', '', false],
    ['09:00', '-170', false],
    ['09:00', ' -17:00', false],
    ['09:00', '-17:00h', false],
    ['09:00:00', ' -17:00', false],
    ['09:00:00', '-17:00h', false],
  ])('behind %s, %j may be an end: %p', (time, offset, may) => {
    expect(mayBeEnd(time, offset)).toBe(may);
  });
});
