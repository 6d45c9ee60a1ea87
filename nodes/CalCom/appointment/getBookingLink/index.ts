import { options } from '../../../shared/fields/collections';
import { pairs } from '../../../shared/fields/common';
import { declared } from '../../../shared/operation/declared';
import { eventType, problemsAsData, spokenLanguage } from '../fields';

export const getBookingLink = declared({
  name: 'Get Booking Link',
  value: 'getBookingLink',
  action: 'Get booking link for attendee',
  description:
    'Make a link for one person to book with, filled in for them. Send it, then use Wait for Booking.',
  forModels:
    'Make the link of the page on which a person books this kind of meeting themselves, filled in with their name and email address. Use it when the person would rather choose a time on a page than in this conversation. It books nothing and emails nobody: send the link yourself.',
  request: 'GET /event-types',
  guided: true,
  fields: [
    eventType,
    {
      displayName: 'Attendee Name',
      name: 'attendeeName',
      type: 'string',
      default: '',
      placeholder: 'e.g. Nathan Smith',
      description: 'Name that the page fills in',
    },
    {
      displayName: 'Attendee Email',
      name: 'attendeeEmail',
      type: 'string',
      default: '',
      placeholder: 'e.g. nathan@example.com',
      description: 'Email address that the page fills in',
    },
    {
      ...options,
      options: [
        spokenLanguage,
        {
          displayName: 'Prefilled Answers',
          name: 'prefill',
          ...pairs('company'),
          description: "Answers that the page fills in, by the slugs of the event type's questions",
        },
        problemsAsData,
      ],
    },
  ],
});
