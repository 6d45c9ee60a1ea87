import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { found } from '../../../shared/operation/output';
import { offset } from '../../../shared/operation/paging';
import type { Scope } from '../../../shared/api/scope';
import { inBody } from '../../../shared/operation/routing';

const scopes: Scope[] = ['me', 'team', 'organizationTeam'];

const email: INodeProperties = {
  displayName: 'Email',
  name: 'email',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. reminders@example.com',
  description: 'The address that Cal.com workflows may write from or to',
  routing: inBody('email'),
};

const phone: INodeProperties = {
  displayName: 'Phone',
  name: 'phone',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. +4915112345678',
  description: 'The number that Cal.com workflows may write to, in international format',
  routing: inBody('phone'),
};

const code: INodeProperties = {
  displayName: 'Code',
  name: 'code',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 123456',
  description: "What Cal.com's message says",
  routing: inBody('code'),
};

const verifiedId = (kind: string): INodeProperties => ({
  displayName: kind,
  name: 'verifiedId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. 12',
  description: 'The number it got when it was verified',
});

const operations: Operation[] = [
  {
    name: 'Get Email',
    value: 'getEmail',
    action: 'Get verified email',
    description: 'Retrieve an address that may be used in Cal.com workflows',
    request: 'GET /verified-resources/emails/{verifiedId}',
    scopes,
    output: found('No verified email has this ID'),
    fields: [verifiedId('Email ID')],
  },
  {
    name: 'Get Emails',
    value: 'getEmails',
    action: 'Get verified emails',
    description: 'Retrieve a list of the addresses that may be used in Cal.com workflows',
    request: 'GET /verified-resources/emails',
    scopes,
    paging: offset,
  },
  {
    name: 'Get Phone',
    value: 'getPhone',
    action: 'Get verified phone',
    description: 'Retrieve a number that may be used in Cal.com workflows',
    request: 'GET /verified-resources/phones/{verifiedId}',
    scopes,
    output: found('No verified phone has this ID'),
    fields: [verifiedId('Phone ID')],
  },
  {
    name: 'Get Phones',
    value: 'getPhones',
    action: 'Get verified phones',
    description: 'Retrieve a list of the numbers that may be used in Cal.com workflows',
    request: 'GET /verified-resources/phones',
    scopes,
    paging: offset,
  },
  {
    name: 'Request Email Code',
    value: 'requestEmailCode',
    action: 'Request code for email',
    description: 'Let Cal.com send a code by email, to prove that the address is yours',
    request: 'POST /verified-resources/emails/verification-code/request',
    scopes,
    fields: [email],
  },
  {
    name: 'Request Phone Code',
    value: 'requestPhoneCode',
    action: 'Request code for phone',
    description: 'Let Cal.com send a code as a text message, to prove that the number is yours',
    request: 'POST /verified-resources/phones/verification-code/request',
    scopes,
    fields: [phone],
  },
  {
    name: 'Verify Email',
    value: 'verifyEmail',
    action: 'Verify email with code',
    description: 'Add an address with the code that was sent to it',
    request: 'POST /verified-resources/emails/verification-code/verify',
    scopes,
    fields: [email, code],
  },
  {
    name: 'Verify Phone',
    value: 'verifyPhone',
    action: 'Verify phone with code',
    description: 'Add a number with the code that was sent to it',
    request: 'POST /verified-resources/phones/verification-code/verify',
    scopes,
    fields: [phone, code],
  },
];

export const verifiedResource: Resource = {
  name: 'Verified Resource',
  value: 'verifiedResource',
  description: 'An email address or phone number that is verified as yours',
  operations,
};
