export * from './credentials';
export * from './editorLists';
export * from './executions';
export * from './queue';
export * from './rest';
export * from './server';
export * from './shared';
export * from './workflows';
