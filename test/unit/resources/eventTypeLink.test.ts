import { serverOf } from '../../../nodes/shared/api/server';
import { readEventTypeLink } from '../../../nodes/shared/operation/locators/eventTypeLink';

const cloud = serverOf({});
const eu = serverOf({ server: 'eu' });
const alone = (baseUrl: string) => serverOf({ server: 'selfHosted', baseUrl });
const own = { api: 'https://api.example.com', web: 'https://book.example.com' };

describe('a booking link', () => {
  it.each([
    ['https://cal.com/ada/intro-call', { owner: 'ada', isTeam: false, slug: 'intro-call' }],
    ['cal.com/ada/intro-call?month=2026-11', { owner: 'ada', isTeam: false, slug: 'intro-call' }],
    ['ada/intro-call', { owner: 'ada', isTeam: false, slug: 'intro-call' }],
    ['ada/intro-call?duration=30', { owner: 'ada', isTeam: false, slug: 'intro-call' }],
    ['/ada/intro-call/', { owner: 'ada', isTeam: false, slug: 'intro-call' }],
    ['https://cal.com/team/sales/demo', { owner: 'sales', isTeam: true, slug: 'demo' }],
    ['team/sales/demo', { owner: 'sales', isTeam: true, slug: 'demo' }],
    [
      'https://acme.cal.com/ada/intro-call',
      { owner: 'ada', isTeam: false, slug: 'intro-call', organizationSlug: 'acme' },
    ],
    [
      'https://acme.cal.com/team/sales/demo',
      { owner: 'sales', isTeam: true, slug: 'demo', organizationSlug: 'acme' },
    ],
    [
      'https://app.cal.com/org/acme/ada/intro-call',
      { owner: 'ada', isTeam: false, slug: 'intro-call', organizationSlug: 'acme' },
    ],
    ['https://cal.com/ada', { owner: 'ada', isTeam: false }],
    ['https://app.cal.com/event-types/12?tabName=setup', { eventTypeId: 12 }],
    ['app.cal.com/event-types/12', { eventTypeId: 12 }],
    ['/event-types/12', { eventTypeId: 12 }],
  ])('%s', (text, parts) => {
    expect(readEventTypeLink(text, cloud)).toEqual(parts);
  });

  it.each([
    ['https://cal.com/d/abc/intro-call', ', but the address of a private link'],
    ['https://cal.com/booking/8a3JAT4vmGGSU3itQKjfv5', ', but the address of a booking'],
    ['https://app.cal.com/bookings/upcoming', ', but the address of the list of bookings'],
    ['https://app.cal.com/Availability/12', ', but the address of a schedule'],
    ['app.cal.com/settings/profile', ', but the address of the settings'],
    ['https://app.cal.com/video/8a3JAT4vmGGSU3itQKjfv5', ', but the address of a call'],
    ['workflows/12', ', but the address of the workflows'],
    ['https://cal.com/ada+grace/dynamic', ', but a link of several people'],
    ['https://app.cal.com/event-types', ', but the address of the list of event types'],
    ['https://cal.com/', ''],
    ['https://cal.com/a/b/c', ''],
  ])('%s is none of an event type%s', (text, what) => {
    expect(() => readEventTypeLink(text, cloud)).toThrow(
      `"${text}" is not the booking link of an event type${what}`,
    );
  });

  it.each([
    ['book.example.com', own],
    ['BOOK.example.com', own],
    ['api.example.com', own],
    // Without a web address of its own, the pages of api.example.com may be at any host beside it.
    ['cal.example.com', alone('https://api.example.com')],
    ['cal.example.co.uk', alone('https://api.example.co.uk')],
    ['example.com', alone('https://api.example.com')],
    ['cal.com', cloud],
    ['i.cal.com', cloud],
    ['cal.eu', eu],
    ['acme.cal.eu', eu],
    ['localhost', { api: 'http://localhost:3000', web: 'http://localhost:3000' }],
    ['127.0.0.1', { api: 'http://127.0.0.1:3000', web: 'http://127.0.0.1:3000' }],
  ])('on %s is one of the credential', (host, server) => {
    expect(readEventTypeLink(`https://${host}/ada/intro-call`, server)).toMatchObject({
      owner: 'ada',
    });
  });

  it.each([
    ['meet.example.com', cloud],
    ['cal.com', own],
    ['app.cal.com', eu],
    ['cal.eu', cloud],
    ['example.org', own],
    // An organization of the same server, or another app: nothing tells.
    ['acme.example.com', own],
    ['meet.example.com', alone('https://cal.example.com')],
    ['other.vercel.app', alone('https://mine.vercel.app')],
    ['other.co.uk', alone('https://cal.co.uk')],
    ['notexample.com', alone('https://api.example.com')],
    ['notcal.com', cloud],
    ['cal.com.example.org', own],
    ['127.0.0.2', { api: 'http://127.0.0.1:3000', web: 'http://127.0.0.1:3000' }],
  ])('on %s is one of another server', (host, server) => {
    for (const path of ['ada/intro-call', 'event-types/12']) {
      expect(() => readEventTypeLink(`https://${host}/${path}`, server)).toThrow(
        `The link leads to ${host}, but the credential is for`,
      );
    }
  });
});
