// n8n-core writes an encryption key on load and reads the default time zone from the environment.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

if (!process.env.N8N_USER_FOLDER) {
  const folder = mkdtempSync(join(tmpdir(), 'n8n-unit-'));
  process.env.N8N_USER_FOLDER = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}
process.env.GENERIC_TIMEZONE ??= 'Europe/Berlin';
require('reflect-metadata');

// The same made-up values in each run: what fails once fails again. SEED=7 tries others.
require('fast-check').configureGlobal({ seed: Number(process.env.SEED ?? 1) });
