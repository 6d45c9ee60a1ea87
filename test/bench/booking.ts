/** A booking as Cal.com lists it, with everything in it that most bookings have. */
export function booking(number: number): Record<string, unknown> {
  const start = new Date(Date.UTC(2027, 0, 4, 9) + number * 1_800_000).toISOString();
  const end = new Date(Date.parse(start) + 1_800_000).toISOString();
  const made = new Date(Date.UTC(2020, 0, 6, 9) + number * 1_000).toISOString();
  const uid = `uid${String(number).padStart(19, '0')}`;
  const email = `guest${number}@example.com`;
  return {
    id: number + 1,
    uid,
    title: `Intro call between Ada Owner and Guest ${number}`,
    description: '',
    hosts: [
      {
        id: 1,
        name: 'Ada Owner',
        email: 'ada@example.com',
        displayEmail: 'ada@example.com',
        username: 'ada',
        timeZone: 'Europe/Berlin',
      },
    ],
    status: 'accepted',
    start,
    end,
    duration: 30,
    eventTypeId: 1,
    eventType: { id: 1, slug: 'intro-call' },
    meetingUrl: 'https://meet.example.com/ada',
    location: 'https://meet.example.com/ada',
    absentHost: false,
    createdAt: made,
    updatedAt: made,
    metadata: { source: 'website', campaign: 'spring' },
    rating: null,
    icsUid: `${uid}@Cal.com`,
    attendees: [
      {
        name: `Guest ${number}`,
        email,
        displayEmail: email,
        timeZone: 'America/New_York',
        language: 'en',
        absent: false,
      },
    ],
    bookingFieldsResponses: {
      email,
      name: `Guest ${number}`,
      notes: 'Looking forward to it',
      displayEmail: email,
      guests: [],
    },
    cancellationReason: '',
    cancelledByEmail: '',
    reschedulingReason: '',
    rescheduledByEmail: null,
  };
}
