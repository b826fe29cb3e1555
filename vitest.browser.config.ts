import { defineConfig } from "vitest/config";

/** Needs Debian's chromium; `npm test` does not. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
