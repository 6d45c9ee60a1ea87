import { CalComKeyApi } from '../../credentials/CalComKeyApi.credentials';
import { CalComLegacyApi } from '../../credentials/CalComLegacyApi.credentials';
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { CalComPlatformApi } from '../../credentials/CalComPlatformApi.credentials';
import { CalComPollTrigger } from '../../nodes/CalComPollTrigger/CalComPollTrigger.node';
import { CalComTrigger } from '../../nodes/CalComTrigger/CalComTrigger.node';
import { describeTexts } from './describeTexts';

const triggers = [new CalComTrigger(), new CalComPollTrigger()].map(
  ({ description }) => description,
);
const credentials = [
  new CalComKeyApi(),
  new CalComLegacyApi(),
  new CalComOAuth2Api(),
  new CalComPlatformApi(),
];

describe.each(
  [...triggers, ...credentials].map((one) => [one.displayName, one.properties] as const),
)('%s', (_, properties) => describeTexts(properties.filter(({ type }) => type !== 'hidden')));
