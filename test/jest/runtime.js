const { sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const LIBRARIES = `${sep}node_modules${sep}`;

/** What loads the libraries for all files of tests that a worker runs. */
let libraries;

/**
 * Loads n8n and other libraries once for each of jest's workers instead of once for each file of tests:
 * they are two thousand modules, which take most of a second. Our own modules and those of the tests
 * begin afresh in each file, and so does everything within `jest.isolateModules`.
 */
module.exports = class extends Runtime {
  constructor(...args) {
    super(...args);
    libraries ??= new Runtime(...args);
  }

  requireModuleOrMock(from, name) {
    return this.isShared(from, name)
      ? libraries.requireModuleOrMock(from, name)
      : super.requireModuleOrMock(from, name);
  }

  isShared(from, name) {
    if (this.isIsolated || name.startsWith('.') || name.startsWith('@jest/')) return false;
    if (this._resolution.isCoreModule(name)) return false;
    try {
      return this._resolution.resolveCjs(from, name).includes(LIBRARIES);
    } catch {
      // A name that leads nowhere is told by the runtime itself.
      return false;
    }
  }

  isolateModules(work) {
    this.isIsolated = true;
    try {
      super.isolateModules(work);
    } finally {
      this.isIsolated = false;
    }
  }

  async isolateModulesAsync(work) {
    this.isIsolated = true;
    try {
      await super.isolateModulesAsync(work);
    } finally {
      this.isIsolated = false;
    }
  }
};
