import { readZone } from '../../../../nodes/CalCom/appointment/words/zone';

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Berlin, Germany', 'Europe/Berlin'],
    ['Berlin, Europe', 'Europe/Berlin'],
    ['London, UK', 'Europe/London'],
    ['Mumbai, India', 'Asia/Kolkata'],
    ['Boston, MA', 'America/New_York'],
    ['Toronto, Ontario, Canada', 'America/Toronto'],
    ['Munich', 'Europe/Berlin'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Kolkata', 'Asia/Kolkata'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['Eastern Standard Time', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['CET', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['UTC+2', 'Etc/GMT-2'],
    ['-05:00', 'Etc/GMT+5'],
    ['NYC', 'America/New_York'],
    ['New York City', 'America/New_York'],
    ['LA', 'America/Los_Angeles'],
    ['Vancouver BC', 'America/Vancouver'],
    ['Vancouver, BC', 'America/Vancouver'],
    ['Portland, Oregon', 'America/Los_Angeles'],
    ['Portland ME', 'America/New_York'],
    ['Paris France', 'Europe/Paris'],
    ['London Ontario Canada', undefined],
    ['München', 'Europe/Berlin'],
    ['Tokio', 'Asia/Tokyo'],
    ['Wien', 'Europe/Vienna'],
    ['Varsovia', 'Europe/Warsaw'],
    ['Londres', 'Europe/London'],
    ['California', 'America/Los_Angeles'],
    ['Colorado', 'America/Denver'],
    ['Queensland', 'Australia/Brisbane'],
    ['India', 'Asia/Kolkata'],
    ['Japan', 'Asia/Tokyo'],
    ['Germany', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['Alemania', 'Europe/Berlin'],
    ['Nepal', 'Asia/Kathmandu'],
    ['UK', 'Europe/London'],
    ['Switzerland', 'Europe/Zurich'],
    ['Argentina', 'America/Argentina/Buenos_Aires'],
    ['GMT-3', 'Etc/GMT+3'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['US Eastern', 'America/New_York'],
    ['Central European Time', 'Europe/Berlin'],
    ['Washington, D.C.', 'America/New_York'],
    ['Brooklyn, NY', 'America/New_York'],
    ['Perth WA', 'Australia/Perth'],
    ['in Berlin', 'Europe/Berlin'],
    ["I'm in the Boston area", 'America/New_York'],
    ['Berlin (CET)', 'Europe/Berlin'],
    ['Eastern Time (New York)', 'America/New_York'],
  ])('%s', (text, zone) => {
    if (zone) expect(readZone(text)).toBe(zone);
    else expect(() => readZone(text)).toThrow('is not known');
  });

  it.each([
    ['USA', /New_York.*Chicago.*Denver.*Phoenix.*Los_Angeles.*Anchorage.*Honolulu/],
    ['United States', /America\/New_York/],
    ['Australia', /Sydney.*Brisbane.*Perth/],
    ['Brasil', /America\/Sao_Paulo/],
    ['Canada', /Halifax.*Toronto.*Winnipeg.*Vancouver/],
    ['Mexico', /Mexico_City/],
    ['Texas', /America\/Chicago or America\/Denver/],
    ['Georgia', /America\/New_York.*Asia\/Tbilisi|Asia\/Tbilisi.*America\/New_York/],
    ['Washington', /America\/New_York or America\/Los_Angeles/],
    ['Spain', /Europe\/Madrid/],
  ])('%s has several clocks, which are listed', (text, zones) => {
    expect(() => readZone(text)).toThrow(zones);
  });

  it.each(['3', 'call us', 'me', 'CA', 'or', 'on', 'asap'])('%s is none', (text) => {
    expect(() => readZone(text)).toThrow('is not known');
  });

  it('may come from a picker, or be left out in the ways of models', () => {
    expect(readZone({ __rl: true, mode: 'list', value: 'Asia/Tokyo' })).toBe('Asia/Tokyo');
    expect(['', 'null', 'N/A', undefined].map(readZone)).toEqual(Array(4).fill(undefined));
  });

  it('that may be several is asked about', () => {
    expect(() => readZone('IST')).toThrow(
      'The time zone "IST" is not clear: it may be Asia/Kolkata, Europe/Dublin, or Asia/Jerusalem',
    );
  });

  it('of a city of the same name elsewhere is not taken', () => {
    for (const text of ['London, Ontario', 'Paris, Texas', 'Athens, Georgia', 'Lima, Ohio']) {
      expect(() => readZone(text)).toThrow('is not known');
    }
    expect(() => readZone('Cordoba')).toThrow('America/Argentina/Cordoba or Europe/Madrid');
    expect(() => readZone('Kentucky')).toThrow('America/New_York or America/Chicago');
    expect(() => readZone('San Juan')).toThrow('America/Puerto_Rico or America/Argentina/San_Juan');
  });

  it('that does not exist is refused', () => {
    expect(() => readZone('constructor')).toThrow('not known');
    expect(() => readZone('Atlantis')).toThrow('The time zone "Atlantis" is not known');
    expect(() => readZone('UTC+05:30')).toThrow('not known');
  });
});
