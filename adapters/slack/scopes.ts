/** Bot permissions. Why each is asked for stands in the words, `slack.scope.<scope>`: for the README and the web page. */
export const SCOPES = [
  { scope: "commands", optional: false },
  { scope: "chat:write", optional: false },
  { scope: "app_mentions:read", optional: false },
  { scope: "im:history", optional: true },
  { scope: "files:read", optional: true },
  { scope: "users:read", optional: true },
] as const;
