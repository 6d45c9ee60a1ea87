// All nodes in one module: the build makes one file of it. Credentials are files of their own.
export * from './nodes/CalCom/CalCom.node';
export * from './nodes/CalComPollTrigger/CalComPollTrigger.node';
export * from './nodes/CalComTrigger/CalComTrigger.node';
export * from './nodes/CalComV1/CalComV1.node';
