import type { INodeListSearchResult } from 'n8n-workflow';
import { DateTime } from 'luxon';

/** All IANA time zones with their offset today, searched by any part of their name. */
export async function timeZones(filter = ''): Promise<INodeListSearchResult> {
  const wanted = filter.trim().toLowerCase().replaceAll(' ', '_');
  const now = DateTime.utc();
  return {
    results: ['UTC', ...Intl.supportedValuesOf('timeZone')]
      .filter((zone) => zone.toLowerCase().includes(wanted))
      .map((zone) => ({
        name: `${zone.replaceAll('_', ' ')} (UTC${now.setZone(zone).toFormat('ZZ')})`,
        value: zone,
      })),
  };
}
