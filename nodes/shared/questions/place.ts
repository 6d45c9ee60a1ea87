import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { startCase, uniqBy } from 'lodash';
import { integrations, places } from '../fields/menus';

/** What each kind of place is called. */
const names = Object.fromEntries(places.map(({ name, value }) => [value, name]));

/** What the booker has to add to a place of his own, by the kind of place. */
export const placeDetails: Record<string, { property: string; label: string }> = {
  attendeeAddress: { property: 'address', label: `Location: ${names.attendeeAddress}` },
  attendeeDefined: { property: 'location', label: `Location: ${names.attendeeDefined}` },
  attendeePhone: { property: 'phone', label: `Location: ${names.attendeePhone}` },
};

const APP = 'integration:';

/** The places among an event type's `locations`, as a menu. Those that cannot be asked for are left out. */
export function placeChoices(locations: unknown): INodePropertyOptions[] {
  const offered = Array.isArray(locations) ? (locations as IDataObject[]) : [];
  const choices = offered.flatMap(({ type, integration }) => {
    if (type === 'integration') {
      const app = String(integration);
      const known = integrations.find(({ value }) => value === app);
      return [{ name: known?.name ?? startCase(app), value: APP + app }];
    }
    return typeof type === 'string' && type in names ? [{ name: names[type], value: type }] : [];
  });
  return uniqBy(choices, 'value');
}

/**
 * The `location` of a booking from a choice of that menu and the details given for each kind of
 * place, by its property. Without a choice the place of a given detail is meant, a phone last since
 * it also belongs to the attendee, or none at all. Throws a UserError when a place lacks its detail.
 */
export function locationOf(choice: unknown, given: IDataObject): IDataObject | undefined {
  const isGiven = (property: string) => String(given[property] ?? '').trim() !== '';
  const found = Object.keys(placeDetails).find((type) => isGiven(placeDetails[type].property));
  const type = String(choice ?? '') || found;
  if (!type) return undefined;
  if (type.startsWith(APP)) return { type: 'integration', integration: type.slice(APP.length) };
  if (!(type in placeDetails)) return { type };

  const { property, label } = placeDetails[type];
  if (!isGiven(property)) throw new UserError(`"${label}" is required, but it is empty`);
  return { type, [property]: String(given[property]).trim() };
}
