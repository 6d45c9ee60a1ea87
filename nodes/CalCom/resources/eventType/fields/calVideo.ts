import type { INodeProperties } from 'n8n-workflow';
import { inBody, keeping } from '../../../../shared/operation/routing';
import { transcriptionLanguages } from '../transcriptionLanguages';

/** What of the settings an update sends along as it is. */
const names = [
  'disableAttendeeRecordingDownloadEmail',
  'disableRecordingForGuests',
  'disableRecordingForOrganizer',
  'disableTranscriptionForGuests',
  'disableTranscriptionForOrganizer',
  'enableAutomaticRecordingForOrganizer',
  'enableAutomaticTranscription',
  'hideTranscriptionForGuests',
  'hideTranscriptionForOrganizer',
  'redirectUrlOnExit',
  'sendTranscriptionEmails',
  'transcriptionLanguage',
];

/** What Cal Video does with the calls. */
export const calVideoSettings: INodeProperties = {
  displayName: 'Cal Video Settings',
  name: 'calVideoSettings',
  type: 'collection',
  default: {},
  placeholder: 'Add Setting',
  description:
    'Recordings and transcripts of calls in Cal Video. Cal.com keeps them only while the event type has a Cal Video location.',
  options: [
    {
      displayName: 'Disable Recording Email to Attendees',
      name: 'disableAttendeeRecordingDownloadEmail',
      type: 'boolean',
      default: false,
      displayOptions: { show: { '/newestVersion': [true] } },
      description: 'Whether attendees get no email with the recording',
    },
    {
      displayName: 'Disable Recording for Guests',
      name: 'disableRecordingForGuests',
      type: 'boolean',
      default: false,
      description: 'Whether guests cannot record',
    },
    {
      displayName: 'Disable Recording for Organizer',
      name: 'disableRecordingForOrganizer',
      type: 'boolean',
      default: false,
      description: 'Whether the host cannot record',
    },
    {
      displayName: 'Disable Transcription for Guests',
      name: 'disableTranscriptionForGuests',
      type: 'boolean',
      default: false,
      description: 'Whether guests cannot start a transcript',
    },
    {
      displayName: 'Disable Transcription for Organizer',
      name: 'disableTranscriptionForOrganizer',
      type: 'boolean',
      default: false,
      description: 'Whether the host cannot start a transcript',
    },
    {
      displayName: 'Exit URL',
      name: 'redirectUrlOnExit',
      type: 'string',
      default: '',
      placeholder: 'e.g. https://example.com/thank-you',
      description: 'Where people land after the call',
    },
    {
      displayName: 'Hide Transcription for Guests',
      name: 'hideTranscriptionForGuests',
      type: 'boolean',
      default: false,
      displayOptions: { show: { '/newestVersion': [true] } },
      description: 'Whether guests do not see the running transcript',
    },
    {
      displayName: 'Hide Transcription for Organizer',
      name: 'hideTranscriptionForOrganizer',
      type: 'boolean',
      default: false,
      displayOptions: { show: { '/newestVersion': [true] } },
      description: 'Whether the host does not see the running transcript',
    },
    {
      displayName: 'Record Automatically',
      name: 'enableAutomaticRecordingForOrganizer',
      type: 'boolean',
      default: false,
      description: 'Whether the recording starts when the host joins',
    },
    {
      displayName: 'Send Transcript Emails',
      name: 'sendTranscriptionEmails',
      type: 'boolean',
      default: true,
      description: 'Whether the transcript is emailed after the call',
    },
    {
      displayName: 'Transcribe Automatically',
      name: 'enableAutomaticTranscription',
      type: 'boolean',
      default: false,
      description: 'Whether the transcript starts with the call',
    },
    {
      displayName: 'Transcription Language',
      name: 'transcriptionLanguage',
      type: 'options',
      default: 'multi',
      displayOptions: { show: { '/newestVersion': [true] } },
      description: 'What people speak in the call',
      options: transcriptionLanguages,
    },
  ],
  routing: keeping(names, inBody('calVideoSettings')),
};
