// One module for the whole package: the build makes one file of it, from which n8n's "n8n" section of
// package.json is served.
export * from './nodes/CalCom/CalCom.node';
export * from './nodes/CalComPollTrigger/CalComPollTrigger.node';
export * from './nodes/CalComTrigger/CalComTrigger.node';
export * from './nodes/CalComV1/CalComV1.node';
export * from './credentials/CalComKeyApi.credentials';
export * from './credentials/CalComLegacyApi.credentials';
export * from './credentials/CalComOAuth2Api.credentials';
export * from './credentials/CalComPlatformApi.credentials';
