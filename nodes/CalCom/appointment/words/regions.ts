/**
 * The clocks of states, provinces and other regions that people name, by their names and short names
 * in lower case; and cities whose names mean something else in a sentence. Of regions with several clocks, all: then it must be asked which is meant.
 */
const byZones: [zones: string[], regions: string][] = [
  [
    ['America/New_York'],
    'connecticut ct|delaware de|district of columbia dc|washington d c|maine me|maryland md|massachusetts ma|' +
      'new hampshire nh|new jersey nj|new york state ny|upstate new york|north carolina nc|ohio oh|' +
      'pennsylvania pa|rhode island ri|south carolina sc|vermont vt|virginia va|west virginia wv|' +
      'east coast|us east coast|new england',
  ],
  [
    ['America/Chicago'],
    'alabama al|arkansas ar|illinois il|iowa ia|louisiana la|minnesota mn|mississippi ms|' +
      'missouri mo|oklahoma ok|wisconsin wi',
  ],
  [['America/Denver'], 'colorado co|montana mt|new mexico nm|utah ut|wyoming wy'],
  [['America/Phoenix'], 'arizona az'],
  [
    ['America/Los_Angeles'],
    'california ca|southern california|northern california|nevada nv|washington state wa|' +
      'west coast|us west coast|bay area|silicon valley|orange county|la|l a|sf',
  ],
  [['America/Anchorage'], 'alaska ak'],
  [['Pacific/Honolulu'], 'hawaii hi'],
  [['America/New_York', 'America/Chicago'], 'florida fl|kentucky ky|michigan mi|tennessee tn'],
  [['America/Indiana/Indianapolis', 'America/Chicago'], 'indiana in'],
  [
    ['America/Chicago', 'America/Denver'],
    'kansas ks|nebraska ne|north dakota nd|south dakota sd|texas tx',
  ],
  [['America/Denver', 'America/Los_Angeles'], 'idaho id'],
  [['America/Los_Angeles', 'America/Denver'], 'oregon or'],
  [['America/New_York', 'Asia/Tbilisi'], 'georgia ga'],
  [['America/New_York', 'America/Los_Angeles'], 'washington'],
  [['America/Vancouver', 'America/Edmonton'], 'british columbia bc|b c'],
  [['America/Edmonton'], 'alberta ab'],
  [['America/Regina'], 'saskatchewan sk'],
  [['America/Winnipeg'], 'manitoba mb'],
  [['America/Toronto', 'America/Winnipeg'], 'ontario on'],
  [['America/Toronto', 'America/Halifax'], 'quebec qc'],
  [['America/Halifax'], 'nova scotia ns|new brunswick nb|prince edward island pei'],
  [['America/St_Johns'], 'newfoundland nl'],
  [['America/Whitehorse'], 'yukon yt'],
  [['Australia/Sydney'], 'new south wales nsw|australian capital territory act'],
  [['Australia/Melbourne', 'America/Vancouver'], 'victoria vic'],
  [['Australia/Brisbane'], 'queensland qld'],
  [['Australia/Adelaide'], 'south australia sa'],
  [['Australia/Perth'], 'western australia wa'],
  [['Australia/Hobart'], 'tasmania tas'],
  [['Australia/Darwin'], 'northern territory nt'],
  [['Europe/Berlin'], 'bavaria|bayern|saxony|hesse|baden wurttemberg|north rhine westphalia|nrw'],
  [['Europe/London'], 'great britain gb|britain|england|scotland|wales|northern ireland'],
  [['Europe/Madrid'], 'catalonia|andalusia|basque country'],
  [['Europe/Rome'], 'tuscany|sicily|lombardy|rom'],
  [['Europe/Paris'], 'nice|brittany|normandy|provence'],
  [['America/Sao_Paulo'], 'rio'],
  [['Atlantic/Canary'], 'canary islands|gran canaria|tenerife'],
  [['Asia/Kolkata'], 'kerala|karnataka|tamil nadu|maharashtra|gujarat|punjab'],
];

/** A short name is one beside a city only: `ca` alone is none. */
interface Regions {
  named: Record<string, string[]>;
  short: Record<string, string[]>;
}

const regions: Regions = { named: {}, short: {} };
for (const [zones, list] of byZones) {
  for (const one of list.split('|')) {
    const [, name, short] = /^(.*?)(?: (\w{2}|nsw|act|vic|qld|tas|pei))?$/.exec(one)!;
    regions.named[name] = zones;
    if (short) regions.short[short] = [...(regions.short[short] ?? []), ...zones];
  }
}

/** The zones of a region by its whole name; with `besideCity` also by its short one. */
export function zonesOfRegion(place: string, besideCity = false): string[] | undefined {
  if (Object.hasOwn(regions.named, place)) return regions.named[place];
  return besideCity && Object.hasOwn(regions.short, place) ? regions.short[place] : undefined;
}

/** All zones in the table, for those who want to know which ones people mean. */
export const zonesOfRegions = (): string[] => byZones.flatMap(([zones]) => zones);
