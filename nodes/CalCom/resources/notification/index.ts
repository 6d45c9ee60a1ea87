import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { inBody } from '../../../shared/operation/routing';

const token: INodeProperties = {
  displayName: 'Token',
  name: 'token',
  type: 'string',
  typeOptions: { password: true },
  default: '',
  required: true,
  placeholder: 'e.g. ExponentPushToken[abc]',
  description: 'The Expo push token of the app on the phone',
  routing: inBody('token'),
};

const registerAppPush: Operation = {
  name: 'Register App Push',
  value: 'registerAppPush',
  action: 'Register app push notifications',
  description: 'Send notifications of the account to the Cal.com app on a phone',
  only: 'cloud',
  request: 'POST /notifications/subscriptions/app-push',
  repeatable: true,
  fields: [
    token,
    {
      displayName: 'Platform',
      name: 'platform',
      type: 'options',
      default: 'IOS',
      required: true,
      description: 'The system of the phone',
      options: [
        { name: 'Android', value: 'ANDROID' },
        { name: 'iOS', value: 'IOS' },
      ],
      routing: inBody('platform'),
    },
    {
      displayName: 'Device ID',
      name: 'deviceId',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. 6E9A1F7C',
      description: "What distinguishes this phone from the account's others",
      routing: inBody('deviceId'),
    },
  ],
};

const removeSlack: Operation = {
  name: 'Remove Slack',
  value: 'removeSlack',
  action: 'Remove Slack notifications',
  description: 'Stop the notifications to a person in Slack',
  only: 'cloud',
  request: 'DELETE /notifications/subscriptions/slack',
  output: deleted,
  fields: [
    {
      displayName: 'Slack Workspace ID',
      name: 'slackTeamId',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. T024BE7LD',
      description: 'The workspace that is connected',
      routing: inBody('teamId'),
    },
    {
      displayName: 'Slack User ID',
      name: 'identifier',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. U023BECGF',
      description: 'The person in Slack who gets the notifications',
      routing: inBody('identifier'),
    },
  ],
};

export const notification: Resource = {
  name: 'Notification',
  value: 'notification',
  description: 'Where Cal.com notifies you of bookings: Slack, Telegram or its app',
  operations: [
    {
      name: 'Create Slack Link',
      value: 'createSlackLink',
      action: 'Create Slack notification link',
      description: 'Get a short-lived token that connects the account with Slack',
      only: 'cloud',
      request: 'POST /notifications/subscriptions/slack/link-intents',
    },
    {
      name: 'Create Telegram Link',
      value: 'createTelegramLink',
      action: 'Create Telegram notification link',
      description: 'Get a short-lived token that connects the account with Telegram',
      only: 'cloud',
      request: 'POST /notifications/subscriptions/telegram/link-intents',
    },
    registerAppPush,
    {
      name: 'Remove App Push',
      value: 'removeAppPush',
      action: 'Remove app push notifications',
      description: 'Stop the notifications to the Cal.com app on a phone',
      only: 'cloud',
      request: 'DELETE /notifications/subscriptions/app-push',
      output: deleted,
      fields: [token],
    },
    removeSlack,
    {
      name: 'Remove Telegram',
      value: 'removeTelegram',
      action: 'Remove Telegram notifications',
      description: 'Stop the notifications to a Telegram chat',
      only: 'cloud',
      request: 'DELETE /notifications/subscriptions/telegram',
      output: deleted,
      fields: [
        {
          displayName: 'Telegram Chat ID',
          name: 'identifier',
          type: 'string',
          default: '',
          required: true,
          placeholder: 'e.g. 123456789',
          description: 'The chat that is connected',
          routing: inBody('identifier'),
        },
      ],
    },
  ],
};
