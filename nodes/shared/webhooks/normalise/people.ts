import { compact, fields, rows, text, type Fields } from './values';
import { local } from './times';

/** A host, member or user: who they are and in which zone they live. */
export function person(value: unknown): Fields | undefined {
  const { id, name, email, username, timeZone, language, locale } = fields(value);
  return compact({
    id,
    name,
    email,
    username,
    timeZone,
    language: text(fields(language).locale) ?? locale,
  });
}

/** The people who booked, with the start on their own clocks; undefined when the event names none. */
export function attendees(value: unknown, start: unknown): Fields[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return rows(value).map((attendee) => {
    const { firstName, lastName, phoneNumber, noShow, absent, bookingSeat, timeZone } = attendee;
    const { name, email, language } = person(attendee) ?? {};
    return (
      compact({
        name,
        email,
        firstName,
        lastName,
        phoneNumber,
        timeZone,
        startLocal: local(start, timeZone),
        language,
        absent: typeof noShow === 'boolean' ? noShow : absent,
        seatUid: fields(bookingSeat).referenceUid,
      }) ?? {}
    );
  });
}

/** The team of a team event, with its members. */
export function team(value: unknown): Fields | undefined {
  const { id, name, members } = fields(value);
  const people = rows(members).map((member) => person(member) ?? {});
  return compact({ id, name, members: people.length > 0 ? people : undefined });
}
