import type { Manner } from './booking';
import { money } from './money';
import { instant } from './times';
import { person } from './people';
import { compact, fieldsIn, rows, scalars, text, type Fields } from './values';

/** What an event tells besides the booking. Each part is there only if the event has it. */
export function parts(event: string | undefined, data: Fields, manner: Manner = {}): Fields {
  return {
    cancellation: cancellation(event, data),
    rejection: compact(scalars({ reason: data.rejectionReason })),
    reschedule: compact(
      scalars({
        by: data.rescheduledBy,
        reason:
          fieldsIn(fieldsIn(data.responses).rescheduleReason).value ?? data.reschedulingReason,
        isAssumed: data.isAssumedMove,
      }),
    ),
    reassignment: compact({
      addedHostIds: data.addedHostUserIds,
      removedHostIds: data.removedHostUserIds,
      reason: data.reassignReason,
    }),
    payment: payment(event, data, manner),
    noShow: noShow(data),
    recording: recording(data),
    instantMeeting: instantMeeting(data),
    form: form(data),
    outOfOffice: outOfOffice(data),
    report: report(data),
    delegationCredential: delegationCredential(data),
    error: compact({ ...fieldsIn(data.error) }),
  };
}

function cancellation(event: string | undefined, data: Fields): Fields | undefined {
  const { cancellationReason: reason, cancelledBy: by, requestReschedule } = data;
  const rescheduleRequested = event === 'BOOKING_CANCELLED' ? requestReschedule : undefined;
  return compact(scalars({ reason, by, rescheduleRequested }));
}

/**
 * What was or is to be paid, in whole units of the currency as people read them: Cal.com counts in
 * its smallest unit.
 */
function payment(
  event: string | undefined,
  data: Fields,
  { language }: Manner,
): Fields | undefined {
  const { paymentId, price, currency, paymentData } = data;
  const payment = fieldsIn(paymentData);
  const id = paymentId ?? payment.id;
  if (id === undefined || id === null) return undefined;
  return compact({
    ...money(price, payment.currency ?? currency, language),
    paid: payment.success ?? event === 'BOOKING_PAID',
    refunded: payment.refunded,
    provider: payment.appId,
    externalId: payment.externalId,
    id,
  });
}

function noShow(data: Fields): Fields | undefined {
  const { message, hostEmail, noShowHost, guests, participants } = data;
  if (text(message) === undefined) return undefined;
  return compact({
    message,
    hostEmail,
    hostAbsent: hostEmail === undefined ? undefined : noShowHost,
    guests: Array.isArray(guests)
      ? rows(guests).flatMap(({ email }) => text(email) ?? [])
      : undefined,
    participants: Array.isArray(participants) ? rows(participants).map(participant) : undefined,
  });
}

const participant = ({ user_name: name, email, join_time: joined, duration }: Fields): Fields =>
  compact({ name, email, joinedAt: epoch(joined), seconds: duration }) ?? {};

/** Seconds since the epoch as UTC; undefined for a number that is no date. */
function epoch(seconds: unknown): string | undefined {
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The links expire after about an hour. */
function recording({ downloadLink, downloadLinks }: Fields): Fields | undefined {
  const { recording: video, transcription } = fieldsIn(downloadLinks);
  const transcripts = rows(transcription)
    .filter(({ format }) => text(format) !== undefined)
    .map(({ format, link }) => [format, link] as const);
  return compact({
    downloadUrl: downloadLink ?? video,
    transcripts: Object.fromEntries(transcripts),
  });
}

/** The link to join at once; some servers send the browser notification around it instead. */
function instantMeeting({
  connectAndJoinUrl,
  actions,
  url,
  title,
  body,
}: Fields): Fields | undefined {
  if (connectAndJoinUrl !== undefined) return compact({ joinUrl: connectAndJoinUrl });
  return Array.isArray(actions) ? compact({ joinUrl: url, title, text: body }) : undefined;
}

function form({ formId, formName, teamId, responseId, redirect }: Fields): Fields | undefined {
  if (formId === undefined) return undefined;
  return compact({ id: formId, name: formName, teamId, responseId, redirect: fieldsIn(redirect) });
}

/** Absences last whole days, whose dates Cal.com gives as the edges of days in UTC. */
function outOfOffice({ oooEntry }: Fields): Fields | undefined {
  const { id, uuid, start, end, notes, reason, user, toUser } = fieldsIn(oooEntry);
  const who = person(user);
  return compact({
    id,
    uuid,
    firstDay: instant(start)?.slice(0, 10),
    lastDay: instant(end)?.slice(0, 10),
    start: instant(start),
    end: instant(end),
    timeZone: who?.timeZone,
    reason: fieldsIn(reason).reason,
    emoji: fieldsIn(reason).emoji,
    notes,
    person: who,
    replacement: person(toUser),
  });
}

/** The key of the reason depends on the server's version. */
function report(data: Fields): Fields | undefined {
  const given = fieldsIn(data.report);
  return compact({
    by: person(given.reportedBy),
    reason: given.routingReason ?? given.firstAssignmentReason,
    guest: given.guest,
    host: person(given.host),
    correctAssignee: given.correctAssignee,
    notes: given.additionalNotes,
  });
}

/** The credential with which Cal.com reaches the calendars of an organization's members. */
function delegationCredential(data: Fields): Fields | undefined {
  const { id, workspacePlatform, domain, organizationId, secretExpiresAt } = fieldsIn(
    data.delegationCredential,
  );
  const { delegationCredentialId, appId } = fieldsIn(data.credential);
  return compact({
    id: id ?? delegationCredentialId,
    platform: fieldsIn(workspacePlatform).slug ?? appId,
    domain,
    organizationId:
      organizationId ?? (data.credential ? fieldsIn(data.user).organizationId : undefined),
    secretExpiresAt: instant(secretExpiresAt),
    user: data.credential ? person(data.user) : undefined,
  });
}
