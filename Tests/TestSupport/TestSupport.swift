// Shared builders and harnesses for the tests.
