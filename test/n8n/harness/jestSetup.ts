// Starting a server takes seconds; the first start of all also builds the package.
jest.setTimeout(120_000);
