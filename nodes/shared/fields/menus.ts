/** Choices that several fields offer. */

/** The languages that Cal.com writes in, by name. */
export const languages = [
  { name: 'Arabic', value: 'ar' },
  { name: 'Azerbaijani', value: 'az' },
  { name: 'Basque', value: 'eu' },
  { name: 'Bengali', value: 'bn' },
  { name: 'Bulgarian', value: 'bg' },
  { name: 'Catalan', value: 'ca' },
  { name: 'Chinese (Simplified)', value: 'zh-CN' },
  { name: 'Chinese (Traditional)', value: 'zh-TW' },
  { name: 'Croatian', value: 'hr' },
  { name: 'Czech', value: 'cs' },
  { name: 'Danish', value: 'da' },
  { name: 'Dutch', value: 'nl' },
  { name: 'English', value: 'en' },
  { name: 'Estonian', value: 'et' },
  { name: 'Finnish', value: 'fi' },
  { name: 'French', value: 'fr' },
  { name: 'German', value: 'de' },
  { name: 'Greek', value: 'el' },
  { name: 'Hebrew', value: 'he' },
  { name: 'Hebrew (Former Code)', value: 'iw' },
  { name: 'Hungarian', value: 'hu' },
  { name: 'Indonesian', value: 'id' },
  { name: 'Italian', value: 'it' },
  { name: 'Japanese', value: 'ja' },
  { name: 'Khmer', value: 'km' },
  { name: 'Korean', value: 'ko' },
  { name: 'Latvian', value: 'lv' },
  { name: 'Norwegian', value: 'no' },
  { name: 'Polish', value: 'pl' },
  { name: 'Portuguese', value: 'pt' },
  { name: 'Portuguese (Brazil)', value: 'pt-BR' },
  { name: 'Romanian', value: 'ro' },
  { name: 'Russian', value: 'ru' },
  { name: 'Serbian', value: 'sr' },
  { name: 'Slovak', value: 'sk' },
  { name: 'Spanish', value: 'es' },
  { name: 'Spanish (Latin America)', value: 'es-419' },
  { name: 'Swedish', value: 'sv' },
  { name: 'Tamil', value: 'ta' },
  { name: 'Thai', value: 'th' },
  { name: 'Turkish', value: 'tr' },
  { name: 'Ukrainian', value: 'uk' },
  { name: 'Vietnamese', value: 'vi' },
];

/** The kinds of places where a meeting can be, by the names that locations use. */
export const places = [
  { name: 'Attendee Address', value: 'attendeeAddress' },
  { name: 'Attendee Phone', value: 'attendeePhone' },
  { name: 'Default Host App', value: 'organizersDefaultApp' },
  { name: 'Host Address', value: 'address' },
  { name: 'Host Link', value: 'link' },
  { name: 'Host Phone', value: 'phone' },
  { name: 'Place Named by the Attendee', value: 'attendeeDefined' },
  { name: 'Video App', value: 'integration' },
];

/** Those that do not leave the app to the host: one person's event types, and changes of a booking. */
export const definitePlaces = places.filter(({ value }) => value !== 'organizersDefaultApp');

/** The video apps that can host a meeting, by the names that locations use. */
export const integrations = [
  { name: 'Cal Video', value: 'cal-video' },
  { name: 'Campfire', value: 'campfire-video' },
  { name: 'Demodesk', value: 'demodesk-video' },
  { name: 'Discord', value: 'discord-video' },
  { name: 'Eight by Eight', value: 'eightxeight-video' },
  { name: 'Element Call', value: 'element-call-video' },
  { name: 'FaceTime', value: 'facetime-video' },
  { name: 'Google Meet', value: 'google-meet' },
  { name: 'Huddle', value: 'huddle' },
  { name: 'Jelly', value: 'jelly-video' },
  { name: 'Jelly Conferencing', value: 'jelly-conferencing' },
  { name: 'Jitsi', value: 'jitsi' },
  { name: 'Microsoft Teams', value: 'office365-video' },
  { name: 'MiroTalk', value: 'mirotalk-video' },
  { name: 'Ping', value: 'ping-video' },
  { name: 'Riverside', value: 'riverside-video' },
  { name: 'Roam', value: 'roam-video' },
  { name: 'Salesroom', value: 'salesroom-video' },
  { name: 'Shimmer', value: 'shimmer-video' },
  { name: 'Signal', value: 'signal-video' },
  { name: 'Sirius', value: 'sirius-video' },
  { name: 'Skype', value: 'skype-video' },
  { name: 'Sylaps', value: 'sylaps-video' },
  { name: 'Tandem', value: 'tandem' },
  { name: 'Telegram', value: 'telegram-video' },
  { name: 'Webex', value: 'webex-video' },
  { name: 'WhatsApp', value: 'whatsapp-video' },
  { name: 'Whereby', value: 'whereby-video' },
  { name: 'Zoom', value: 'zoom' },
];

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * The days as the API names them, in the order of the week: sorted by name, as the linter wants
 * literals to be, nobody finds them.
 */
export const weekdays = days.map((name) => ({ name, value: name }));
