/** The form in which the server shows event types, by version and by whose they are. */
import type { SandboxRequest } from '../../types';
import type { Store, User } from '../../store';
import type { BookingField, EventType, Host } from '../model';
import { inNewDialect } from './fields';

type Answer = Record<string, unknown>;

const newVersion = '2026-06-12';

/** Keys that only the sandbox needs, or that only team types show. */
const teamKeys = ['teamId', 'schedulingType', 'hosts', 'assignAllTeamMembers', 'parentEventTypeId'];

/** What the newer version adds, with the values of a type that never set them. */
const additions: Answer = {
  bookingProposalCount: null,
  skipAttendeeEmailDeliverabilityCheck: false,
  emailSettings: null,
  privateNoteEnabled: false,
  privateNoteMode: null,
  privateNoteTemplate: null,
};

/** An event type in the shape of the version date that was asked for. */
export function eventTypeAnswer(
  { store, version }: Pick<SandboxRequest, 'store' | 'version'>,
  type: EventType,
): Answer {
  const shown = type.teamId === null ? personal(store, type) : ofTeam(store, type);
  return version === newVersion
    ? inNewVersion(shown, type)
    : { ...shown, bookingFields: type.bookingFields.map(inOldVersion) };
}

/** Lists leave out the hidden title question; strangers see no hidden question at all. */
export function listed(type: EventType, isOwn: boolean): EventType {
  return {
    ...type,
    bookingFields: type.bookingFields.filter(
      ({ slug, isDefault, hidden }) => !hidden || (isOwn && !(isDefault && slug === 'title')),
    ),
  };
}

function personal(store: Store, type: EventType): Answer {
  const owner = store.users.get(type.ownerId ?? 0);
  return {
    ...without(type, teamKeys),
    users: owner ? [userAnswer(owner)] : [],
    bookingUrl: `${store.webUrl}/${owner?.username ?? ''}/${type.slug}`,
  };
}

function ofTeam(store: Store, type: EventType): Answer {
  const team = store.teams.get(type.teamId ?? 0);
  return {
    ...type,
    parentEventTypeId: type.parentEventTypeId ?? null,
    assignAllTeamMembers: type.assignAllTeamMembers ?? false,
    hosts: type.hosts.map((host) => hostAnswer(store, host)),
    bookingUrl: `${store.webUrl}/team/${team?.slug ?? ''}/${type.slug}`,
    team: team && {
      id: team.id,
      slug: team.slug,
      name: team.name,
      bannerUrl: null,
      logoUrl: null,
      brandColor: null,
      darkBrandColor: null,
      theme: null,
    },
    emailSettings: type.emailSettings ?? null,
    rescheduleWithSameRoundRobinHost: type.rescheduleWithSameRoundRobinHost ?? false,
  };
}

/** A question in the older version: split names have a slug of their own, texts are never absent. */
function inOldVersion(field: BookingField): Answer {
  if (field.type === 'url') return { placeholder: '', ...field };
  if (field.type !== 'splitName') return field;
  return { firstNamePlaceholder: '', lastNamePlaceholder: '', ...field, slug: 'splitName' };
}

function inNewVersion(shown: Answer, { bookingFields, bookingWindow }: EventType): Answer {
  return {
    ...additions,
    ...shown,
    bookingFields: bookingFields.map(inNewDialect),
    bookingWindow: 'type' in bookingWindow ? [bookingWindow] : bookingWindow,
  };
}

/** A person as event types list their hosts and owners. */
export function userAnswer({ id, name, username, avatarUrl, weekStart, metadata }: User): Answer {
  return {
    id,
    name,
    username,
    avatarUrl,
    brandColor: null,
    darkBrandColor: null,
    weekStart,
    metadata,
  };
}

function hostAnswer(
  store: Store,
  { userId, mandatory = false, priority = 'medium' }: Host,
): Answer {
  const user = store.users.get(userId);
  return {
    userId,
    name: user?.name ?? null,
    username: user?.username ?? null,
    avatarUrl: user?.avatarUrl ?? null,
    mandatory,
    priority,
  };
}

function without(type: EventType, keys: string[]): Answer {
  return Object.fromEntries(Object.entries(type).filter(([key]) => !keys.includes(key)));
}
