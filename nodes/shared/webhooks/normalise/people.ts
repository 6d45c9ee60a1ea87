import { sortBy } from 'lodash';
import { answersIn } from './answers';
import { compact, fieldsIn, rows, scalars, text, type Fields } from './values';
import { inWords } from '../../times/inWords';
import { instant, local } from './times';

/** A host, member or user: who they are and in which zone they live. */
export function person(value: unknown): Fields | undefined {
  const { id, name, email, username, timeZone, language, locale } = fieldsIn(value);
  const told = text(fieldsIn(language).locale) ?? locale;
  return compact(scalars({ id, name, email, username, timeZone, language: told }));
}

/** Cal.com makes an address in it up for whoever gave only a phone number. */
const NO_MAIL = 'sms.cal.com';

/** Whose address it is, by its domain. */
function domainOf(address = ''): string | undefined {
  const [, domain] = /@([^@]+)$/.exec(address) ?? [];
  return domain === NO_MAIL ? undefined : domain;
}

/**
 * The people who take part, the one who booked first, with the start on their own clocks and in words
 * of the chosen language; undefined when the event names none. Those whom the attendee brought along
 * are marked: the answers list their addresses. Events of instant meetings tell the attendee in the
 * answers only.
 */
export function attendees(payload: Fields, start: unknown, chosen?: string): Fields[] | undefined {
  const invited = guestsOf(payload);
  const given = Array.isArray(payload.attendees) ? payload.attendees : whoAnswered(payload);
  if (!given) return undefined;
  const people = rows(given).map((attendee) => {
    const { firstName, lastName, phoneNumber, noShow, absent, bookingSeat, timeZone } = attendee;
    const { name, email, language } = person(attendee) ?? {};
    const address = text(email)?.toLowerCase();
    return (
      compact(
        scalars({
          name,
          email,
          emailDomain: domainOf(address),
          isGuest: (address !== undefined && invited.has(address)) || undefined,
          firstName,
          lastName,
          phoneNumber,
          timeZone,
          startLocal: local(start, timeZone),
          startText: inWords(instant(start), timeZone, chosen),
          language,
          absent: typeof noShow === 'boolean' ? noShow : absent,
          seatUid: fieldsIn(bookingSeat).referenceUid,
        }),
      ) ?? {}
    );
  });
  return sortBy(people, ({ isGuest }) => isGuest === true);
}

/** The addresses of those whom the attendee brings along, in lower case. */
function guestsOf({ responses, attendees: all }: Fields): Set<string> {
  const answer = fieldsIn(responses).guests;
  const list = Array.isArray(answer) ? answer : fieldsIn(answer).value;
  const guests = Array.isArray(list) ? list.flatMap((it) => text(it)?.toLowerCase() ?? []) : [];
  // Who booked may have named themselves, too.
  const [first] = rows(all);
  return new Set(guests.filter((it) => it !== text(first?.email)?.toLowerCase()));
}

function whoAnswered({ responses, connectAndJoinUrl }: Fields): Fields[] | undefined {
  if (connectAndJoinUrl === undefined) return undefined;
  const { name, email } = fieldsIn(answersIn(responses));
  return text(email) === undefined ? undefined : [{ name: nameOf(name), email }];
}

const nameOf = (name: unknown): unknown => {
  const { firstName, lastName } = fieldsIn(name);
  return [firstName, lastName].flatMap((part) => text(part) ?? []).join(' ') || text(name);
};

/** The team of a team event, with its members. */
export function team(value: unknown): Fields | undefined {
  const { id, name, members } = fieldsIn(value);
  const people = rows(members).map((member) => person(member) ?? {});
  return compact({ ...scalars({ id, name }), members: people.length > 0 ? people : undefined });
}
