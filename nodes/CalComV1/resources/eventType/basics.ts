import { linkPart } from '../../../shared/operation/convert';
import type { INodeProperties } from 'n8n-workflow';
import { inBody } from '../../../shared/operation/routing';

export const title: INodeProperties = {
  displayName: 'Title',
  name: 'title',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. Intro call',
  description: 'What people book',
  routing: inBody('title'),
};

export const slug: INodeProperties = {
  displayName: 'Slug',
  name: 'slug',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. intro-call',
  description: 'The last part of the booking link',
  routing: inBody('slug', linkPart),
};

export const length: INodeProperties = {
  displayName: 'Length (Minutes)',
  name: 'length',
  type: 'number',
  typeOptions: { minValue: 1, maxValue: 1440 },
  default: 30,
  required: true,
  description: 'How long a meeting takes',
  routing: inBody('length'),
};
