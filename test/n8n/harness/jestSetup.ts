// Starting a server takes seconds; a start after a change also builds the package.
jest.setTimeout(120_000);
