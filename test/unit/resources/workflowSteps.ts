export const email = {
  action: 'email_attendee',
  recipient: 'attendee',
  template: 'reminder',
  sender: 'Acme',
  subject: 'Tomorrow',
  html: '<p>See you</p>',
  includeCalendarEvent: true,
  skipNoShowAttendees: false,
  autoTranslateEnabled: false,
};

export const text = {
  action: 'sms_number',
  recipient: 'phone_number',
  template: 'custom',
  sender: 'Acme',
  verifiedPhoneId: '8',
  subject: 'Soon',
  text: 'See you',
  autoTranslateEnabled: true,
  sourceLocale: 'de',
};
