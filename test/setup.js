// n8n-core writes an encryption key on load and reads the default time zone from the environment.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-unit-'));
process.env.GENERIC_TIMEZONE ??= 'Europe/Berlin';
require('reflect-metadata');
