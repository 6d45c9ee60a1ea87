import { serverOf } from '../../../nodes/shared/api/server';
import { located } from '../../../nodes/shared/engine/scalar';
import { locators } from '../../../nodes/shared/operation/locators';

const cloud = serverOf({});
const own = serverOf({ server: 'selfHosted', baseUrl: 'https://cal.example.com' });

/** Each picker that takes the address of a page, with such an address on Cal.com's cloud. */
const pickers = Object.values(locators).flatMap((field) =>
  (field.modes ?? [])
    .filter(({ extractValue }) => extractValue)
    .map(({ name, placeholder }) => ({
      field,
      mode: name,
      link: placeholder!.replace('e.g. ', ''),
    })),
);

it('there are pickers that take a link', () => expect(pickers.length).toBeGreaterThan(4));

// The numbers of one server are those of something else on another.
describe.each(pickers)('$field.displayName, by a link', ({ field, mode, link }) => {
  const on = (host: string) => ({ __rl: true, mode, value: link.replace('app.cal.com', host) });

  it('is taken from the server of the credential', () => {
    expect(located(field, on('app.cal.com'), cloud)).toEqual(expect.stringMatching(/^[\w-]+$/));
    expect(located(field, on('cal.example.com'), own)).toBe(
      located(field, on('app.cal.com'), cloud),
    );
  });

  it.each([
    ['app.cal.com', own],
    ['cal.example.org', own],
    ['cal.example.com', cloud],
    ['app.cal.eu', cloud],
  ])('is refused where it leads to %s instead', (host, server) => {
    expect(() => located(field, on(host), server)).toThrow(`The link leads to ${host}, but`);
  });
});
