import type { INodeProperties } from 'n8n-workflow';
import { settings } from '../../../../shared/fields/collections';
import { removable } from '../../../../shared/fields/removable';
import { linkPart } from '../../../../shared/operation/convert';
import { inBody, neverEmpty } from '../../../../shared/operation/routing';
import { bookingWindow } from './bookingWindow';
import { calendar } from './calendar';
import { features } from './features';
import { limits } from './limits';
import { locations } from './locations';
import { page } from './page';
import { newestQuestions, questions, questionsToUpdate } from './questions';
import { bookingProposalCount, rules } from './rules';
import { hosts, schedulingType, schedulingTypeToUpdate, team } from './team';
import { times } from './times';
import { alphabetical } from '../../../../shared/wording/alphabetical';

const shared: INodeProperties[] = [
  bookingWindow,
  locations,
  newestQuestions,
  ...calendar,
  ...features,
  ...limits,
  ...page,
  ...rules,
  ...team,
  ...times,
];

const title: INodeProperties = {
  displayName: 'Title',
  name: 'title',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Intro call',
  description: 'What people see on the booking page',
  routing: neverEmpty(inBody('title')),
};

const slug: INodeProperties = {
  displayName: 'Slug',
  name: 'slug',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. intro-call',
  description: 'Last part of the booking link; unique within the account or team',
  routing: neverEmpty(inBody('slug', linkPart)),
};

const length: INodeProperties = {
  displayName: 'Length (Minutes)',
  name: 'lengthInMinutes',
  type: 'number',
  typeOptions: { minValue: 1 },
  default: 30,
  required: true,
  description: 'How long a meeting takes',
  routing: inBody('lengthInMinutes'),
};

const optional = (field: INodeProperties): INodeProperties => ({ ...field, required: false });

/** What a new event type needs and may have. */
export const toCreate: INodeProperties[] = [
  title,
  slug,
  length,
  schedulingType,
  { ...settings, options: alphabetical([...shared, questions]) },
];

/** Shown once the list of questions was added under Settings. */
const warnOfQuestions = (list: string): INodeProperties => ({
  displayName:
    '"Booking Questions" replaces the whole list: questions of your own that are not in it are removed from the event type. To change single ones, use Booking Question > Update.',
  name: `${list}Notice`,
  type: 'notice',
  default: '',
  displayOptions: { show: { [`/settings.${list}`]: [{ _cnd: { exists: true } }] } },
});

/** What can be changed later. */
export const toUpdate: INodeProperties[] = [
  ...['bookingFields', 'newestBookingFields'].map(warnOfQuestions),
  {
    ...settings,
    options: alphabetical([
      ...shared.map((field) => (field === hosts ? removable(field) : field)),
      ...[title, slug, length].map(optional),
      bookingProposalCount,
      removable(questionsToUpdate),
      schedulingTypeToUpdate,
    ]),
  },
];
