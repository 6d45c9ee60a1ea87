import type { INodeListSearchResult } from 'n8n-workflow';
import { DateTime, IANAZone } from 'luxon';

/** Node.js lists some zones under names that were given up; these are their present ones. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The present name of a zone, where this Node.js understands it. */
const presentName = (zone: string): string =>
  renamed[zone] && IANAZone.isValidZone(renamed[zone]) ? renamed[zone] : zone;

/** All IANA time zones with their offset today, searched by any part of their name, old or new. */
export async function timeZones(filter = ''): Promise<INodeListSearchResult> {
  const wanted = filter.trim().toLowerCase().replaceAll(' ', '_');
  const now = DateTime.utc();
  return {
    results: ['UTC', ...Intl.supportedValuesOf('timeZone')]
      .map((old) => ({ old, zone: presentName(old) }))
      .filter(({ old, zone }) => `${zone} ${old}`.toLowerCase().includes(wanted))
      .map(({ zone }) => ({
        name: `${zone.replaceAll('_', ' ')} (UTC${now.setZone(zone).toFormat('ZZ')})`,
        value: zone,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
