import { expect, test } from "vitest";
import { locales, wordsFor } from "../../src/index.ts";

// Slack has no translations of shortcuts: everybody sees the manifest's English names, so every language must quote them.
test.for(locales())("%s names the shortcuts as Slack shows them", (locale) => {
  const { say } = wordsFor(locale);
  expect(say("slack.home.how.shortcut")).toContain("Decode this bounce");
  expect(say("slack.message.nothing")).toContain("Decode a bounce mail");
  expect(say("slack.file.gone", { name: "a.eml" })).toContain("Decode a bounce mail");
});
