import { options } from '../../../shared/fields/collections';
import { pairs } from '../../../shared/fields/common';
import { metadata } from '../../../shared/operation/convert';
import { declared } from '../../../shared/operation/declared';
import { inBody } from '../../../shared/operation/routing';
import { location } from '../../resources/booking/location';
import { questions } from '../../resources/booking/questions';
import {
  defaultCountry,
  eventType,
  lengthInMinutes,
  personZone,
  problemsAsData,
  spokenLanguage,
} from '../fields';

export const book = declared({
  name: 'Book',
  value: 'book',
  action: 'Book appointment',
  description:
    'Book a time for somebody, once: what is already booked is returned, and for a taken time the nearest free ones. Cal.com emails everybody.',
  forModels:
    'Book this kind of meeting for a person at one exact time. Use it when the person has agreed to a time; to change a meeting that is booked already, reschedule it instead. It needs the start (preferably one that the tool for free times returned), the name, and an email address or phone number. Cal.com emails everybody at once. If the time is taken, nothing is booked, and alternatives are returned. If answers to questions are missing or wrong, nothing is booked, and all of them are listed. Repeating the same call is safe: it returns the booking that is there.',
  request: 'POST /bookings',
  guided: true,
  fields: [
    eventType,
    {
      displayName: 'Start',
      name: 'start',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. 2027-03-10 15:00',
      description:
        'Preferably the start of a time that Find Times returned. Otherwise a date and time, also in words, read in "Time Zone" if it has no offset.',
    },
    {
      displayName: 'Attendee Name',
      name: 'attendeeName',
      type: 'string',
      default: '',
      placeholder: 'e.g. Nathan Smith',
      description:
        'Who comes to the meeting. May be empty if the name comes before the email address.',
    },
    {
      displayName: 'Attendee Email',
      name: 'attendeeEmail',
      type: 'string',
      default: '',
      placeholder: 'e.g. nathan@example.com',
      description: 'Where Cal.com sends the confirmation. May be empty if there is a phone number.',
    },
    {
      displayName: 'Attendee Phone',
      name: 'attendeePhone',
      type: 'string',
      default: '',
      placeholder: 'e.g. +4915112345678',
      description:
        'Phone number for text messages, with its country code unless the option Default Country is set',
    },
    personZone,
    {
      ...questions,
      typeOptions: { ...questions.typeOptions, loadOptionsDependsOn: ['eventType.value'] },
      // For an event type by its number: the editor knows no other while the workflow does not run.
      // Patterns would fail where n8n has no time to try them.
      displayOptions: { show: { eventType: [{ _cnd: { gt: 0 } }] } },
      routing: undefined,
    },
    {
      displayName: 'Answers',
      name: 'answers',
      type: 'string',
      typeOptions: { rows: 3 },
      default: '',
      placeholder: 'e.g. company: Acme',
      description:
        'Answers to the questions of the event type, a line for each, such as "company: Acme", or a JSON object. They add to the form above, and override it.',
    },
    {
      ...options,
      options: [
        defaultCountry,
        {
          displayName: 'Guests',
          name: 'guests',
          type: 'string',
          default: '',
          placeholder: 'e.g. maria@example.com, tom@example.com',
          description: 'Email addresses of more people to invite, separated by commas',
        },
        {
          ...spokenLanguage,
          description:
            'Language of messages, of times in words and of Cal.com’s emails to the attendee: its code or English name',
        },
        lengthInMinutes,
        {
          displayName: 'Location',
          name: 'location',
          ...location,
          description: 'Where to meet: one of the places the event type offers',
          routing: inBody('location'),
        },
        {
          displayName: 'Metadata',
          name: 'metadata',
          ...pairs('crmId'),
          description: 'Your own notes, returned with the booking and its webhooks, at most 50',
          routing: inBody('metadata', metadata),
        },
        {
          displayName: 'Recurrence Count',
          name: 'recurrenceCount',
          type: 'number',
          typeOptions: { minValue: 1 },
          default: 1,
          description: 'How many occurrences of a recurring event type to book',
          routing: inBody('recurrenceCount'),
        },
        problemsAsData,
      ],
    },
  ],
});
